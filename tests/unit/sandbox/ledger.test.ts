import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK, CLOUD, Ledger, Shortfall } from '../../../electron/sandbox/world/state/ledger';
import type { Kind } from '../../../electron/sandbox/world/state/ledger';

const base = (holder: string, kind: Kind): bigint => (holder === 'a' && kind === 'cash' ? 1_000n : 0n);
const pay = (ledger: Ledger, e8: bigint): void => {
  ledger.move({ holder: 'a', kind: 'cash' }, { holder: CLOUD, kind: 'cash' }, e8, {
    cause: 'pay',
    tradeId: 'T',
    atMs: 0,
  });
};

describe('the ledger of the sandbox', () => {
  it('takes what it gives, and shows the balance and the movement', () => {
    const ledger = new Ledger(base);
    pay(ledger, 400n);
    expect(ledger.balance('a', 'cash')).toBe(600n);
    expect(ledger.balance(CLOUD, 'cash')).toBe(400n);
    expect(ledger.movements('a')).toMatchObject([{ cause: 'pay', tradeId: 'T', kind: 'cash', e8: -400n }]);
  });

  it('moves nothing at all when somebody would go below zero', () => {
    const ledger = new Ledger(base);
    expect(() => pay(ledger, 1_001n)).toThrow(Shortfall);
    expect(ledger.postings()).toEqual([]);
    expect(ledger.balance('a', 'cash')).toBe(1_000n);
  });

  it('refuses a posting that makes money', () => {
    const post = (): unknown =>
      new Ledger(base).post({
        cause: 'grant',
        tradeId: 'T',
        atMs: 0,
        legs: [{ holder: 'a', kind: 'cash', e8: 1n }],
      });
    expect(post).toThrow(RangeError);
  });

  it('keeps the sum of all balances whatever is moved', () => {
    const holder = fc.constantFrom('a', 'b', CLOUD, BANK);
    const step = fc.record({ from: holder, to: holder, e8: fc.bigInt({ min: 0n, max: 2_000n }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const ledger = new Ledger(base);
        for (const { from, to, e8 } of steps) {
          try {
            ledger.move({ holder: from, kind: 'cash' }, { holder: to, kind: 'cash' }, e8, {
              cause: 'transfer',
              tradeId: 'T',
              atMs: 0,
            });
          } catch (error) {
            if (!(error instanceof Shortfall)) throw error;
          }
        }
        const all = ['a', 'b', CLOUD, BANK].reduce((sum, h) => sum + ledger.balance(h, 'cash'), 0n);
        return all === 1_000n && ledger.conserved() && ledger.balance('a', 'cash') >= 0n;
      }),
    );
  });
});
