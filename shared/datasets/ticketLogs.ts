import { perTicket } from './ticketDetails';
import type { DatasetDefinition } from './types';

/** What was done with a ticket, and by whom. */
export const ticketLogs: DatasetDefinition<'ListCaseOperateLogs'> = {
  id: 'ticketLogs',
  operation: 'ListCaseOperateLogs',
  partition: perTicket,
  params: ({ key }) => ({ case_id: key }),
  paging: { limit: 100 },
  rowsAt: 'incident_operate_log_list',
  table: 'ticket_log',
  columns: [
    { name: 'log_id', type: 'text', field: 'incident_log_id' },
    { name: 'ticket_id', type: 'text', field: 'key', from: 'partition' },
    { name: 'operate_type', type: 'code' },
    { name: 'operator_type', type: 'code' },
    { name: 'operator_name', type: 'text' },
    { name: 'operation', type: 'text', field: 'operate_desc' },
    { name: 'operated_at', type: 'instant', field: 'timestamp_operate_time' },
  ],
  rowId: 'log_id',
  search: ['operation', 'operator_name'],
  onDemand: true,
  defaultSort: { column: 'operated_at', descending: true },
};
