import { describe, expect, it } from 'vitest';
import { anomalies } from '@shared/finance/anomalies';
import { daysBetween, isWeekend } from '@shared/finance/days';

const U = 100_000_000n;
const NOVEMBER = { from: '2026-11-01', to: '2026-11-20', least: 10n * U };

function subject(cost: (day: string) => bigint, first = '2026-09-01') {
  return {
    id: 'hws.service.type.ec2',
    label: 'ECS',
    currency: 'CNY',
    days: new Map(daysBetween(first, '2026-11-20').map((day) => [day, cost(day)] as const)),
  };
}

describe('unusual days', () => {
  it('are none where nothing is unusual, weekends and noise included', () => {
    const noisy = (day: string): bigint =>
      ((isWeekend(day) ? 70n : 100n) + BigInt((Number(day.slice(8)) * 7) % 9)) * U;
    expect(anomalies([subject(noisy)], NOVEMBER)).toEqual([]);
  });

  it('are one run, with its days, what is usual and how far it went', () => {
    const cost = (day: string): bigint => (day === '2026-11-11' || day === '2026-11-12' ? 600n : 100n) * U;
    expect(anomalies([subject(cost)], NOVEMBER)).toEqual([
      {
        id: 'hws.service.type.ec2',
        label: 'ECS',
        currency: 'CNY',
        from: '2026-11-11',
        to: '2026-11-12',
        amount: 1200n * U,
        usual: 200n * U,
        beyond: 1000n * U,
        peak: '2026-11-11',
        // The usual never varies: a twentieth of it counts as one spread, 500 / 5.
        spreads: 1000,
        kind: 'more',
        history: 28,
      },
    ]);
  });

  it('do not become the usual while they last, for about two weeks; then the new level is no news', () => {
    const cost = (day: string): bigint => (day >= '2026-11-03' ? 300n : 100n) * U;
    const [run] = anomalies([subject(cost)], NOVEMBER);
    expect([run?.from, run?.to]).toEqual(['2026-11-03', '2026-11-17']);
  });

  it('tell what appeared from what grew', () => {
    const cost = (day: string): bigint => (day >= '2026-11-10' ? 80n * U : 0n);
    expect(anomalies([subject(cost)], NOVEMBER)).toMatchObject([
      { kind: 'appeared', usual: 0n, from: '2026-11-10' },
    ]);
  });

  it('say nothing about less than is worth a word, or with less than two weeks of history', () => {
    const cost = (day: string): bigint => (day === '2026-11-11' ? 600n : 100n) * U;
    expect(anomalies([subject(cost)], { ...NOVEMBER, least: 501n * U })).toEqual([]);
    expect(anomalies([subject(cost, '2026-10-31')], { ...NOVEMBER, to: '2026-11-12' })).toEqual([]);
    expect(anomalies([subject(cost, '2026-10-28')], { ...NOVEMBER, to: '2026-11-12' })).toHaveLength(1);
  });

  it('come dearest first', () => {
    const one = subject((day) => (day === '2026-11-11' ? 200n : 100n) * U);
    const other = {
      ...subject((day) => (day === '2026-11-11' ? 900n : 100n) * U),
      id: 'hws.service.type.obs',
    };
    expect(anomalies([one, other], NOVEMBER).map((a) => a.id)).toEqual([other.id, one.id]);
  });
});
