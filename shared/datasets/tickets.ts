import type { DatasetDefinition } from './types';

/** States in which a ticket still moves (contract: osm.json sharedEnums.case_status). */
export const OPEN_STATUS = ['0', '1', '2', '5', '17'] as const;

/** All tickets of an account. The list says neither severity nor contact: ticketDetails does. */
export const tickets: DatasetDefinition<'ListCases'> = {
  id: 'tickets',
  operation: 'ListCases',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: { limit: 100 },
  rowsAt: 'incident_info_list',
  table: 'ticket',
  columns: [
    { name: 'ticket_id', type: 'text', field: 'incident_id' },
    { name: 'status', type: 'code' },
    { name: 'description', type: 'text', field: 'simple_description' },
    { name: 'category', type: 'text', field: 'incident_type_name' },
    { name: 'product', type: 'text', field: 'product_category_name' },
    { name: 'problem', type: 'text', field: 'business_type_name' },
    { name: 'case_type', type: 'code', field: 'incident_service_type' },
    { name: 'region', type: 'text', field: 'dc_name' },
    { name: 'customer_id', type: 'text' },
    { name: 'root_cause', type: 'text' },
    { name: 'resolution', type: 'text' },
    { name: 'create_time', type: 'instant' },
    { name: 'confirmed_time', type: 'instant' },
    { name: 'labels', type: 'json', field: 'label_list' },
  ],
  rowId: 'ticket_id',
  search: [
    'ticket_id',
    'description',
    'category',
    'product',
    'problem',
    'root_cause',
    'resolution',
    'labels',
  ],
  defaultSort: { column: 'create_time', descending: true },
};
