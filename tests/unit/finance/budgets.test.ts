import { describe, expect, it } from 'vitest';
import { standingOf } from '@shared/finance/budgets';
import type { BudgetFigures } from '@shared/finance/budgets';
import { daysBetween } from '@shared/finance/days';
import { forecast } from '@shared/finance/forecast';

const U = 100_000_000n;

function figures(amount: bigint, upTo = '2026-11-20', perDay = 10n * U): BudgetFigures {
  const all = daysBetween('2026-08-01', upTo);
  return {
    cycle: '2026-11',
    amount,
    thresholds: [100, 50, 80],
    days: new Map(all.map((day) => [day, perDay])),
    upTo,
    outlook: forecast(
      all.map((day) => ({ day, usage: perDay, period: 0n })),
      '2026-11',
      upTo,
    ),
  };
}

describe('where a budget stands', () => {
  it('counts the month only and names the day each threshold was passed', () => {
    const standing = standingOf(figures(220n * U));
    expect(standing.spent).toBe(200n * U);
    expect(standing.used).toBe(9090n);
    expect(standing.left).toBe(20n * U);
    expect(standing.reached).toEqual([
      { percent: 50, on: '2026-11-11' },
      { percent: 80, on: '2026-11-18' },
    ]);
    expect(standing.next).toBe(100);
    expect(standing.elapsed).toBe(6666n);
  });

  it.each([
    [199n, 'over'],
    [299n, 'expected'],
    [300n, 'within'],
  ])('a budget of %s of an even 300 is %s', (amount, outlook) => {
    expect(standingOf(figures(amount * U)).outlook).toBe(outlook);
  });

  it('reaches a threshold exactly at it', () => {
    expect(standingOf({ ...figures(400n * U), thresholds: [50] }).reached).toEqual([
      { percent: 50, on: '2026-11-20' },
    ]);
  });

  it('says that it does not know the outlook when there is too little history', () => {
    const short = { ...figures(400n * U), outlook: forecast([], '2026-11', '2026-11-20') };
    expect(standingOf(short)).toMatchObject({ outlook: 'unknown', expected: null });
  });

  it('never divides by a budget of nothing', () => {
    expect(standingOf(figures(0n))).toMatchObject({ used: null, reached: [], outlook: 'over' });
  });
});
