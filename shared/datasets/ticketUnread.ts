import { OPEN_STATUS } from './tickets';
import type { DatasetDefinition } from './types';

/** How many messages of an open ticket the customer has not read. */
export const ticketUnread: DatasetDefinition<'ListUnreadNewInstantMessages'> = {
  id: 'ticketUnread',
  operation: 'ListUnreadNewInstantMessages',
  partition: {
    kind: 'parent',
    of: 'tickets',
    key: 'ticket_id',
    where: { column: 'status', in: OPEN_STATUS },
  },
  params: ({ key }) => ({ case_ids: [key] }),
  paging: null,
  rowsAt: 'imunread',
  table: 'ticket_unread',
  columns: [
    { name: 'ticket_id', type: 'text', field: 'incident_id' },
    { name: 'status', type: 'code' },
    { name: 'unread', type: 'int', field: 'unread_num' },
  ],
  search: [],
  defaultSort: { column: 'ticket_id', descending: true },
};
