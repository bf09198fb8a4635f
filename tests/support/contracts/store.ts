import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PullStart, Store } from '../../../electron/store/types';
import { account } from '../accounts';

export type StoreUnderTest = {
  store: Store;
  /** The same data as a new process finds it. Ends the store it was made of. */
  reopen: () => Promise<StoreUnderTest>;
  /** Ends it and removes its data. */
  destroy: () => Promise<void>;
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value));

/** A page of resource records with these ids. */
export function recordsPage(ids: string[], total: number): Buffer {
  return encode({
    total_count: total,
    currency: 'CNY',
    fee_records: ids.map((id) => ({
      id,
      cycle: '2026-10',
      bill_date: '2026-10-01',
      amount: 1.5,
      bill_type: 1,
    })),
  });
}

const records = (change: Partial<PullStart> = {}): PullStart => ({
  accountId: 'a',
  dataset: 'resourceRecords',
  partition: '2026-10',
  startedAt: '2026-11-20T04:00:00Z',
  final: true,
  resume: false,
  ...change,
});

/** What a pull relies on: run against the store in memory and against the real one. */
export function pullContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`pulls into ${name}`, () => {
    let under: StoreUnderTest;
    beforeEach(async () => {
      under = await open();
      await under.store.write.addAccount(account('a'));
      await under.store.write.addAccount(account('b', { color: 2 }));
    });
    afterEach(() => under.destroy());

    const begin = (change?: Partial<PullStart>) => under.store.write.beginPull(records(change));
    const write = (pullId: number, offset: number, body: Buffer) =>
      under.store.write.writePage({ pullId, offset, body, requestId: 'request-1' });
    const state = async (accountId = 'a') =>
      (await under.store.read.partitions(accountId)).find((p) => p.dataset === 'resourceRecords');

    it('keeps accounts, changes and removes them', async () => {
      const { store } = under;
      await store.write.updateAccount(account('a', { name: 'Renamed' }));
      await store.write.removeAccount('b');
      await expect(store.read.accounts()).resolves.toEqual([account('a', { name: 'Renamed' })]);
    });

    it('counts pages up to the last one, and then knows the month as complete', async () => {
      const pull = await begin();
      expect(pull).toMatchObject({ nextOffset: 0, rows: 0 });
      await expect(write(pull.pullId, 0, recordsPage(['1', '2'], 3))).resolves.toEqual({
        kind: 'written',
        rows: 2,
        totalRows: 2,
        total: 3,
        nextOffset: 2,
        done: false,
        changed: false,
      });
      await expect(state()).resolves.toMatchObject({
        complete: null,
        unfinished: { startedAt: '2026-11-20T04:00:00Z', nextOffset: 2, rows: 2, total: 3 },
      });
      await expect(write(pull.pullId, 2, recordsPage(['3'], 3))).resolves.toMatchObject({
        totalRows: 3,
        done: true,
      });
      await expect(state()).resolves.toEqual({
        dataset: 'resourceRecords',
        partition: '2026-10',
        complete: { startedAt: '2026-11-20T04:00:00Z', rows: 3, final: true },
        unfinished: null,
      });
    });

    it('goes on with a pull that was cut off, as of when that one began, also in a later process', async () => {
      const { pullId } = await begin({ final: false });
      await write(pullId, 0, recordsPage(['1', '2'], 3));
      under = await under.reopen();
      const later = { startedAt: '2026-11-20T05:00:00Z', final: true };
      const pull = await begin({ ...later, resume: true });
      expect(pull).toMatchObject({ nextOffset: 2, rows: 2 });
      await write(pull.pullId, 2, recordsPage(['3'], 3));
      await expect(state()).resolves.toMatchObject({
        complete: { startedAt: '2026-11-20T04:00:00Z', rows: 3, final: false },
      });
    });

    it('starts over where it is not to go on, and where there is nothing to go on with', async () => {
      const { pullId } = await begin();
      await write(pullId, 0, recordsPage(['1', '2'], 3));
      await expect(begin({ resume: false })).resolves.toMatchObject({ nextOffset: 0, rows: 0 });
      await expect(begin({ partition: '2026-09', resume: true })).resolves.toMatchObject({
        nextOffset: 0,
        rows: 0,
      });
    });

    it('keeps the month that is complete until the new pull is', async () => {
      const first = await begin();
      await write(first.pullId, 0, recordsPage(['1'], 1));
      const second = await begin({ startedAt: '2026-11-21T04:00:00Z' });
      await write(second.pullId, 0, recordsPage(['1'], 2));
      await expect(state()).resolves.toMatchObject({ complete: { rows: 1 }, unfinished: { rows: 1 } });
      await write(second.pullId, 1, recordsPage(['2'], 2));
      await expect(state()).resolves.toMatchObject({
        complete: { rows: 2, startedAt: '2026-11-21T04:00:00Z' },
        unfinished: null,
      });
    });

    it.each([
      ['a row comes a second time', ['2'], 3],
      ['the total changes', ['3'], 4],
    ])('notices that rows moved when %s, and can start over', async (_, ids, total) => {
      const { pullId } = await begin();
      await write(pullId, 0, recordsPage(['1', '2'], 3));
      await expect(write(pullId, 2, recordsPage(ids, total))).resolves.toEqual({ kind: 'shifted' });
      const again = await begin();
      expect(again).toMatchObject({ nextOffset: 0, rows: 0 });
      await write(again.pullId, 0, recordsPage(['1', '2', '3', '4'], 4));
      await expect(state()).resolves.toMatchObject({ complete: { rows: 4 } });
    });

    it('hands an error code under HTTP 200 back and keeps what was there', async () => {
      const { pullId } = await begin();
      await write(pullId, 0, recordsPage(['1', '2'], 3));
      const failure = encode({ error_code: 'CBC.0100', error_msg: 'Invalid parameter.' });
      await expect(write(pullId, 2, failure)).resolves.toEqual({
        kind: 'failure',
        code: 'CBC.0100',
        message: 'Invalid parameter.',
      });
      await expect(state()).resolves.toMatchObject({ unfinished: { nextOffset: 2, rows: 2 } });
    });

    it.each(['', '{"fee_records": [', '<html>sign in</html>', '[]'])(
      'refuses what is no answer: %j',
      async (text) => {
        const { pullId } = await begin();
        await write(pullId, 0, recordsPage(['1', '2'], 3));
        await expect(write(pullId, 2, Buffer.from(text))).rejects.toMatchObject({ code: 'cloud.unreadable' });
        await expect(state()).resolves.toMatchObject({ unfinished: { nextOffset: 2, rows: 2 } });
      },
    );

    it('knows a month without rows as complete', async () => {
      const { pullId } = await begin();
      await expect(write(pullId, 0, recordsPage([], 0))).resolves.toMatchObject({ rows: 0, done: true });
      await expect(state()).resolves.toMatchObject({ complete: { rows: 0 }, unfinished: null });
    });

    it('takes a list without pages at once', async () => {
      const { pullId } = await begin({ dataset: 'balances', partition: '', final: false });
      const balance = { account_id: '1', account_type: 1, amount: '12.30', currency: 'CNY', measure_id: 1 };
      const page = encode({ account_balances: [balance], debt_amount: 0, measure_id: 1, currency: 'CNY' });
      await expect(write(pullId, 0, page)).resolves.toMatchObject({ rows: 1, done: true });
    });

    it('drops a pull that is given up, and keeps what was complete', async () => {
      const first = await begin();
      await write(first.pullId, 0, recordsPage(['1'], 1));
      const second = await begin();
      await write(second.pullId, 0, recordsPage(['1'], 2));
      await under.store.write.abandonPull(second.pullId);
      await expect(state()).resolves.toMatchObject({ complete: { rows: 1 }, unfinished: null });
    });

    it('keeps the pulls of two accounts apart', async () => {
      const a = await begin();
      const b = await begin({ accountId: 'b' });
      await write(a.pullId, 0, recordsPage(['1', '2'], 2));
      await write(b.pullId, 0, recordsPage(['1'], 1));
      await expect(state('a')).resolves.toMatchObject({ complete: { rows: 2 } });
      await expect(state('b')).resolves.toMatchObject({ complete: { rows: 1 } });
    });

    it('takes nothing more for an account that is gone', async () => {
      const { pullId } = await begin();
      await write(pullId, 0, recordsPage(['1', '2'], 3));
      await under.store.write.removeAccount('a');
      await expect(write(pullId, 2, recordsPage(['3'], 3))).rejects.toThrow();
      await expect(begin()).rejects.toThrow();
      await expect(under.store.read.partitions('a')).resolves.toEqual([]);
    });
  });
}
