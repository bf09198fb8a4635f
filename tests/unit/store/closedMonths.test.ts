/** Closed months that change, and months that are put together from an enterprise master's members. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopeSchema } from '@shared/model/query';
import { openCache, type Cache } from '../../support/cache';
import { account, CYCLE, recordsPage, type RecordFields } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

const rec = (id: string, amount: string): RecordFields => ({
  id,
  amount: `#${amount}`,
  resource_name: `r-${id}`,
});

function pull(rows: RecordFields[], over: { partition?: string; final?: boolean; complete?: boolean } = {}) {
  const { partition = CYCLE, final = true, complete = true } = over;
  const { pullId } = cache.write.beginPull({
    accountId: 'a1',
    dataset: 'resourceRecords',
    partition,
    startedAt: '2026-11-05T00:00:00Z',
    final,
    resume: false,
  });
  return cache.write.writePage({
    pullId,
    offset: 0,
    body: recordsPage(rows, rows.length + (complete ? 0 : 1)),
  });
}
const changes = () => cache.read.monthChanges({ accountIds: ['a1'], all: false });
const totals = () =>
  cache.read.totals(scopeSchema.parse({ dataset: 'resourceRecords', accountIds: ['a1'], cycles: [CYCLE] }));
const months = () =>
  cache.read.months({ accountIds: ['a1'], months: 2, now: Date.parse('2026-11-20T00:00:00Z') });

describe('a closed month that is pulled again', () => {
  it('and is the same, in whatever order, is no change', () => {
    pull([rec('1', '1.5'), rec('2', '2')]);
    expect(pull([rec('2', '2'), rec('1', '1.5')])).toMatchObject({ done: true, changed: false });
    expect(changes()).toEqual([]);
  });

  it.each([
    ['another amount', [rec('1', '1.5'), rec('2', '2.00000001')]],
    ['a row more', [rec('1', '1.5'), rec('2', '2'), rec('3', '0')]],
    ['another name only', [{ ...rec('1', '1.5'), resource_name: 'renamed' }, rec('2', '2')]],
  ])('with %s is noticed, until it has been seen', (_, rows) => {
    pull([rec('1', '1.5'), rec('2', '2')]);
    expect(pull(rows)).toMatchObject({ changed: true });
    expect(changes()).toMatchObject([
      {
        dataset: 'resourceRecords',
        partition: CYCLE,
        formerRows: 2,
        rows: rows.length,
        formerAmount: '3.50',
        currency: 'CNY',
        seen: false,
      },
    ]);
    cache.write.seeChanges(changes().map((c) => c.id));
    expect(changes()).toEqual([]);
    expect(cache.read.monthChanges({ accountIds: ['a1'], all: true })).toHaveLength(1);
  });

  it('was still open before: that it changed is no news', () => {
    pull([rec('1', '1.5')], { final: false });
    expect(pull([rec('1', '7')])).toMatchObject({ changed: false });
    expect(changes()).toEqual([]);
  });
});

describe('a month of a master that is pulled member by member', () => {
  const join = (members: string[]) =>
    cache.write.joinMembers({ accountId: 'a1', dataset: 'resourceRecords', cycle: CYCLE, members });

  it('is shown part by part, and whole when all parts are there', () => {
    pull([rec('1', '1')], { partition: `${CYCLE}@` });
    expect(join(['', 'm1'])).toBe(false);
    expect(totals()).toMatchObject({ count: 1 });
    pull([rec('2', '2'), rec('3', '3')], { partition: `${CYCLE}@m1` });
    expect(join(['', 'm1'])).toBe(true);
    expect(totals()).toMatchObject({ count: 3, sums: [{ amounts: { amount: '6.00' } }] });
    expect(months().find((m) => m.cycle === CYCLE)).toMatchObject({
      records: 3,
      recordSum: '6.00000000',
      currency: 'CNY',
    });
    const state = cache.read.partitions('a1').find((s) => s.partition === CYCLE);
    expect(state?.complete).toMatchObject({ split: true, final: true, rows: 3 });
  });

  it('never shows a row twice while it passes from one way of pulling to the other', () => {
    pull([rec('1', '1'), rec('2', '2')]);
    pull([rec('1', '1')], { partition: `${CYCLE}@` });
    expect(totals().count).toBe(2);
    pull([rec('2', '2')], { partition: `${CYCLE}@m1` });
    expect(totals().count).toBe(2);
    join(['', 'm1']);
    expect(totals().count).toBe(2);
    // Back to one answer for all: its growing rows are not shown beside the members'.
    pull([rec('1', '1')], { complete: false });
    expect(totals().count).toBe(2);
    pull([rec('1', '1'), rec('2', '2')]);
    expect(totals().count).toBe(2);
    expect(cache.read.partitions('a1').map((s) => s.partition)).toEqual([CYCLE]);
  });

  it('drops the part of a member that is none any more', () => {
    pull([rec('1', '1')], { partition: `${CYCLE}@` });
    pull([rec('2', '2')], { partition: `${CYCLE}@gone` });
    expect(join([''])).toBe(true);
    expect(totals().count).toBe(1);
  });
});
