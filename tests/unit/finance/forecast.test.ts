import { describe, expect, it } from 'vitest';
import { daysBetween, isWeekend, lastDayOf } from '@shared/finance/days';
import { forecast } from '@shared/finance/forecast';
import type { DayCharges, Forecast } from '@shared/finance/forecast';

const U = 100_000_000n;

function days(
  first: string,
  last: string,
  usage: (day: string) => bigint,
  period: (day: string) => bigint = () => 0n,
) {
  return daysBetween(first, last).map((day): DayCharges => ({ day, usage: usage(day), period: period(day) }));
}

function known(charges: readonly DayCharges[], upTo: string): Forecast {
  const result = forecast(charges, upTo.slice(0, 7), upTo);
  if (result.kind !== 'forecast') throw new Error(`quiet: ${result.reason}`);
  return result;
}

describe('forecast of the month', () => {
  it('is the bill itself where every day costs the same, with no range around it', () => {
    const result = known(
      days('2026-07-01', '2026-11-10', () => 10n * U),
      '2026-11-10',
    );
    expect([result.billed, result.expected, result.low, result.high]).toEqual([
      100n * U,
      300n * U,
      300n * U,
      300n * U,
    ]);
  });

  it('keeps weekends apart from workdays', () => {
    const usage = (day: string): bigint => (isWeekend(day) ? 4n : 10n) * U;
    const whole = daysBetween('2026-11-01', '2026-11-30').reduce((sum, day) => sum + usage(day), 0n);
    const result = known(days('2026-07-01', '2026-11-10', usage), '2026-11-10');
    expect(result.expected).toBe(whole);
    expect([result.evidence.workdayLevel, result.evidence.weekendLevel]).toEqual([10n * U, 4n * U]);
  });

  it('does not take a spike for the days to come, and says that it left it out', () => {
    const usage = (day: string): bigint =>
      day === '2026-11-04' ? 500n * U : 10n * U + BigInt(Number(day.slice(8)) % 3) * U;
    const result = known(days('2026-07-01', '2026-11-10', usage), '2026-11-10');
    expect(result.evidence.leftOut).toBe(1);
    expect(result.evidence.dailyRest).toBeLessThan(20n * 13n * U);
    expect(result.billed).toBeGreaterThan(500n * U);
  });

  it('adds what is settled on the last day of each month once', () => {
    const usage = (day: string): bigint => (day === lastDayOf(day.slice(0, 7)) ? 210n : 10n) * U;
    const result = known(days('2026-07-01', '2026-11-10', usage), '2026-11-10');
    expect(result.evidence.monthEnd).toBe(200n * U);
    expect(result.expected).toBe((300n + 200n) * U);
  });

  it('expects purchases of the rest of the month as in the months before, and widens the range where they differ', () => {
    const period = (day: string): bigint =>
      day.endsWith('-20') ? ({ '08': 30n, '09': 60n, '10': 90n }[day.slice(5, 7)] ?? 0n) : 0n;
    const result = known(
      days(
        '2026-08-01',
        '2026-11-10',
        () => 10n * U,
        (d) => period(d) * U,
      ),
      '2026-11-10',
    );
    expect(result.evidence.periodRest).toBe(60n * U);
    expect(result.expected).toBe((300n + 60n) * U);
    // Standard deviation 30, 80 % band: 30 x 1.2816.
    expect(result.high - result.expected).toBe((30n * U * 12_816n) / 10_000n);
    expect(result.expected - result.low).toBe(result.high - result.expected);
  });

  it('lets a refund lower what is billed', () => {
    const period = (day: string): bigint => (day === '2026-11-05' ? -50n * U : 0n);
    expect(
      known(
        days('2026-07-01', '2026-11-10', () => 10n * U, period),
        '2026-11-10',
      ).billed,
    ).toBe(50n * U);
  });

  it.each([
    ['a week of bills', '2026-11-04', '2026-11-10', { reason: 'tooFewDays', have: 7, need: 14 }],
    ['one whole month before', '2026-10-01', '2026-11-10', { reason: 'tooFewMonths', have: 1, need: 2 }],
    ['a month that is over', '2026-07-01', '2026-11-30', { reason: 'monthOver' }],
  ])('says nothing with %s', (_what, first, last, wanted) => {
    const result = forecast(
      days(first, last, () => 10n * U),
      last.slice(0, 7),
      last,
    );
    expect(result).toMatchObject({ kind: 'quiet', ...wanted });
  });

  it('says nothing without any bill', () => {
    expect(forecast([], '2026-11', '2026-11-10')).toMatchObject({
      kind: 'quiet',
      reason: 'tooFewDays',
      have: 0,
    });
  });
});
