/** Real months of the sandbox, pulled as the app pulls them: what stands between their lists, and between them and the other books. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import type { Reconciliation } from '@shared/model/reconcile';
import { toE8 } from '@shared/money';
import type { StoreUnderTest } from '../../support/contracts/store';
import { realStore } from '../../support/realStore';
import { addServed, realSync, type Served } from '../../support/realSync';
import { accountNamed, useSandbox } from '../../support/sandboxServer';

const BILLS: DatasetId[] = ['monthlySummary', 'resourceRecords', 'feeRecords', 'resourceDetails'];
const BOOKS: DatasetId[] = ['orders', 'accountChanges', 'creditChanges'];
const CLOSED = '2026-10';

const sandbox = useSandbox();
let under: StoreUnderTest;
beforeEach(async () => {
  under = await realStore();
});
afterEach(() => under.destroy());

async function pull(name: string, key: Served, datasets: DatasetId[]): Promise<void> {
  const keys = { [name]: key };
  await addServed(under.store, keys);
  const { sync } = realSync(under.store, keys, { historyMonths: 3 });
  await sync.start([name], { datasets });
  await sync.idle();
}

async function months(name: string): Promise<Reconciliation[]> {
  const { ak, sk, site, domainId } = accountNamed(sandbox(), name);
  await pull(name, { ak, sk, site, domainId, url: sandbox().url }, [...BILLS, ...BOOKS]);
  return Promise.all(
    ['2026-09', CLOSED, '2026-11'].map((cycle) => under.store.read.reconcile({ accountId: name, cycle })),
  );
}

describe.each([
  'demo',
  'china-master',
  'china-independent',
  'international-standalone',
  'international-master',
])('months of %s', (name) => {
  it('agree on every level and with every other book, each difference by its name', async () => {
    for (const month of await months(name)) {
      expect(month.differences.filter((d) => d.id === 'unnamed')).toEqual([]);
      for (const check of month.checks) {
        expect(check.state, `${check.id} ${month.cycle}`).toBe('complete');
        expect(check.differences.filter((d) => d.id === 'unnamed' || d.id === 'rounding')).toEqual([]);
        const named = check.differences.reduce((sum, d) => sum + toE8(d.amount).e8, 0n);
        expect(toE8(check.other ?? '').e8 + named).toBe(toE8(check.bill ?? '').e8);
      }
    }
  });
});

describe('the edges of a month', () => {
  it('show usage of the last day that was billed late, and what was given back for earlier months', async () => {
    const [, closed] = await months('demo');
    expect(closed?.acrossMonths.late.rows).toBeGreaterThan(0);
    expect(toE8(closed?.acrossMonths.late.amount ?? '').e8).toBeGreaterThan(0n);
  });
});

describe('a key that may not see bills', () => {
  it('is named in the month it keeps from being compared, by the action it lacks', async () => {
    const found = sandbox().keys.find((k) => k.label === 'no-bills');
    if (!found) throw new Error('no such key');
    const { ak, sk, site } = found;
    const { domainId } = accountNamed(sandbox(), found.account);
    await pull('limited', { ak, sk, site, domainId, url: sandbox().url }, BILLS);
    const month = await under.store.read.reconcile({ accountId: 'limited', cycle: CLOSED });
    const denied = month.differences.filter((d) => d.id === 'permission');
    expect(denied.length).toBeGreaterThan(0);
    expect(denied[0]?.codes[0]).toContain('bill');
  });
});
