import { perTicket } from './ticketDetails';
import type { DatasetDefinition } from './types';

/** Tickets that were related to a ticket. */
export const ticketRelations: DatasetDefinition<'ListRelation'> = {
  id: 'ticketRelations',
  operation: 'ListRelation',
  partition: perTicket,
  params: ({ key }) => ({ case_id: key }),
  paging: null,
  rowsAt: 'case_relation_list',
  table: 'ticket_relation',
  columns: [
    { name: 'ticket_id', type: 'text', field: 'key', from: 'partition' },
    { name: 'related_id', type: 'text', field: 'case_id' },
    { name: 'description', type: 'text', field: 'simple_description' },
    { name: 'user_name', type: 'text' },
  ],
  search: ['related_id', 'description'],
  onDemand: true,
  defaultSort: { column: 'related_id', descending: true },
};
