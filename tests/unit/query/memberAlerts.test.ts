/** What is told of members from the cache, with answers worked out by hand. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import { daysBetween } from '@shared/finance/days';
import type { MemberWatch } from '@shared/model/memberWatch';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, type RecordFields } from '../../support/pages';

/** The cache was pulled on 2026-11-05T00:00:00Z: bills up to the fourth. */
const NOW = Date.parse('2026-11-05T02:00:00Z');

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
  page('members', '', {
    total_count: 2,
    sub_customer_infos: ['m1', 'm2'].map((id) => ({
      id,
      name: `${id}-account`,
      display_name: '',
      status: 1,
    })),
  });
});
afterEach(() => cache.remove());

function page(dataset: DatasetId, partition: string, body: object): void {
  const start = { accountId: 'a1', dataset, partition, startedAt: PULLED_AT, final: true, resume: false };
  const { pullId } = cache.write.beginPull(start);
  cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(JSON.stringify(body)) });
}

const cash = (memberId: string, amount: string) =>
  page('memberCash', memberId, {
    total_count: 1,
    amount_infos: [{ currency: 'CNY', avail_retrieve_amount: amount, amount, measure_id: 1 }],
  });

/** A record of each member and day, of what `cost` says it cost. */
function pull(month: string, cost: (day: string, member: string) => number): void {
  const days = daysBetween(`${month}-01`, month === '2026-11' ? '2026-11-04' : `${month}-28`);
  const rows = days.flatMap((day) =>
    ['m1', 'm2', 'domain-a1'].map((member): RecordFields => ({
      id: `${member}-${day}`,
      customer_id: member,
      bill_date: day,
      bill_type: 5,
      charge_mode: '3',
      cloud_service_type: 'hws.service.type.ec2',
      resource_id: 'res-1',
      amount: `#${cost(day, member)}`,
      measure_id: 1,
    })),
  );
  cache.pull('a1', 'resourceRecords', month, rows);
}

const watch = (memberId: string, over: Partial<MemberWatch> = {}): MemberWatch => ({
  accountId: 'a1',
  memberId,
  lowBalance: null,
  unusual: true,
  least: '100.00',
  ...over,
});
const told = (...watches: MemberWatch[]) => cache.read.memberAlerts({ accountId: 'a1', watches, now: NOW });

describe('a balance', () => {
  it('is told when it is below the line, not when it stands on it, and never without a line', () => {
    cash('m1', '99.99');
    cash('m2', '100.00');
    expect(told().alerts).toEqual([]);
    expect(told(watch('m1', { lowBalance: '100' }), watch('m2', { lowBalance: '100' })).alerts).toEqual([
      { kind: 'low', memberId: 'm1', name: 'm1-account', currency: 'CNY', amount: '99.99', limit: '100' },
    ]);
  });

  it('is not told of a member that has none', () => {
    page('memberCash', 'm1', { total_count: 0, amount_infos: [] });
    expect(told(watch('m1', { lowBalance: '100' })).alerts).toEqual([]);
  });
});

describe('a day of a member', () => {
  const spike = (day: string, member: string) => (member === 'm1' && day === '2026-11-03' ? 500 : 10);

  it('is told with what such days usually cost; the master and other members are not', () => {
    for (const month of ['2026-09', '2026-10', '2026-11']) pull(month, spike);
    expect(told().alerts).toEqual([
      {
        kind: 'unusual',
        memberId: 'm1',
        name: 'm1-account',
        currency: 'CNY',
        from: '2026-11-03',
        to: '2026-11-03',
        amount: '500.00',
        usual: '10.00',
        beyond: '490.00',
      },
    ]);
    expect(told().upTo).toBe('2026-11-04');
  });

  it('is kept quiet below what the person set for that member, and where it is switched off', () => {
    for (const month of ['2026-10', '2026-11']) pull(month, spike);
    expect(told(watch('m1', { least: '490' })).alerts).toHaveLength(1);
    expect(told(watch('m1', { least: '490.01' })).alerts).toEqual([]);
    expect(told(watch('m1', { unusual: false })).alerts).toEqual([]);
  });

  it('is quiet with too little history, and says how many days are known', () => {
    pull('2026-11', spike);
    expect(told()).toMatchObject({
      alerts: [],
      quiet: [
        { memberId: 'm1', days: 3 },
        { memberId: 'm2', days: 3 },
      ],
    });
  });

  it('is told of a member that seldom uses anything, with nothing as the usual', () => {
    const seldom = (day: string, member: string) =>
      member === 'm1' && (day === '2026-09-03' || day === '2026-11-02') ? 500 : 0;
    for (const month of ['2026-09', '2026-10', '2026-11']) pull(month, seldom);
    expect(told().quiet).toEqual([]);
    expect(told().alerts).toMatchObject([
      { memberId: 'm1', from: '2026-11-02', amount: '500.00', usual: '0.00' },
    ]);
  });

  it('is not unusual because a month before it is missing or only half read', () => {
    pull('2026-09', () => 10);
    pull('2026-11', spike);
    // October is not there: its days are not days without usage.
    expect(told()).toMatchObject({ alerts: [], quiet: [{ days: 3 }, { days: 3 }] });
  });

  it('is no alert any more after two weeks', () => {
    pull('2026-09', () => 10);
    pull('2026-10', (day) => (day === '2026-10-21' ? 500 : 10));
    pull('2026-11', () => 10);
    expect(told().alerts).toEqual([]);
    pull('2026-10', (day) => (day === '2026-10-22' ? 500 : 10));
    expect(told().alerts.map((a) => a.memberId)).toEqual(['m1', 'm2']);
  });
});

it('says nothing of an account without members', () => {
  cache.write.addAccount(account('a2'));
  expect(cache.read.memberAlerts({ accountId: 'a2', watches: [], now: NOW })).toEqual({
    watches: [],
    alerts: [],
    quiet: [],
    upTo: null,
  });
});
