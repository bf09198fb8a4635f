/** A journal that was saved is opened again by another reader, and holds what the book holds. */
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportJournal } from '../../../electron/actions/exportJournal';
import type { EntryDetail, Integrity } from '@shared/model/action';
import { openTestBook, plannedEntry, planOf, type TestBook } from '../../support/book';

let test: TestBook;
beforeEach(() => {
  test = openTestBook();
  const plan = (entry: string, names: string[], at: string, action = 'pay') =>
    test.methods.planActions(
      planOf([plannedEntry(entry, [`order:${entry}`], { names, action })], test.methods.journalSeq(), at),
    );
  plan('e1', ['Server, "large"', '云硬盘'], '2026-11-23T01:00:00.000Z');
  plan('e2', ['＝HYPERLINK("https://evil.example")'], '2026-11-24T01:00:00.000Z');
  plan('e3', ['line\nbreak'], '2026-11-25T01:00:00.000Z', 'cancelOrder');
  const at = '2026-11-25T02:00:00.000Z';
  test.methods.markEntry({ entry: 'e1', state: 'sent', at, detail: {} });
  test.methods.markEntry({
    entry: 'e1',
    state: 'done',
    at,
    detail: { requestId: 'r-77', settledBy: 'answer' },
  });
});
afterEach(() => test.remove());

const EVERYTHING = { text: '' };
const saved = async (filter: Parameters<typeof exportJournal>[1], format: 'csv' | 'json') => {
  const { bytes, entries } = await exportJournal(test.book, filter, format);
  return { text: Buffer.from(bytes).toString('utf8'), entries };
};
const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });

it('as a table, each entry in one row, whatever its names hold', async () => {
  const { text, entries } = await saved(EVERYTHING, 'csv');
  const { data, errors } = rowsOf(text);
  expect(errors).toEqual([]);
  expect(entries).toBe(3);
  expect(data.map((r) => [r['entry'], r['state'], r['items']])).toEqual([
    ['e3', 'planned', 'line\nbreak'],
    ['e2', 'planned', `'＝HYPERLINK("https://evil.example")`],
    ['e1', 'done', 'Server, "large"; 云硬盘'],
  ]);
  expect(data.at(-1)).toMatchObject({
    amount: '12.30',
    currency: 'CNY',
    direction: 'charge',
    request_id: 'r-77',
    settled_by: 'answer',
    account: 'ops-production',
  });
});

it('only what the filters leave', async () => {
  const filters = {
    text: '',
    actions: ['pay'],
    states: ['planned' as const],
    accountIds: ['a1'],
    from: '2026-11-24T00:00:00.000Z',
    until: '2026-11-25T00:00:00.000Z',
  };
  expect(rowsOf((await saved(filters, 'csv')).text).data.map((r) => r['entry'])).toEqual(['e2']);
  expect((await saved({ ...filters, accountIds: ['a2'] }, 'json')).entries).toBe(0);
});

it('as JSON, with every state and its hash, what was shown, and whether the chain is intact', async () => {
  const { text } = await saved(EVERYTHING, 'json');
  const { integrity, entries } = JSON.parse(text) as { integrity: Integrity; entries: EntryDetail[] };
  expect(integrity).toMatchObject({ ok: true, rows: 5 });
  expect(entries.map((e) => e.history.map((h) => h.state))).toEqual([
    ['planned'],
    ['planned'],
    ['planned', 'sent', 'done'],
  ]);
  expect(entries.at(-1)?.history.at(-1)?.hash).toBe(integrity.head);
  expect(entries.at(-1)?.confirmation.amount).toEqual({ value: '12.30', direction: 'charge' });
});
