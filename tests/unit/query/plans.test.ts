/** An index that stops being used makes no test fail and every month slow: so the plans are tested. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageRequestSchema, type PageRequest } from '@shared/model/query';
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

/** SQLite's plan of every statement a read prepares. */
function plansOf(read: () => unknown): string[][] {
  const prepare = vi.spyOn(cache.db, 'prepare');
  read();
  const statements = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  return statements.map((sql) => {
    const bound = Array.from(sql.matchAll(/\?/g), () => 1);
    const steps = cache.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
    return steps.map((s) => s.detail);
  });
}

const MONTH: PageRequest = {
  dataset: 'resourceRecords',
  accountIds: ['a1'],
  cycles: [CYCLE],
  sort: [],
  offset: 0,
  limit: 100,
};
const scans = (plan: string[]) => plan.filter((step) => /^SCAN/.test(step));
const pagePlan = (over: Partial<PageRequest>) => {
  const plans = plansOf(() => cache.read.page(pageRequestSchema.parse({ ...MONTH, ...over })));
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
    const [pulls] = plansOf(() => cache.read.page(pageRequestSchema.parse(MONTH)));
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

  it('everything else the views ask scans no table of rows', () => {
    const scope = pageRequestSchema.parse(MONTH);
    const now = Date.parse('2026-11-20T00:00:00Z');
    for (const read of [
      () => cache.read.totals(scope),
      () => cache.read.facets({ ...scope, column: 'cloud_service_type' }),
      () => cache.read.months({ accountIds: ['a1'], months: 12, now }),
      () => cache.read.overview({ accountId: 'a1', now }),
      () => cache.read.row({ dataset: 'resourceRecords', id: 1 }),
    ]) {
      const plans = plansOf(read);
      expect(plans.length).toBeGreaterThan(0);
      for (const plan of plans) expect(scans(plan)).toEqual([]);
    }
  });

  it('writing a page, and replacing a month, scans no table of rows', () => {
    const plans = plansOf(() => cache.pull('a1', 'resourceRecords', CYCLE, records(50, 100)));
    for (const plan of plans) expect(scans(plan)).toEqual([]);
  });
});
