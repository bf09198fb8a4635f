import type { DatasetDefinition } from './types';

/** Balances by kind (1 balance, 2 credit, 5 bonus, 7 deposit). Debt of the whole account stands beside the list. */
export const balances: DatasetDefinition<'ShowCustomerAccountBalances'> = {
  id: 'balances',
  operation: 'ShowCustomerAccountBalances',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: null,
  rowsAt: 'account_balances',
  table: 'balance',
  columns: [
    { name: 'currency', type: 'code' },
    { name: 'account_id', type: 'text' },
    { name: 'account_type', type: 'code' },
    { name: 'amount', type: 'money' },
    { name: 'designated_amount', type: 'money' },
    { name: 'credit_amount', type: 'money' },
    { name: 'debt_amount', type: 'money', from: 'envelope' },
  ],
  search: [],
  defaultSort: { column: 'account_type', descending: false },
};
