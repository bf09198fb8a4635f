/**
 * What each member has, and what of it the master may take back (2 decimals): one call per member and account. A member
 * whose master pays has no account of its own, and gives no row.
 */
import type { ColumnDefinition, DatasetDefinition } from './types';

const columns: readonly ColumnDefinition[] = [
  { name: 'currency', type: 'code' },
  { name: 'member_id', type: 'text', from: 'partition', field: 'key' },
  { name: 'avail_retrieve_amount', type: 'money' },
  { name: 'amount', type: 'money' },
  { name: 'credit_amount', type: 'money' },
  { name: 'expire_time', type: 'instant' },
];

/** A call for each member: not again within the hour unless something was moved. */
const FRESH_HOURS = 1;
/** CBC.99000047: no account of its own; CBC.0151: the member does not let its master see it. */
const NONE = ['CBC.99000047', 'CBC.0151'] as const;

const moneyOf = (
  id: string,
  balanceType: 'BALANCE_TYPE_DEBIT' | 'BALANCE_TYPE_CREDIT',
  table: string,
): DatasetDefinition => ({
  id,
  operation: 'ListEnterpriseMultiAccount',
  partition: { kind: 'parent', of: 'members', key: 'member_id' },
  params: ({ key }) => ({ sub_customer_id: key, balance_type: balanceType }),
  paging: { limit: 100 },
  rowsAt: 'amount_infos',
  table,
  columns,
  search: ['member_id'],
  noneOn: NONE,
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'member_id', descending: false },
});

export const memberCash: DatasetDefinition = moneyOf('memberCash', 'BALANCE_TYPE_DEBIT', 'member_cash');
export const memberCredit: DatasetDefinition = moneyOf(
  'memberCredit',
  'BALANCE_TYPE_CREDIT',
  'member_credit',
);
