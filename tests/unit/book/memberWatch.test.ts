import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestBook } from '../../support/book';

const AT = '2026-11-24T00:00:00Z';
let bench: ReturnType<typeof openTestBook>;
beforeEach(() => (bench = openTestBook()));
afterEach(() => bench.remove());

const watch = { accountId: 'a', memberId: 'm1', lowBalance: '1000.50', unusual: true, least: '100.00' };

it('keeps what a master wants to be told of each member, and the last wish counts', async () => {
  const { book } = bench;
  await book.saveMemberWatch({ watch, at: AT });
  await book.saveMemberWatch({ watch: { ...watch, accountId: 'b', unusual: false }, at: AT });
  expect(await book.memberWatches({ accountId: 'a' })).toEqual([watch]);
  const other = { ...watch, lowBalance: null, unusual: false, least: '0.01' };
  await book.saveMemberWatch({ watch: other, at: AT });
  expect(await book.memberWatches({ accountId: 'a' })).toEqual([other]);
});

it('tells an alert once; a balance that recovered and falls again, or under another line, is told anew', async () => {
  const { book } = bench;
  const low = { memberId: 'm1', alert: 'low' };
  const day = { memberId: 'm1', alert: 'unusual 2026-11-20' };
  const note = (...alerts: (typeof low)[]) => book.noteMemberAlerts({ accountId: 'a', alerts, at: AT });
  expect(await note(low, day)).toEqual([low, day]);
  expect(await note(low, day)).toEqual([]);
  expect(await note(day)).toEqual([]);
  expect(await note(low, day)).toEqual([low]);
  await book.saveMemberWatch({ watch, at: AT });
  expect(await note(low, day)).toEqual([low]);
  // Another master of this app is told by itself.
  expect(await book.noteMemberAlerts({ accountId: 'b', alerts: [low], at: AT })).toEqual([low]);
});
