import { NO_MASTER } from './members';
import type { DatasetDefinition } from './types';

/** The tree of units of an enterprise, whole, as one row. China only; elsewhere members carry their unit's name. */
export const organisation: DatasetDefinition<'ListEnterpriseOrganizations'> = {
  id: 'organisation',
  operation: 'ListEnterpriseOrganizations',
  partition: { kind: 'none' },
  params: () => ({ recursive_query: 1 }),
  paging: null,
  rowsAt: '$',
  table: 'organisation',
  columns: [
    { name: 'root_id', type: 'text' },
    { name: 'root_name', type: 'text' },
    { name: 'child_nodes', type: 'json' },
  ],
  search: ['root_name'],
  noneOn: NO_MASTER,
  defaultSort: { column: 'root_name', descending: false },
};
