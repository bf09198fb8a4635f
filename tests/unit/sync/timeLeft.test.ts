import { describe, expect, it } from 'vitest';
import { createTimeLeft } from '../../../electron/sync/timeLeft';

describe('the time left', () => {
  it('is told from the pace so far, once there is one', () => {
    let now = 0;
    const left = createTimeLeft(() => now);
    left.run();
    now = 1_000;
    expect(left.seconds(1, 40)).toBeNull();
    now = 10_000;
    expect(left.seconds(10, 40)).toBe(30);
    expect(left.seconds(40, 40)).toBeNull();
  });

  it('does not count the time in which the pull was held', () => {
    let now = 0;
    const left = createTimeLeft(() => now);
    left.run();
    now = 10_000;
    left.hold();
    now = 3_600_000;
    expect(left.seconds(10, 20)).toBe(10);
    left.run();
    now += 10_000;
    expect(left.seconds(20, 30)).toBe(10);
  });

  it('does not grow or fall below nothing when the clock is put back', () => {
    let now = 100_000;
    const left = createTimeLeft(() => now);
    left.run();
    now = 0;
    expect(left.seconds(10, 20)).toBeNull();
  });
});
