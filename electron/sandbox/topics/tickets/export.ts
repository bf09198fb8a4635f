/** Tickets as a file: comma-separated, UTF-8 with a mark, times in the zone the caller names. */
import type { Call, Topic } from '../../kernel/context';
import { binaryReply } from '../../kernel/reply';
import type { Reply } from '../../kernel/reply';
import { PRODUCTS, PROBLEMS, SEVERITIES } from '../../world/state/tickets/catalog';
import { STATUS_NAMES } from '../../world/state/tickets/types';
import { checkMayExport } from './rights';
import { localTime, named, page } from './support';
import { foundTickets, nameOf } from './views';

const HEADS = {
  zh_CN: ['工单编号', '产品', '问题类型', '严重性', '状态', '问题描述', '提交时间'],
  en_US: ['Ticket', 'Product', 'Problem type', 'Severity', 'Status', 'Description', 'Created'],
} as const;

/** Text that begins like a formula is given as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function downloadCases(call: Call): Reply {
  checkMayExport(call);
  const rows = page(call, foundTickets(call)).map((t) => [
    t.id,
    nameOf(call, PRODUCTS, t.productCategoryId),
    nameOf(call, PROBLEMS, t.businessTypeId),
    nameOf(call, SEVERITIES, t.severityId),
    named(call, STATUS_NAMES[t.status]),
    t.description,
    localTime(call, t.createdAt),
  ]);
  const text = [HEADS[call.language], ...rows].map((r) => `${r.map(cell).join(',')}\r\n`).join('');
  return binaryReply(Buffer.from(`\uFEFF${text}`, 'utf8'), 'text/csv; charset=utf-8', 'cases.csv');
}

export const exporting: Topic = { DownloadCases: downloadCases };
