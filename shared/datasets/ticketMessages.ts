import { perTicket } from './ticketDetails';
import type { DatasetDefinition } from './types';

/**
 * Everything said in each ticket, with the names of its files. Read from the ticket's detail and not from ListMessages: only
 * there has a message an id, without which it cannot be taken back.
 */
export const ticketMessages: DatasetDefinition<'ShowCaseDetail'> = {
  id: 'ticketMessages',
  operation: 'ShowCaseDetail',
  partition: perTicket,
  params: ({ key }) => ({ case_id: key }),
  paging: null,
  rowsAt: 'incident_detail_info.message_list',
  table: 'ticket_message',
  columns: [
    { name: 'ticket_id', type: 'text', field: 'key', from: 'partition' },
    { name: 'message_id', type: 'text' },
    { name: 'author', type: 'code', field: 'type' },
    { name: 'replier', type: 'text' },
    { name: 'replier_name', type: 'text' },
    { name: 'content', type: 'text' },
    { name: 'create_time', type: 'instant' },
    { name: 'is_first', type: 'int', field: 'is_first_message' },
    { name: 'files', type: 'json', field: 'accessory_list' },
  ],
  search: ['content', 'replier_name', 'files'],
  defaultSort: { column: 'create_time', descending: false },
};
