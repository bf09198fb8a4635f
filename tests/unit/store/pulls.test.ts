import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForWriting } from '../../../electron/store/database';
import { readMethods, writeMethods } from '../../../electron/store/methods';
import type { PullStart } from '../../../electron/store/types';
import { account, CYCLE, records, recordsPage } from '../../support/pages';

const START: PullStart = {
  accountId: 'a1',
  dataset: 'resourceRecords',
  partition: CYCLE,
  startedAt: '2026-11-05T00:00:00Z',
  final: true,
  resume: true,
};
const SCOPE = {
  dataset: 'resourceRecords' as const,
  accountIds: ['a1'],
  cycles: [CYCLE],
  text: '',
  filters: [],
};

let folder: string;
let db: Database;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-store-'));
  db = openForWriting(folder).db;
  writeMethods(db, () => 0).addAccount(account());
});
afterEach(() => {
  db.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const write = () => writeMethods(db, () => Date.parse('2026-11-05T00:01:00Z'));
const read = () => readMethods(db);
const ids = () =>
  read()
    .page({ ...SCOPE, sort: [], offset: 0, limit: 1000 })
    .rows.map((r) => r['record_id'])
    .sort();

describe('a pull of one month', () => {
  it('is shown while it grows and complete with its last page', () => {
    const { pullId } = write().beginPull(START);
    const first = write().writePage({ pullId, offset: 0, body: recordsPage(records(3), 5) });
    expect(first).toEqual({
      kind: 'written',
      rows: 3,
      totalRows: 3,
      total: 5,
      nextOffset: 3,
      done: false,
      changed: false,
    });
    expect(read().totals(SCOPE).count).toBe(3);
    expect(read().partitions('a1')[0]).toMatchObject({
      complete: null,
      unfinished: { nextOffset: 3, total: 5 },
    });

    const last = write().writePage({ pullId, offset: 3, body: recordsPage(records(2, 3), 5) });
    expect(last).toMatchObject({ done: true, totalRows: 5 });
    expect(read().partitions('a1')[0]).toMatchObject({
      complete: { rows: 5, final: true },
      unfinished: null,
    });
    expect(read().totals(SCOPE).sums[0]?.amounts['amount']).toBe('10.0000001');
  });

  it('goes on where it stopped and doubles nothing when a page is written again', () => {
    const { pullId } = write().beginPull(START);
    write().writePage({ pullId, offset: 0, body: recordsPage(records(3), 5) });
    expect(write().beginPull(START)).toEqual({ pullId, nextOffset: 3, rows: 3 });
    expect(write().writePage({ pullId, offset: 0, body: recordsPage(records(3), 5) })).toEqual({
      kind: 'shifted',
    });
    write().writePage({ pullId, offset: 3, body: recordsPage(records(2, 3), 5) });
    expect(ids()).toEqual(['rec-0', 'rec-1', 'rec-2', 'rec-3', 'rec-4']);
  });

  it('leaves the old rows in view until the new ones are complete, then none of the old', () => {
    const old = write().beginPull(START);
    write().writePage({ pullId: old.pullId, offset: 0, body: recordsPage(records(2), 2) });
    const fresh = write().beginPull({ ...START, resume: false });
    write().writePage({ pullId: fresh.pullId, offset: 0, body: recordsPage(records(2, 100), 3) });
    expect(ids()).toEqual(['rec-0', 'rec-1']);
    write().writePage({ pullId: fresh.pullId, offset: 2, body: recordsPage(records(1, 102), 3) });
    expect(ids()).toEqual(['rec-100', 'rec-101', 'rec-102']);
    expect(db.prepare('SELECT count(*) FROM resource_record').pluck().get()).toBe(3);
  });

  it.each([
    ['the total changed', recordsPage(records(2, 3), 6)],
    ['a record came twice', recordsPage(records(2, 2), 5)],
    ['more rows came than announced', recordsPage(records(4, 3), 5)],
    ['rows stopped coming before the announced total', recordsPage([], 5)],
  ])('keeps nothing of a page when %s', (_, body) => {
    const { pullId } = write().beginPull(START);
    write().writePage({ pullId, offset: 0, body: recordsPage(records(3), 5) });
    expect(write().writePage({ pullId, offset: 3, body })).toEqual({ kind: 'shifted' });
    expect(read().totals(SCOPE).count).toBe(3);
  });

  it('is complete when the month is empty, with or without a total', () => {
    for (const [partition, total] of [
      ['2026-09', 0],
      ['2026-08', null],
    ] as const) {
      const { pullId } = write().beginPull({ ...START, partition });
      expect(write().writePage({ pullId, offset: 0, body: recordsPage([], total) })).toMatchObject({
        done: true,
      });
    }
    expect(
      read().months({ accountIds: ['a1'], months: 4, now: Date.parse('2026-11-20T00:00:00Z') })[2],
    ).toMatchObject({
      cycle: '2026-09',
      state: 'partial',
      recordSum: '0.00000000',
    });
  });

  it('keeps the checkpoint when a page cannot be read', () => {
    const { pullId } = write().beginPull(START);
    write().writePage({ pullId, offset: 0, body: recordsPage(records(3), 5) });
    const cut = recordsPage(records(2, 3), 5).slice(0, 90);
    expect(() => write().writePage({ pullId, offset: 3, body: cut })).toThrow(/cloud.unreadable|\$/);
    expect(write().beginPull(START)).toMatchObject({ pullId, nextOffset: 3 });
  });

  it('tells an error_code under HTTP 200 from a page', () => {
    const { pullId } = write().beginPull(START);
    const body = new TextEncoder().encode('{"error_code":"CBC.0999","error_msg":"Other error"}');
    expect(write().writePage({ pullId, offset: 0, body })).toEqual({
      kind: 'failure',
      code: 'CBC.0999',
      message: 'Other error',
    });
  });

  it('fails cleanly when the account is removed under it, and its rows do not come back', () => {
    const { pullId } = write().beginPull(START);
    write().writePage({ pullId, offset: 0, body: recordsPage(records(3), 5) });
    write().removeAccount('a1');
    expect(() => write().writePage({ pullId, offset: 3, body: recordsPage(records(2, 3), 5) })).toThrow();
    expect(() => write().beginPull(START)).toThrow();
    expect(db.prepare('SELECT count(*) FROM resource_record').pluck().get()).toBe(0);
  });

  it('drops the rows of an abandoned pull and keeps what was complete', () => {
    const old = write().beginPull(START);
    write().writePage({ pullId: old.pullId, offset: 0, body: recordsPage(records(2), 2) });
    const fresh = write().beginPull({ ...START, resume: false });
    write().writePage({ pullId: fresh.pullId, offset: 0, body: recordsPage(records(2, 100), 3) });
    write().abandonPull(fresh.pullId);
    write().abandonPull(old.pullId);
    expect(ids()).toEqual(['rec-0', 'rec-1']);
  });
});

describe('removing an account', () => {
  it('leaves no byte of its rows in the files', () => {
    const { pullId } = write().beginPull(START);
    const rows = records(400).map((r) => ({ ...r, resource_name: 'marker-of-this-account' }));
    write().writePage({ pullId, offset: 0, body: recordsPage(rows, 400) });
    db.pragma('wal_checkpoint(FULL)');
    const holds = () =>
      fs
        .readdirSync(folder)
        .filter((f) => fs.readFileSync(path.join(folder, f)).includes('marker-of-this-account'));
    expect(holds()).not.toEqual([]);
    write().removeAccount('a1');
    expect(holds()).toEqual([]);
    expect(read().accounts()).toEqual([]);
  });
});
