import type { DatasetDefinition } from './types';

/** How much the account is granted to spend on credit, and how much of it is spent. International site only; 0 where nothing is granted. */
export const expenditureQuota: DatasetDefinition<'ShowCustomerExpenditureQuota'> = {
  id: 'expenditureQuota',
  operation: 'ShowCustomerExpenditureQuota',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: null,
  rowsAt: '$',
  table: 'expenditure_quota',
  columns: [
    { name: 'currency', type: 'code' },
    { name: 'granting_amount', type: 'money' },
    { name: 'granting_amount_used', type: 'money' },
    { name: 'percentage_granting_amount_used', type: 'decimal' },
  ],
  search: [],
  defaultSort: { column: 'currency', descending: false },
};
