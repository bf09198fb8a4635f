import { OPEN_STATUS } from './tickets';
import type { DatasetDefinition, Partition } from './types';

/**
 * One part per ticket. An open one is asked for each time, because a message changes nothing in the list; a closed one when
 * its state or its labels change.
 */
export const perTicket: Partition = {
  kind: 'parent',
  of: 'tickets',
  key: 'ticket_id',
  version: ['status', 'labels'],
  always: { column: 'status', in: OPEN_STATUS },
};

/** Severity, contact, score and judgement of each ticket; its messages are a dataset of their own. */
export const ticketDetails: DatasetDefinition<'ShowCaseDetail'> = {
  id: 'ticketDetails',
  operation: 'ShowCaseDetail',
  partition: perTicket,
  params: ({ key }) => ({ case_id: key }),
  paging: null,
  rowsAt: 'incident_detail_info{}',
  omit: ['message_list'],
  table: 'ticket_detail',
  columns: [
    { name: 'ticket_id', type: 'text', field: 'incident_id' },
    { name: 'severity', type: 'text', field: 'severity_name' },
    { name: 'source', type: 'text', field: 'source_name' },
    { name: 'judgement', type: 'text' },
    { name: 'resolve_time', type: 'int' },
    { name: 'satisfaction', type: 'json', field: 'incident_satisfaction' },
    { name: 'area_code', type: 'text', field: 'ext_info.area_code' },
    { name: 'remind_mobile', type: 'text', field: 'ext_info.remind_mobile' },
    { name: 'remind_mail', type: 'text', field: 'ext_info.remind_mail' },
    { name: 'remind_time', type: 'text', field: 'ext_info.remind_time' },
    { name: 'cc_email', type: 'text', field: 'ext_info.cc_email' },
  ],
  search: ['severity', 'judgement'],
  defaultSort: { column: 'ticket_id', descending: true },
};
