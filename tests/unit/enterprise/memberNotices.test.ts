/** Notifications about members: when they are shown, and what they say. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberAlert, MemberAlerts } from '@shared/model/memberWatch';
import { openTexts } from '../../../electron/app/language';
import {
  createMemberAlerts,
  memberNoticeOf,
  moreMembersNoticeOf,
  type MemberNotice,
  type MoreMembers,
} from '../../../electron/planning';
import { openTestBook } from '../../support/book';

const translatorOf = async (language: 'zh-CN' | 'en') => (await openTexts(() => language, [])).t();

const low = (memberId: string): MemberAlert => ({
  kind: 'low',
  memberId,
  name: memberId,
  currency: 'CNY',
  amount: '9.00',
  limit: '10.00',
});

let bench: ReturnType<typeof openTestBook>;
beforeEach(() => (bench = openTestBook()));
afterEach(() => bench.remove());

function part(
  alertsNow: () => MemberAlert[],
  warn = (message: string): void => {
    throw new Error(message);
  },
) {
  const shown: MemberNotice[] = [];
  const more: MoreMembers[] = [];
  const waiting: (() => void)[] = [];
  let told: () => void = () => undefined;
  const members = createMemberAlerts({
    read: {
      memberAlerts: ({ watches }): Promise<MemberAlerts> =>
        Promise.resolve({ watches: [...watches], alerts: alertsNow(), quiet: [], upTo: null }),
    },
    book: {
      ...bench.book,
      noteMemberAlerts: async (input) => {
        const fresh = await bench.book.noteMemberAlerts(input);
        queueMicrotask(() => told());
        return fresh;
      },
    },
    now: () => Date.parse('2026-11-24T00:00:00Z'),
    emit: () => undefined,
    show: (notice) => shown.push(notice),
    showMore: (one) => more.push(one),
    later: (run) => {
      waiting.push(run);
      return () => void waiting.splice(waiting.indexOf(run), 1);
    },
    warn,
  });
  const settle = async () => {
    const done = new Promise<void>((resolve) => (told = resolve));
    for (const run of waiting.splice(0)) run();
    await done;
    await Promise.resolve();
  };
  return { members, shown, more, waiting, settle };
}

describe('news of members', () => {
  it('come once the pull is quiet, once each, with the account they belong to', async () => {
    const { members, shown, waiting, settle } = part(() => [low('m1')]);
    members.changed('a', 'memberCash');
    members.changed('a', 'resourceRecords');
    members.changed('a', 'tickets');
    expect(waiting).toHaveLength(1);
    await settle();
    expect(shown).toEqual([{ ...low('m1'), accountId: 'a' }]);
    members.changed('a', 'memberCash');
    await settle();
    expect(shown).toHaveLength(1);
  });

  it('are no storm', async () => {
    const { members, shown, settle } = part(() => ['1', '2', '3', '4', '5', '6', '7'].map(low));
    members.changed('a', 'members');
    await settle();
    expect(shown.map((s) => s.memberId)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('beyond the first five come in one more, so that none is noted as told and never told', async () => {
    const { members, more, settle } = part(() => ['1', '2', '3', '4', '5', '6', '7'].map(low));
    members.changed('a', 'members');
    await settle();
    expect(more).toEqual([{ accountId: 'a', count: 2 }]);
    expect(moreMembersNoticeOf(await translatorOf('en'), { accountId: 'a', count: 2 })).toEqual({
      kind: 'enterprise',
      title: '2 more alerts about member accounts',
      body: 'Low balances and unusual spend stand beside each member account.',
      place: { accountId: 'a', section: 'enterprise' },
    });
  });

  it('that cannot be looked for leave a line that was set said to be set', async () => {
    const warned: string[] = [];
    const { members } = part(
      () => {
        throw new Error('closed');
      },
      (message) => void warned.push(message),
    );
    await members.save({ accountId: 'a', memberId: 'm1', lowBalance: '10.00', unusual: true, least: '1.00' });
    await new Promise(setImmediate);
    expect(warned).toEqual(['news of members']);
    expect(await bench.book.memberWatches({ accountId: 'a' })).toHaveLength(1);
  });

  it('come at once when a line is set above what a member has', async () => {
    const { members, shown } = part(() => [low('m1')]);
    await members.save({ accountId: 'a', memberId: 'm1', lowBalance: '10.00', unusual: true, least: '1.00' });
    await new Promise(setImmediate);
    expect(shown.map((s) => s.memberId)).toEqual(['m1']);
    expect((await members.of('a')).watches).toHaveLength(1);
  });

  it('say what it is in the language of the person, and lead to the member', async () => {
    const t = await translatorOf('zh-CN');
    expect(memberNoticeOf(t, { ...low('m1'), amount: '1234567.50', accountId: 'a' })).toEqual({
      kind: 'enterprise',
      title: 'm1：余额低于提醒线',
      body: '余额 CNY 1,234,567.50，提醒线 10.00。',
      place: { accountId: 'a', section: 'enterprise', item: 'm1' },
    });
    const day = {
      memberId: 'm1',
      name: 'm1',
      currency: 'CNY',
      amount: '500.00',
      usual: '10.00',
      beyond: '490.00',
    };
    const from = '2026-11-03';
    const english = await translatorOf('en');
    const told = (to: string) =>
      memberNoticeOf(english, { ...day, kind: 'unusual', from, to, accountId: 'a' }).body;
    expect(told(from)).toBe('2026-11-03: CNY 500.00, usually 10.00.');
    expect(told('2026-11-04')).toBe('2026-11-03 to 2026-11-04: CNY 500.00, usually 10.00.');
  });

  it('stop with the app', () => {
    const { members, waiting } = part(() => []);
    members.changed('a', 'members');
    members.stop();
    expect(waiting).toEqual([]);
  });
});
