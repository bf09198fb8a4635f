import type { DatasetDefinition } from './types';

/** Enterprise projects of the account itself. EPS.0003: they are not enabled. */
export const enterpriseProjects: DatasetDefinition<'ListEnterpriseProjects'> = {
  id: 'enterpriseProjects',
  operation: 'ListEnterpriseProjects',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: { limit: 1000 },
  rowsAt: 'enterprise_projects',
  table: 'enterprise_project',
  columns: [
    { name: 'project_id', type: 'text', field: 'id' },
    { name: 'name', type: 'text' },
    { name: 'description', type: 'text' },
    { name: 'status', type: 'code' },
    { name: 'type', type: 'code' },
    { name: 'created_at', type: 'instant' },
    { name: 'updated_at', type: 'instant' },
  ],
  rowId: 'project_id',
  search: ['project_id', 'name', 'description'],
  noneOn: ['EPS.0003'],
  defaultSort: { column: 'created_at', descending: false },
};
