import type { DatasetDefinition } from './types';

/** What an account that is no enterprise master is answered (CBC.0151: access denied), or one without members. */
export const NO_MASTER = ['CBC.0151', 'CBC.70300008'] as const;

/** Members of an enterprise, one row each. Both sites have them. */
export const members: DatasetDefinition<'ListEnterpriseSubCustomers'> = {
  id: 'members',
  operation: 'ListEnterpriseSubCustomers',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: { limit: 100 },
  rowsAt: 'sub_customer_infos',
  table: 'member',
  columns: [
    { name: 'member_id', type: 'text', field: 'id' },
    { name: 'name', type: 'text' },
    { name: 'display_name', type: 'text' },
    { name: 'status', type: 'code' },
    { name: 'org_id', type: 'text' },
    { name: 'org_name', type: 'text' },
  ],
  rowId: 'member_id',
  search: ['member_id', 'name', 'display_name', 'org_name'],
  noneOn: NO_MASTER,
  defaultSort: { column: 'display_name', descending: false },
};
