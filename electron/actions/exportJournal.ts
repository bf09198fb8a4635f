/** The journal as a file: a table for people, or everything with the chain for whoever wants to check it. */
import { field, safeText } from '@shared/csv';
import type { Entry, JournalFilter } from '@shared/model/action';
import type { Book } from '../book';

const PAGE = 500;
const BOM = '\uFEFF';

const COLUMNS: readonly (readonly [name: string, of: (entry: Entry) => string])[] = [
  ['entry', (e) => e.entry],
  ['batch', (e) => e.batch],
  ['planned_at', (e) => e.plannedAt],
  ['changed_at', (e) => e.changedAt],
  ['state', (e) => e.state],
  ['account', (e) => e.account.name],
  ['account_id', (e) => e.account.domainId],
  ['site', (e) => e.account.site],
  ['demo', (e) => String(e.account.demo)],
  ['action', (e) => e.action],
  ['operation', (e) => e.operation],
  ['items', (e) => e.names.join('; ')],
  ['subjects', (e) => e.subjects.join('; ')],
  ['amount', (e) => e.amount?.value ?? ''],
  ['currency', (e) => (e.amount ? e.account.currency : '')],
  ['direction', (e) => e.amount?.direction ?? ''],
  ['other_side', (e) => e.party ?? ''],
  ['trans_id', (e) => e.number ?? ''],
  ['request_id', (e) => e.requestId ?? ''],
  ['settled_by', (e) => e.detail.settledBy ?? ''],
  ['error', (e) => (e.detail.error ? String(e.detail.error.params['code'] ?? e.detail.error.code) : '')],
  ['by', (e) => e.by],
];
const NUMBERS: ReadonlySet<string> = new Set(['amount']);

export async function exportJournal(
  book: Book,
  filter: JournalFilter,
  format: 'csv' | 'json',
): Promise<{ bytes: Uint8Array; entries: number }> {
  const entries = await all(book, filter);
  const text = format === 'csv' ? csv(entries) : await json(book, entries);
  return { bytes: Buffer.from(text, 'utf8'), entries: entries.length };
}

async function all(book: Book, filter: JournalFilter): Promise<Entry[]> {
  const found: Entry[] = [];
  for (;;) {
    const { entries, total } = await book.journalPage({ ...filter, offset: found.length, limit: PAGE });
    found.push(...entries);
    if (entries.length === 0 || found.length >= total) return found;
  }
}

function csv(entries: readonly Entry[]): string {
  const lines = entries.map((entry) =>
    COLUMNS.map(([name, of]) => field(NUMBERS.has(name) ? of(entry) : safeText(of(entry)))).join(','),
  );
  return `${BOM}${[COLUMNS.map(([name]) => name).join(','), ...lines].join('\r\n')}\r\n`;
}

/** With every state, its hash, what was shown and what was sent: enough to follow the chain. */
async function json(book: Book, entries: readonly Entry[]): Promise<string> {
  const details = [];
  for (const { entry } of entries) details.push(await book.journalEntry({ entry }));
  return `${JSON.stringify({ integrity: await book.verifyJournal(), entries: details }, null, 2)}\n`;
}
