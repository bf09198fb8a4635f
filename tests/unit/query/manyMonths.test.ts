/** A list over many months, filtered by what texts say: the same rows as a look at each of them gives, found by index. */
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { datasetIds, datasets, type DatasetDefinition } from '@shared/datasets';
import { groupRequestSchema } from '@shared/model/group';
import { pageRequestSchema, scopeSchema, type Filter, type PageRequest } from '@shared/model/query';
import { rowStream } from '../../../electron/query/rowStream';
import { unreadableTimes } from '../../../electron/query/times';
import { openForReading } from '../../../electron/store/database';
import { readMethods } from '../../../electron/store/methods';
import { openCache, type Cache } from '../../support/cache';
import { account, type RecordFields } from '../../support/pages';
import * as naive from './naive';
import type { NaiveRow } from './naive';

const MONTHS = ['2026-08', '2026-09', '2026-10'];
const EACH = 2000;
const REGIONS = ['cn-north-4', 'ap-southeast-3', null];

/** Every third row is of each region, one in a hundred of the resource "rare". Amounts repeat, so that ties are decided, too. */
function valuesOf(month: string, i: number): NaiveRow['values'] {
  return {
    record_id: `${month}-${i}`,
    bill_date: i % 11 ? `${month}-${String((i % 28) + 1).padStart(2, '0')}` : null,
    region: REGIONS[i % 3] ?? null,
    // The cloud calls a region otherwise from month to month, or not at all.
    region_name: i % 3 === 0 ? `北京 ${month}` : i % 6 === 1 ? '' : null,
    resource_name: i % 100 ? `web-${i % 50}` : 'rare',
    trade_id: i % 5 ? null : `CS${month}-${i}`,
    amount: `${(i * 7919) % 500}.0000000${i % 3}`,
    official_amount: '1.00',
  };
}

let cache: Cache;
let rows: NaiveRow[];
beforeAll(() => {
  cache = openCache();
  cache.write.addAccount(account());
  rows = MONTHS.flatMap((cycle) =>
    Array.from({ length: EACH }, (_, i) => ({
      account: 'a1',
      cycle,
      currency: 'CNY',
      values: valuesOf(cycle, i),
    })),
  );
  for (const cycle of MONTHS)
    cache.pull('a1', 'resourceRecords', cycle, rows.filter((r) => r.cycle === cycle).map(asSent));
});
afterAll(() => cache.remove());

function asSent({ values }: NaiveRow): RecordFields {
  const { record_id: id = null, amount, official_amount: official, ...texts } = values;
  return { ...texts, id, amount: `#${amount}`, official_amount: `#${official}` };
}

const SCOPE = { dataset: 'resourceRecords' as const, accountIds: ['a1'], cycles: [], text: '' };
const inRegion: Filter = { op: 'in', column: 'region', values: ['cn-north-4', ''] };
const rare: Filter = { op: 'in', column: 'resource_name', values: ['rare'] };
const filters = fc.array(
  fc.constantFrom<Filter>(
    inRegion,
    rare,
    { op: 'contains', column: 'resource_name', value: 'WEB-1' },
    { op: 'is', column: 'region', state: 'null' },
    { op: 'range', column: 'amount', min: '100', max: '300' },
    { op: 'range', column: 'bill_date', min: '2026-09-05' },
  ),
  { minLength: 1, maxLength: 3 },
);
const chosenOrNone = fc.option(filters, { nil: [] });
const sort: fc.Arbitrary<PageRequest['sort']> = fc.array(
  fc.record({
    column: fc.constantFrom('amount', 'bill_date', 'resource_name'),
    descending: fc.boolean(),
  }),
  { maxLength: 2 },
);
/** In texts kept once, in none, in numbers of many rows, of few, and of few beside the texts of many. */
const texts = fc.constantFrom('', 'WEB-4', 'zzz', 'cs2026-09', '-1950', '-15');
const RUNS = { seed: 20261124, numRuns: 60 };
const idsOf = (found: { [column: string]: unknown }[]) => found.map((r) => r['record_id']);

describe('a filtered list over many months', () => {
  it('has the rows a look at each gives, from its beginning, its middle and its end', () => {
    fc.assert(
      fc.property(
        chosenOrNone,
        texts,
        sort,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (chosen, text, by, at) => {
          const scope = { ...SCOPE, text, filters: chosen };
          const expected = naive
            .sorted(naive.select(rows, scope), rows, by)
            .map((r) => r.values['record_id']);
          const offset = Math.floor(expected.length * at);
          const asked = pageRequestSchema.parse({ ...scope, sort: by, offset, limit: 100 });
          expect(idsOf(cache.read.page(asked).rows)).toEqual(expected.slice(offset, offset + 100));
        },
      ),
      RUNS,
    );
  });

  it('has the totals, the groups and the text found of a look at each', () => {
    fc.assert(
      fc.property(chosenOrNone, texts, (chosen, text) => {
        const scope = { ...SCOPE, text, filters: chosen };
        const selected = naive.select(rows, scope);
        const { count, sums } = cache.read.totals(scopeSchema.parse(scope));
        expect([count, sums]).toEqual([selected.length, naive.sums(selected)]);
        const by = [{ column: 'bill_date' }];
        const { groups } = cache.read.group(groupRequestSchema.parse({ ...scope, by }));
        expect(
          groups
            .map((g) => `${JSON.stringify(['CNY', g.keys[0]?.value])} ${g.count} ${g.amounts['amount']}`)
            .sort(),
        ).toEqual(naive.groups(selected, ['bill_date']).sort());
      }),
      RUNS,
    );
  });

  it('offers the values, counts and names that a look at each gives, of some months or all', () => {
    fc.assert(
      fc.property(
        chosenOrNone,
        texts,
        fc.subarray(MONTHS),
        fc.constantFrom('region', 'resource_name', 'bill_date', 'amount'),
        (chosen, text, cycles, column) => {
          const scope = { ...SCOPE, text, cycles, filters: chosen };
          const found = cache.read.facets({ ...scopeSchema.parse(scope), column });
          const expected = naive.facets(naive.select(rows, scope, column), column).slice(0, 500);
          if (column === 'amount') {
            expect(found.map((f) => f.count)).toEqual(expected.map((f) => f.count));
            return;
          }
          expect(found).toEqual(expected.map((f) => ({ ...f, label: f.label === '' ? null : f.label })));
        },
      ),
      RUNS,
    );
  });

  /** The plans of all statements that are prepared. */
  function plansOf(ask: (db: Database) => unknown): string[][] {
    const db = openForReading(cache.folder);
    const prepare = vi.spyOn(db, 'prepare');
    ask(db);
    const statements = prepare.mock.calls.map(([sql]) => sql);
    prepare.mockRestore();
    const plans = statements.map((sql) => {
      const bound = Array.from(sql.matchAll(/\?/g), () => 1);
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
      return steps.map((s) => s.detail);
    });
    db.close();
    return plans;
  }

  const planOf = (ask: (db: Database) => unknown): string[] => plansOf(ask).at(-1) ?? [];

  const planOfPage = (chosen: Filter[]) =>
    planOf((db) =>
      readMethods(db).page(
        pageRequestSchema.parse({ ...SCOPE, filters: chosen, sort: [], offset: 0, limit: 100 }),
      ),
    );

  it('goes into a file by the same ways: few texts lead to their rows, and times are looked at there only', () => {
    const scope = { ...SCOPE, filters: [rare] };
    for (const ask of [
      (db: Database) => rowStream(db, scope, []),
      (db: Database) => unreadableTimes(db, { scope, columns: [{ name: 'bill_date' }] }),
    ]) {
      const plan = planOf(ask);
      expect(plan).toContain('SEARCH r USING INDEX resource_record_of (once_id=?)');
      expect(plan.some((step) => /^SCAN r|pull_id=/.test(step))).toBe(false);
    }
  });

  it('is written into a file row by row as a look at each gives it', () => {
    fc.assert(
      fc.property(chosenOrNone, texts, sort, (chosen, text, by) => {
        const scope = scopeSchema.parse({ ...SCOPE, text, filters: chosen });
        const expected = naive.sorted(naive.select(rows, scope), rows, by);
        const at = datasets.resourceRecords.columns.findIndex((c) => c.name === 'record_id') + 2;
        const stream = rowStream(cache.db, scope, by);
        expect(stream.count).toBe(expected.length);
        expect(Array.from(stream.rows, (row) => row[at])).toEqual(expected.map((r) => r.values['record_id']));
      }),
      { ...RUNS, numRuns: 20 },
    );
  });

  it('finds the indexes it is told to go by, in every dataset that keeps texts once', () => {
    for (const id of datasetIds) {
      const { once, table, amount }: DatasetDefinition = datasets[id];
      if (!once) continue;
      expect(amount).toBe('amount');
      const of = (name: string) =>
        cache.db.prepare(`SELECT name FROM pragma_index_info('${name}')`).pluck().all();
      expect(of(`${table}_amount`)).toEqual(['pull_id', 'amount']);
      expect(of(`${table}_date`)).toEqual(['pull_id', 'bill_date']);
    }
  });

  it('goes from few texts to their rows, whatever the months', () => {
    const plan = planOfPage([rare]);
    expect(plan).toContain('SEARCH r USING INDEX resource_record_of (once_id=?)');
    expect(plan.some((step) => /USING (COVERING )?INDEX resource_record_amount/.test(step))).toBe(false);
  });

  it('asks numbers by their indexes for a text, and no row where none holds it', () => {
    const plans = plansOf((db) => {
      const scope = scopeSchema.parse({ ...SCOPE, text: 'web-4' });
      readMethods(db).totals(scope);
      readMethods(db).facets({ ...scope, column: 'region' });
      readMethods(db).group(groupRequestSchema.parse({ ...scope, by: [{ column: 'region' }] }));
    });
    const ofRows = plans.flat().filter((step) => /^(SEARCH|SCAN) r\b(?! USING INTEGER)/.test(step));
    expect([...new Set(ofRows)].sort()).toEqual([
      'SCAN r',
      'SEARCH r USING COVERING INDEX resource_record_order (order_id>?)',
      'SEARCH r USING COVERING INDEX resource_record_trade (trade_id>?)',
    ]);
    // What is kept once is looked through for the text; rows are not.
    for (const plan of plans) if (plan.includes('SCAN r')) expect(plan).toEqual(['SCAN r']);
  });

  it('goes month by month in the order of the index where much is taken, and looks no text up for it', () => {
    const plan = planOfPage([inRegion]);
    expect(plan).toContain('SEARCH r USING INDEX resource_record_amount (pull_id=?)');
    expect(plan.filter((step) => /^SEARCH o /.test(step))).toHaveLength(1);
  });
});
