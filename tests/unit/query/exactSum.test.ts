/** Amounts are added up exactly, in SQL and in memory alike. */
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactSums, joinParts, summed } from '../../../electron/query/exactSum';

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const small = fc.bigInt({ min: -SAFE, max: SAFE });
const large = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n });

describe('sums of amounts', () => {
  it('are those of BigInt, where SQLite adds them up and where it refuses to', () => {
    const db = new SQLite(':memory:');
    db.exec('CREATE TABLE t (e8 INTEGER)');
    const add = db.prepare('INSERT INTO t VALUES (?)');
    let asked = 0;
    const inSql = () =>
      summed((parts) => {
        asked += 1;
        const [units, rest] = db
          .prepare(`SELECT ${parts('e8')} FROM t`)
          .raw()
          .safeIntegers()
          .get() as unknown[];
        return joinParts(units, rest);
      });
    const refused = new Set<boolean>();
    fc.assert(
      fc.property(fc.array(fc.oneof(small, large), { maxLength: 20 }), (values) => {
        db.exec('DELETE FROM t');
        for (const value of values) add.run(value);
        asked = 0;
        expect(inSql()).toBe(values.reduce((sum, value) => sum + value, 0n));
        refused.add(asked === 2);
      }),
      { seed: 1 },
    );
    expect([...refused].sort()).toEqual([false, true]);
    db.close();
  });

  it('are those of BigInt in memory, beyond what a double holds, too', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 50 }), (values) => {
        const expected = values.reduce((sum, value) => sum + value, 0n);
        const sums = new ExactSums();
        sums.addAll(0, values.map(Number));
        for (const value of values) sums.add(1, Number(value));
        sums.addEach(new Int32Array(values.length).fill(2), values.map(Number), 3);
        expect([0, 1, 2].map((slot) => sums.total(slot))).toEqual([expected, expected, expected]);
      }),
      { seed: 1 },
    );
  });

  it('say what else went wrong instead of asking again', () => {
    expect(() =>
      summed(() => {
        throw new Error('disk I/O error');
      }),
    ).toThrow('disk I/O error');
  });
});
