import { dayBegins, dayEnds } from './partitions';
import type { DatasetDefinition } from './types';

/**
 * Invoices the account applied for, one calendar year (GMT+8) a part. International site only. The cloud names no currency: a tax
 * invoice may be in that of its country, so that amounts are figures and never added up. An old invoice can still be returned:
 * none is final.
 */
export const invoices: DatasetDefinition<'ListInvoices'> = {
  id: 'invoices',
  operation: 'ListInvoices',
  partition: { kind: 'window', span: 'year' },
  params: ({ from, to }) => ({ start_time: dayBegins(from), end_time: dayEnds(to) }),
  // Pages are numbered (contract: `offset` from 1), and the count stands elsewhere than usual.
  paging: { limit: 100, by: 'page' },
  totalAt: 'count',
  rowsAt: 'invoices',
  table: 'invoice',
  columns: [
    { name: 'request_id', type: 'text', field: 'requestId' },
    { name: 'apply_time', type: 'instant', field: 'applyTime' },
    { name: 'invoice_no', type: 'text', field: 'invoiceNo' },
    { name: 'invoice_title', type: 'text', field: 'invoiceTitle' },
    { name: 'invoice_amount', type: 'decimal', field: 'invoiceAmount' },
    { name: 'invoice_state', type: 'code', field: 'invoiceState' },
    { name: 'invoice_class', type: 'code', field: 'invoiceClass' },
    { name: 'invoice_method', type: 'code', field: 'invoiceMethod' },
    { name: 'trade_type', type: 'code', field: 'tradeType' },
    { name: 'request_mode', type: 'code', field: 'requestMode' },
    { name: 'bill_cycle', type: 'text', field: 'billCycle' },
    { name: 'cancel_reason', type: 'text', field: 'cancelReason' },
    { name: 'tax_list', type: 'json', field: 'taxList' },
  ],
  // Where paper goes to is nobody's question here, and a person's address.
  omit: ['email', 'addressInfo'],
  rowId: 'request_id',
  search: ['invoice_no', 'invoice_title', 'request_id'],
  defaultSort: { column: 'apply_time', descending: true },
};
