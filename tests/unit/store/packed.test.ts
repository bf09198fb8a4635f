/** Pages that were decoded beforehand in another thread: what is kept is the same, and nothing depends on that thread. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import { searchRequestSchema } from '@shared/model/group';
import { decoderMethods, type DecoderMethods } from '../../../electron/store/decoder';
import { packedMethods, type PackedMethods } from '../../../electron/store/methods';
import type { PackedPage } from '../../../electron/store/packed';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, records, recordsPage, type RecordFields } from '../../support/pages';

let cache: Cache;
let packedWrite: PackedMethods;
let decoder: DecoderMethods;
beforeEach(() => {
  cache = openCache();
  packedWrite = packedMethods(cache.db, () => Date.parse(PULLED_AT) + 60_000);
  decoder = decoderMethods();
  for (const id of ['a1', 'a2']) cache.write.addAccount(account(id));
});
afterEach(() => cache.remove());

function begin(accountId: string, partition = CYCLE, resume = false, dataset: DatasetId = 'resourceRecords') {
  const start = { accountId, dataset, partition, startedAt: PULLED_AT, final: true, resume };
  return cache.write.beginPull(start).pullId;
}

/** As it comes out of the other thread. */
function decode(pullId: number, body: Uint8Array, anew = false): PackedPage | null {
  const context = packedWrite.pullContext(pullId);
  if (!context) throw new Error('no such pull');
  const handed = decoder.decode(context, body, anew);
  return handed ? structuredClone(handed.value as PackedPage, { transfer: handed.memory }) : null;
}

function write(pullId: number, offset: number, body: Uint8Array, anew = false) {
  const packed = decode(pullId, body, anew);
  if (!packed) throw new Error('the page was not packed');
  return packedWrite.writePacked({ pullId, offset, body, requestId: `r${offset}` }, packed);
}

/** All that pages can hold: nulls and "", wide and escaped texts, exact digits, fields no column has. */
const rows: RecordFields[] = records(60).map((row, i) => ({
  ...row,
  resource_tag: [null, '', '部门=财务 🙂'][i % 3] ?? null,
  formula: i % 4 ? '单价*"数量"\\' : null,
  order_id: i % 5 ? null : `CS${i}`,
  discount_amount: i % 2 ? `#-${i}.123456789` : null,
  consume_time: '2026-10-02T10:00:00+08:00',
  unknown_field: i % 7 ? null : 'kept beside',
}));
const pages = [0, 20, 40].map((at) => ({ at, body: recordsPage(rows.slice(at, at + 20), 60) }));

const kept = (accountId: string) => ({
  rows: cache.db
    .prepare(
      `SELECT * FROM resource_record WHERE pull_id IN (SELECT id FROM pull WHERE account_id = ?) ORDER BY seq`,
    )
    .all(accountId)
    .map((row) => ({ ...(row as object), id: 0, pull_id: 0 })),
  sums: cache.db
    .prepare(`SELECT name, currency, data FROM pull_sum JOIN pull p ON p.id = pull_id WHERE p.account_id = ?`)
    .all(accountId),
  pull: cache.db
    .prepare(
      `SELECT row_count, total, amount_e8, fingerprint, envelope, request_id, summed, state FROM pull WHERE account_id = ?`,
    )
    .all(accountId),
});

const found = (text: string) =>
  cache.read.search(searchRequestSchema.parse({ text, accountIds: ['a1', 'a2'] }))[0]?.count ?? 0;

describe('a month that was decoded in another thread', () => {
  it('is kept to the last digit as one that is decoded where it is written', () => {
    const plain = begin('a1');
    for (const { at, body } of pages)
      cache.write.writePage({ pullId: plain, offset: at, body, requestId: `r${at}` });
    const packed = begin('a2');
    const outcomes = pages.map(({ at, body }) => write(packed, at, body));
    expect(outcomes.map((o) => o.inStep)).toEqual([true, true, true]);
    expect(outcomes[2]?.outcome).toMatchObject({ kind: 'written', totalRows: 60, done: true });
    expect(kept('a1').rows).toHaveLength(60);
    expect(kept('a2')).toEqual(kept('a1'));
  });

  it('is found by its words while the pull goes on, and after', () => {
    const pullId = begin('a1');
    const [first, ...others] = pages;
    if (first) write(pullId, first.at, first.body);
    expect([found('web-3'), found('部门=')]).toEqual([1, 6]);
    for (const { at, body } of others) write(pullId, at, body);
    expect([found('web-3'), found('部门='), found('WEB-59')]).toEqual([9, 20, 1]);
    const inIndex = cache.db.prepare('SELECT count(*) FROM resource_record_find_docsize').pluck().get();
    expect(inIndex).toBe(cache.db.prepare('SELECT count(*) FROM resource_record_once').pluck().get());
  });

  it('whose pull was cut off has its words once another one is complete', () => {
    const cut = begin('a1');
    if (pages[0]) write(cut, 0, pages[0].body);
    cache.pull('a2', 'resourceRecords', CYCLE, [{ id: 'x', amount: 1, resource_id: 'other' }]);
    expect([found('web-3'), found('other')]).toEqual([1, 1]);
    cache.write.removeAccount('a1');
    expect([found('web-3'), found('other')]).toEqual([0, 1]);
  });

  it('goes on after a start in which nothing is known of its first pages', () => {
    const pullId = begin('a1');
    if (pages[0]) write(pullId, 0, pages[0].body);
    cache.db.close();
    const { folder } = cache;
    cache = openCache(folder);
    packedWrite = packedMethods(cache.db, Date.now);
    decoder = decoderMethods();
    expect(begin('a1', CYCLE, true)).toBe(pullId);
    for (const { at, body } of pages.slice(1))
      expect(write(pullId, at, body)).toMatchObject({ inStep: true, outcome: { kind: 'written' } });
    cache.pull('a2', 'resourceRecords', CYCLE, rows);
    expect(kept('a1').sums).toEqual(kept('a2').sums);
    expect(kept('a1').pull).toMatchObject([{ row_count: 60, state: 'complete', summed: 1 }]);
  });
});

describe('a page that does not fit what is known', () => {
  it('is decoded again when the writer forgot its texts, and the numbering begins anew', () => {
    const pullId = begin('a1');
    const [first, second, third] = pages;
    if (!first || !second || !third) throw new Error('three pages');
    write(pullId, first.at, first.body);
    cache.write.removeAccount('a2');
    expect(write(pullId, second.at, second.body)).toMatchObject({
      inStep: false,
      outcome: { kind: 'written', totalRows: 40 },
    });
    expect(write(pullId, third.at, third.body, true)).toMatchObject({
      inStep: true,
      outcome: { kind: 'written', done: true },
    });
    cache.write.addAccount(account('a2'));
    cache.pull('a2', 'resourceRecords', CYCLE, rows);
    expect(kept('a1').sums).toEqual(kept('a2').sums);
  });

  it('is no part of the pull when it holds a record that came before, or comes out of turn', () => {
    const pullId = begin('a1');
    const page = (from: number) => recordsPage(records(5, from), 10);
    expect(write(pullId, 5, page(0)).outcome).toEqual({ kind: 'shifted' });
    expect(write(pullId, 0, page(0), true).outcome).toMatchObject({ kind: 'written' });
    expect(write(pullId, 5, page(3))).toEqual({ inStep: false, outcome: { kind: 'shifted' } });
    expect(write(pullId, 5, page(5), true).outcome).toMatchObject({ kind: 'written', done: true });
  });

  it('is refused in the words of the careful reader: two currencies, no UTF-8, an error beside the list', () => {
    const pullId = begin('a1');
    write(pullId, 0, recordsPage(records(1), 3));
    const dollars = recordsPage(records(1, 1), 3, 'USD');
    expect(() => write(pullId, 1, dollars)).toThrow(
      expect.objectContaining({ code: 'cloud.unreadable' }) as Error,
    );
    expect(decode(pullId, Uint8Array.of(0x7b, 0xff))).toBeNull();
    expect(decode(pullId, new TextEncoder().encode('{"error_code":"CBC.0001"}'))).toBeNull();
    expect(decode(pullId, recordsPage([{ id: 'big', amount: '#92233720368.00000001' }], 3))).toBeNull();
    expect(write(pullId, 1, recordsPage(records(2, 1), 3), true).outcome).toMatchObject({ done: true });
  });

  it('that was not kept leaves nothing behind', () => {
    const pullId = begin('a1');
    const body = recordsPage(records(3), 3);
    cache.db.exec("CREATE TRIGGER no BEFORE UPDATE ON pull BEGIN SELECT raise(ABORT, 'full'); END");
    expect(() => write(pullId, 0, body)).toThrow('full');
    cache.db.exec('DROP TRIGGER no');
    expect(write(pullId, 0, body)).toMatchObject({ outcome: { kind: 'written', rows: 3, done: true } });
    expect(kept('a1').rows).toHaveLength(3);
  });
});
