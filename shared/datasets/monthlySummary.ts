import { finalAt } from '../time';
import { byMethod } from './byMember';
import type { DatasetDefinition } from './types';

/** Monthly summary bill: one row per service, resource type, charge mode, bill type and customer; 2 decimals. */
export const monthlySummary: DatasetDefinition<'ShowCustomerMonthlySum'> = {
  id: 'monthlySummary',
  operation: 'ShowCustomerMonthlySum',
  partition: { kind: 'cycle' },
  params: ({ key }) => ({ bill_cycle: key, method: 'all' }),
  members: byMethod,
  paging: { limit: 1000 },
  rowsAt: 'bill_sums',
  table: 'monthly_summary',
  columns: [
    { name: 'currency', type: 'code', from: 'envelope' },
    { name: 'bill_cycle', type: 'text' },
    { name: 'bill_type', type: 'code' },
    { name: 'customer_id', type: 'text' },
    { name: 'account_name', type: 'text' },
    { name: 'service_type_code', type: 'code', label: 'service_type_name' },
    { name: 'service_type_name', type: 'text' },
    { name: 'resource_type_code', type: 'code', label: 'resource_type_name' },
    { name: 'resource_type_name', type: 'text' },
    { name: 'charging_mode', type: 'code' },
    { name: 'official_amount', type: 'money' },
    { name: 'official_discount_amount', type: 'money' },
    { name: 'truncated_amount', type: 'money' },
    { name: 'consume_amount', type: 'money' },
    { name: 'cash_amount', type: 'money' },
    { name: 'credit_amount', type: 'money' },
    { name: 'coupon_amount', type: 'money' },
    { name: 'flexipurchase_coupon_amount', type: 'money' },
    { name: 'stored_value_card_amount', type: 'money' },
    { name: 'debt_amount', type: 'money' },
    { name: 'writeoff_amount', type: 'money' },
  ],
  amount: 'consume_amount',
  search: [
    'service_type_code',
    'service_type_name',
    'resource_type_code',
    'resource_type_name',
    'account_name',
  ],
  finalAt,
  defaultSort: { column: 'consume_amount', descending: true },
};
