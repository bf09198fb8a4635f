import { describe, expect, it } from 'vitest';
import { instantAt, type SettlementDay } from '@shared/time';
import type { PartitionState } from '../../../electron/store/types';
import { BILLS_ONLY } from '../../support/pages';
import { plan, type PlanInput } from '../../../electron/sync/plan';

const at = (text: string) => Date.parse(text);
const NOW = at('2026-11-20T12:00:00+08:00');
const MINUTE = 60_000;

function tasks(change: Partial<Omit<PlanInput, 'account'>> & { settlement?: SettlementDay }) {
  const { settlement = 3, ...rest } = change;
  const account = { settlement, site: 'china' as const };
  return plan({ account, states: [], now: NOW, historyMonths: 3, pulls: BILLS_ONLY, options: {}, ...rest });
}
const names = (list: ReturnType<typeof tasks>) => list.map((t) => `${t.dataset} ${t.partition}`.trim());

function pulled(partition: string, startedAt: string, final: boolean): PartitionState[] {
  const complete = { startedAt: instantAt(at(startedAt)), rows: 5, final };
  return (['monthlySummary', 'resourceRecords'] as const).map((dataset) => ({
    dataset,
    partition,
    complete,
    unfinished: null,
  }));
}
function cutOff(
  partition: string,
  began: number,
  complete: PartitionState['complete'] = null,
): PartitionState {
  const unfinished = { startedAt: instantAt(began), nextOffset: 1000, rows: 1000, total: 4000 };
  return { dataset: 'resourceRecords', partition, complete, unfinished };
}

describe('what is pulled, and in which order', () => {
  it('begins with the balances and goes from the open month back', () => {
    expect(names(tasks({}))).toEqual([
      'balances',
      'monthlySummary 2026-11',
      'resourceRecords 2026-11',
      'monthlySummary 2026-10',
      'resourceRecords 2026-10',
      'monthlySummary 2026-09',
      'resourceRecords 2026-09',
    ]);
  });

  it('counts months in GMT+8: on the first of a month at 00:00 there the new month is open', () => {
    expect(names(tasks({ now: at('2026-11-30T15:59:59Z'), historyMonths: 1 }))).toContain(
      'monthlySummary 2026-11',
    );
    expect(names(tasks({ now: at('2026-11-30T16:00:00Z'), historyMonths: 1 }))).toContain(
      'monthlySummary 2026-12',
    );
  });

  it('leaves out final months that are complete, and takes them again when asked', () => {
    const states = [
      ...pulled('2026-10', '2026-11-14T00:00:00Z', true),
      ...pulled('2026-09', '2026-11-14T00:00:00Z', true),
    ];
    expect(names(tasks({ states }))).toEqual([
      'balances',
      'monthlySummary 2026-11',
      'resourceRecords 2026-11',
    ]);
    expect(tasks({ states, options: { again: true } })).toHaveLength(7);
  });

  it('asks for the summary of a month that closed lately again each week, to notice a change', () => {
    const states = [
      ...pulled('2026-10', '2026-11-13T04:00:00Z', true),
      ...pulled('2026-09', '2026-11-13T04:00:01Z', true),
      ...pulled('2026-07', '2026-08-05T00:00:00Z', true),
    ];
    const planned = names(tasks({ states, historyMonths: 5 }));
    expect(planned).toContain('monthlySummary 2026-10');
    for (const quiet of ['resourceRecords 2026-10', 'monthlySummary 2026-09', 'monthlySummary 2026-07'])
      expect(planned).not.toContain(quiet);
    expect(names(tasks({ states, options: { cycles: ['2026-10'] } }))).toEqual([]);
  });

  it('takes a month again that was pulled before it was final', () => {
    const states = pulled('2026-10', '2026-11-03T09:59:59+08:00', false);
    expect(names(tasks({ states }))).toContain('resourceRecords 2026-10');
  });

  it('takes the open month every time', () => {
    const states = pulled('2026-11', '2026-11-20T03:59:00Z', false);
    expect(names(tasks({ states }))).toContain('resourceRecords 2026-11');
  });

  it('takes only the months asked for, newest first, without those that have not begun', () => {
    const options = { cycles: ['2026-09', '2026-12', '2024-01', '2026-09', 'nonsense'] };
    expect(names(tasks({ options }))).toEqual([
      'monthlySummary 2026-09',
      'resourceRecords 2026-09',
      'monthlySummary 2024-01',
      'resourceRecords 2024-01',
    ]);
  });

  it('takes only the datasets asked for', () => {
    expect(names(tasks({ options: { datasets: ['balances'] } }))).toEqual(['balances']);
    expect(names(tasks({ options: { datasets: ['monthlySummary'], cycles: ['2026-10'] } }))).toEqual([
      'monthlySummary 2026-10',
    ]);
  });
});

describe('pulls that were cut off', () => {
  const resumed = (state: PartitionState, change: Parameters<typeof tasks>[0] = {}) =>
    tasks({ states: [state], ...change }).find(
      (t) => t.dataset === state.dataset && t.partition === state.partition,
    )?.resume;

  it('of a final month go on however long ago they began', () => {
    expect(resumed(cutOff('2026-09', at('2026-10-03T10:00:00+08:00')))).toBe(true);
  });

  it('of an open month go on within an hour, else from the start', () => {
    expect(resumed(cutOff('2026-11', NOW - 59 * MINUTE))).toBe(true);
    expect(resumed(cutOff('2026-11', NOW - 60 * MINUTE))).toBe(false);
  });

  it('of an open month start over when they seem to have begun in the future', () => {
    expect(resumed(cutOff('2026-11', NOW + MINUTE))).toBe(false);
  });

  // The bill of October closes on November 3 (month-settled customers: 4) at 10:00 GMT+8.
  const closing: [SettlementDay, string, string, boolean][] = [
    [3, '2026-11-03T09:30:00+08:00', '2026-11-03T09:59:59+08:00', true],
    [3, '2026-11-03T09:30:00+08:00', '2026-11-03T10:00:00+08:00', false],
    [3, '2026-11-03T10:00:00+08:00', '2026-11-20T10:00:00+08:00', true],
    [4, '2026-11-03T10:00:00+08:00', '2026-11-03T10:30:00+08:00', true],
    [4, '2026-11-03T10:00:00+08:00', '2026-11-03T11:00:00+08:00', false],
    [4, '2026-11-04T09:59:59+08:00', '2026-11-04T10:00:00+08:00', false],
    [4, '2026-11-04T10:00:00+08:00', '2026-11-20T10:00:00+08:00', true],
  ];
  it.each(closing)(
    'with settlement on day %i, begun %s, at %s: go on %s',
    (settlement, began, now, expected) => {
      expect(resumed(cutOff('2026-10', at(began)), { settlement, now: at(now) })).toBe(expected);
    },
  );

  it('are gone on from although an older pull of the final month is complete', () => {
    const complete = { startedAt: '2026-11-05T00:00:00Z', rows: 10, final: true };
    expect(resumed(cutOff('2026-10', at('2026-11-06T00:00:00Z'), complete))).toBe(true);
  });

  it('are not gone on from when everything is asked for again', () => {
    expect(resumed(cutOff('2026-09', at('2026-10-05T00:00:00Z')), { options: { again: true } })).toBe(false);
  });
});

describe('lists of names', () => {
  const pulls = { ...BILLS_ONLY, serviceTypes: true };
  const pulledAt = (startedAt: string): PartitionState[] => [
    {
      dataset: 'serviceTypes',
      partition: 'zh_CN',
      complete: { startedAt, rows: 5, final: false },
      unfinished: null,
    },
  ];
  const languages = (states: PartitionState[], options = {}) =>
    names(tasks({ pulls, states, options })).filter((name) => name.startsWith('serviceTypes'));

  it('are asked for in both languages, before the months they name codes of', () => {
    const all = names(tasks({ pulls }));
    expect(all.indexOf('serviceTypes en_US')).toBeLessThan(all.indexOf('monthlySummary 2026-11'));
    expect(languages([])).toEqual(['serviceTypes zh_CN', 'serviceTypes en_US']);
  });

  it('are new enough for a week, language by language', () => {
    expect(languages(pulledAt('2026-11-14T12:00:00Z'))).toEqual(['serviceTypes en_US']);
    expect(languages(pulledAt('2026-11-12T12:00:00Z'))).toHaveLength(2);
    expect(languages(pulledAt('2026-11-20T00:00:00Z'), { datasets: ['serviceTypes'] })).toHaveLength(2);
    expect(languages([], { partitions: [{ dataset: 'serviceTypes', partition: 'en_US' }] })).toEqual([
      'serviceTypes en_US',
    ]);
  });

  it('are no part of a pull of some months', () => {
    expect(languages([], { cycles: ['2026-10'] })).toEqual([]);
  });
});
