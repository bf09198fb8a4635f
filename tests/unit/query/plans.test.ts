/** An index that stops being used makes no test fail and every month slow: so the plans are tested. */
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageRequestSchema, scopeSchema, type PageRequest } from '@shared/model/query';
import { groupRequestSchema, searchRequestSchema, type GroupKey } from '@shared/model/group';
import { openForReading } from '../../../electron/store/database';
import { readMethods } from '../../../electron/store/methods';
import type { StoreReads } from '../../../electron/store/types';
import { openCache, type Cache } from '../../support/cache';
import { account, CYCLE, records } from '../../support/pages';

let cache: Cache;
beforeAll(() => {
  cache = openCache();
  cache.write.addAccount(account());
  cache.pull('a1', 'resourceRecords', CYCLE, records(50));
  cache.pull('a1', 'resourceRecords', '2026-09', records(50));
  cache.pull('a1', 'monthlySummary', CYCLE, [{ consume_amount: '1.50' }]);
});
afterAll(() => cache.remove());

/** SQLite's plan of every statement a read prepares on a connection that has prepared none yet. */
function plansOf(read: (reads: StoreReads) => unknown): string[][] {
  const db = openForReading(cache.folder);
  const prepare = vi.spyOn(db, 'prepare');
  read(readMethods(db));
  const statements = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  const plans = statements.map((sql) => planOf(db, sql));
  db.close();
  return plans;
}

function planOf(db: Database, sql: string): string[] {
  const bound = Array.from(sql.matchAll(/\?/g), () => 1);
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
  return steps.map((s) => s.detail);
}

const MONTH: PageRequest = {
  dataset: 'resourceRecords',
  accountIds: ['a1'],
  cycles: [CYCLE],
  sort: [],
  offset: 0,
  limit: 100,
};
/** A list of ids that is handed over is no table. */
const scans = (plan: string[]) => plan.filter((step) => /^SCAN (?!json_each)/.test(step));
const pagePlan = (over: Partial<PageRequest>) => {
  const plans = plansOf((read) => read.page(pageRequestSchema.parse({ ...MONTH, ...over })));
  return plans.at(-1) ?? [];
};

describe('the plan of', () => {
  it.each([
    ['dearest first', 'amount', true],
    ['cheapest first', 'amount', false],
    ['newest first', 'bill_date', true],
    ['oldest first', 'bill_date', false],
  ] as const)('a page of a month, %s, finds its rows in the order of an index', (_, column, descending) => {
    const plan = pagePlan({ sort: [{ column, descending }] });
    const index = column === 'amount' ? 'resource_record_amount' : 'resource_record_date';
    expect(plan).toContain(`SEARCH r USING COVERING INDEX ${index} (pull_id=?)`);
    expect(scans(plan)).toEqual([]);
    // Only the rows of the page itself are sorted, after they were found.
    expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
    expect(plan.indexOf('USE TEMP B-TREE FOR ORDER BY')).toBe(plan.length - 1);
  });

  it('a page of several months reads the rows of these months only', () => {
    const plan = pagePlan({ cycles: [CYCLE, '2026-09'] });
    expect(
      plan.some((step) => /^SEARCH r USING COVERING INDEX resource_record_\w+ \(pull_id=/.test(step)),
    ).toBe(true);
    expect(scans(plan)).toEqual([]);
  });

  it('the pulls shown looks them up by account, dataset and partition', () => {
    const pulls = plansOf((read) => read.page(pageRequestSchema.parse(MONTH))).find((plan) =>
      plan.some((step) => step.startsWith('SEARCH p')),
    );
    expect(pulls).toContain('SEARCH p USING INDEX pull_cycle (account_id=? AND dataset=? AND cycle=?)');
    expect(
      pulls?.some((step) =>
        /^SEARCH c USING (COVERING )?INDEX pull_partition \(account_id=\? AND dataset=\? AND partition_key=\?/.test(
          step,
        ),
      ),
    ).toBe(true);
    expect(scans(pulls ?? [])).toEqual([]);
  });

  it('a page of several months, filtered by what texts say, goes from the months to the texts', () => {
    const plan = pagePlan({
      cycles: [CYCLE, '2026-09'],
      filters: [
        { op: 'in', column: 'region', values: ['cn-north-4'] },
        { op: 'range', column: 'amount', min: '1', max: '100' },
      ],
    });
    expect(plan).toContain(
      'SEARCH r USING INDEX resource_record_amount (pull_id=? AND amount>? AND amount<?)',
    );
    expect(plan).toContain('SEARCH o USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN');
    expect(scans(plan)).toEqual([]);
  });

  const group = (...by: GroupKey[]) =>
    plansOf((read) =>
      read.group(
        groupRequestSchema.parse({ dataset: 'resourceRecords', accountIds: ['a1'], cycles: [], by }),
      ),
    );
  it.each<[string, GroupKey[]]>([
    ['month', [{ column: 'month' }]],
    ['service', [{ column: 'cloud_service_type' }]],
    ['resource', [{ column: 'resource_id' }]],
    ['region and project', [{ column: 'region' }, { column: 'enterprise_project_id' }]],
    ['tag and account', [{ column: 'resource_tag', tag: 'team' }, { column: 'account' }]],
    ['charge mode and bill type', [{ column: 'charge_mode' }, { column: 'bill_type' }]],
  ])('groups by %s asks no row: the sums of the months are there', (_, by) => {
    const plans = group(...by);
    expect(plans.flat()).toContain('SEARCH pull_sum USING INDEX pull_sum_of (pull_id=? AND name=?)');
    for (const step of plans.flat()) expect(step).not.toMatch(/resource_record_row|\br\b/);
  });

  it.each(['cloud_service_type', 'region', 'resource_id', 'charge_mode'])(
    'the values of %s to choose from asks no row, with another filter neither',
    (column) => {
      const filters = [{ op: 'in' as const, column: 'enterprise_project_id', values: ['0'] }];
      for (const chosen of [[], filters]) {
        const scope = scopeSchema.parse({ ...MONTH, cycles: [], filters: chosen });
        const steps = plansOf((read) => read.facets({ ...scope, column })).flat();
        expect(steps).toContain('SEARCH pull_sum USING INDEX pull_sum_of (pull_id=? AND name=?)');
        for (const step of steps) expect(step).not.toMatch(/resource_record_row/);
      }
    },
  );

  it('a search for a rare word goes from the texts to their rows, by index', () => {
    const plans = plansOf((read) =>
      read.search(
        searchRequestSchema.parse({ text: 'web-12', accountIds: ['a1'], datasets: ['resourceRecords'] }),
      ),
    );
    expect(plans.flat()).toContain('SEARCH r USING INDEX resource_record_of (once_id=?)');
    for (const index of ['trade', 'order'])
      expect(
        plans.flat().some((step) => step.startsWith(`SEARCH r USING INDEX resource_record_${index} (`)),
      ).toBe(true);
    for (const plan of plans) expect(scans(plan)).not.toContain('SCAN r');
  });

  it('a search for what may be the middle of an id looks at ids alone, not at rows', () => {
    const plans = plansOf((read) =>
      read.search(
        searchRequestSchema.parse({ text: 'zz99zz', accountIds: ['a1'], datasets: ['resourceRecords'] }),
      ),
    );
    for (const index of ['trade', 'order'])
      expect(
        plans
          .flat()
          .some((step) => step.startsWith(`SEARCH w USING COVERING INDEX resource_record_${index} (`)),
      ).toBe(true);
    for (const plan of plans) expect(scans(plan)).not.toContain('SCAN r');
  });

  it('everything else the views ask scans no table of rows', () => {
    const scope = pageRequestSchema.parse(MONTH);
    const now = Date.parse('2026-11-20T00:00:00Z');
    for (const read of [
      (reads: StoreReads) => reads.totals(scope),
      (reads: StoreReads) => reads.facets({ ...scope, column: 'cloud_service_type' }),
      (reads: StoreReads) => reads.months({ accountIds: ['a1'], months: 12, now }),
      (reads: StoreReads) => reads.overview({ accountId: 'a1', now }),
      (reads: StoreReads) => reads.row({ dataset: 'resourceRecords', id: 1 }),
    ]) {
      const plans = plansOf(read);
      expect(plans.length).toBeGreaterThan(0);
      for (const plan of plans) expect(scans(plan)).toEqual([]);
    }
  });

  it('writing a page, and replacing a month, scans no table of rows', () => {
    const prepare = vi.spyOn(cache.db, 'prepare');
    cache.pull('a1', 'resourceRecords', CYCLE, records(50, 100));
    const statements = prepare.mock.calls.map(([sql]) => sql);
    prepare.mockRestore();
    expect(statements.length).toBeGreaterThan(10);
    for (const plan of statements.map((sql) => planOf(cache.db, sql))) expect(scans(plan)).toEqual([]);
  });
});
