import { describe, expect, it } from 'vitest';
import { addMonths, cycleAt, cyclesBack, dayAt, dayOf, finalAt, instantAt, isFinal } from '@shared/time';

const at = (text: string) => Date.parse(text);

describe('billing cycles in GMT+8', () => {
  it('opens the new cycle at midnight in Beijing, not in UTC', () => {
    expect(cycleAt(at('2026-10-31T15:59:59Z'))).toBe('2026-10');
    expect(cycleAt(at('2026-10-31T16:00:00Z'))).toBe('2026-11');
    expect(dayAt(at('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  it('has no day for an instant that is none', () => {
    expect(dayOf('2026-12-31T16:00:00Z')).toBe('2027-01-01');
    for (const text of ['', 'never', '2026-13-40T00:00:00Z', '+275760-09-13T00:00:00Z'])
      expect(dayOf(text)).toBeNull();
  });

  it('counts months across years', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(cyclesBack('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
    expect(() => addMonths('2026-13', 1)).toThrow(RangeError);
  });
});

describe('when a bill is final', () => {
  it('is day 3 of the next month at 10:00 in Beijing, day 4 for month-settled customers', () => {
    expect(instantAt(finalAt('2026-10', 3))).toBe('2026-11-03T02:00:00Z');
    expect(instantAt(finalAt('2026-12', 4))).toBe('2027-01-04T02:00:00Z');
    expect(isFinal('2026-10', at('2026-11-03T01:59:59Z'), 3)).toBe(false);
    expect(isFinal('2026-10', at('2026-11-03T02:00:00Z'), 3)).toBe(true);
    expect(isFinal('2026-10', at('2026-11-03T02:00:00Z'), 4)).toBe(false);
  });
});
