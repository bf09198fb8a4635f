import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSES, moversOf } from '@shared/finance/movers';
import type { Compared } from '@shared/finance/movers';

const compared = (over: Partial<Compared>): Compared => ({
  group: 'ecs',
  key: 'i-1',
  before: { amount: 100n, usage: 10n },
  now: { amount: 100n, usage: 10n },
  bought: false,
  ...over,
});

describe('why a month cost more', () => {
  it.each([
    ['twice the hours at the same price', { now: { amount: 200n, usage: 20n } }, 'quantity', 100n],
    ['the same hours at half the price', { now: { amount: 50n, usage: 10n } }, 'price', -50n],
    ['something that was not there', { before: null, now: { amount: 70n, usage: 1n } }, 'new', 70n],
    ['something that is gone', { now: null }, 'gone', -100n],
    ['a renewal', { now: { amount: 900n, usage: 0n }, bought: true }, 'purchase', 800n],
    ['no usage to go by', { now: { amount: 130n, usage: 0n } }, 'other', 30n],
  ] as const)('%s', (_what, over, cause, effect) => {
    const [mover] = moversOf([compared(over)]);
    expect([mover?.main, mover?.effects[cause], mover?.change]).toEqual([cause, effect, effect]);
  });

  it('tells price from quantity when both change: quantity at the old price first', () => {
    const [mover] = moversOf([compared({ now: { amount: 300n, usage: 20n } })]);
    expect([mover?.effects.quantity, mover?.effects.price]).toEqual([100n, 100n]);
  });

  it('puts the largest change first, up or down', () => {
    const movers = moversOf([
      compared({ group: 'a', now: { amount: 150n, usage: 15n } }),
      compared({ group: 'b', now: null, before: { amount: 900n, usage: 9n } }),
    ]);
    expect(movers.map((m) => m.group)).toEqual(['b', 'a']);
  });

  it('adds up to the difference to the last digit, whatever happened', () => {
    const figure = fc.option(
      fc.record({
        amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        usage: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      }),
      { nil: null },
    );
    const one = fc.record({
      group: fc.constantFrom('a', 'b', 'c'),
      key: fc.string(),
      before: figure,
      now: figure,
      bought: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (list) => {
        const movers = moversOf(list);
        for (const mover of movers)
          expect(CAUSES.reduce((sum, cause) => sum + mover.effects[cause], 0n)).toBe(mover.change);
        const before = list.reduce((sum, c) => sum + (c.before?.amount ?? 0n), 0n);
        const now = list.reduce((sum, c) => sum + (c.now?.amount ?? 0n), 0n);
        expect(movers.reduce((sum, m) => sum + m.change, 0n)).toBe(now - before);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
