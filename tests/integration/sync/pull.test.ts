import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromE8, toE8 } from '@shared/money';
import type { StoreUnderTest } from '../../support/contracts/store';
import { deferred } from '../../support/gate';
import { realStore } from '../../support/realStore';
import { addServed, realSync, type Served } from '../../support/realSync';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { TEST_DAY } from '../../support/testDay';
import { cachedMonths, expectCached } from '../../support/truth';
import { BALANCES, body, get } from '../sandbox/client';

const NOW = Date.parse(`${TEST_DAY}T04:00:00Z`);
const RECORDS_OPERATION = 'ListCustomerselfResourceRecords';

const sandbox = useSandbox();
/** Months of several pages. */
const large = useSandbox({ scale: 6, months: 4 });
let under: StoreUnderTest;
beforeEach(async () => {
  under = await realStore();
});
afterEach(() => under.destroy());

function served(names: string[], from = sandbox()): Record<string, Served> {
  return Object.fromEntries(
    names.map((name) => {
      const { ak, sk, site, domainId } = accountNamed(from, name);
      return [name, { ak, sk, site, domainId, url: from.url }];
    }),
  );
}

async function pulling(names: string[], historyMonths: number, clockError = () => 0) {
  const keys = served(names);
  await addServed(under.store, keys);
  const { sync } = realSync(under.store, keys, { historyMonths, clockError });
  return {
    sync,
    pull: async (options?: Parameters<typeof sync.start>[1]) => {
      await sync.start(names, options);
      await sync.idle();
      return sync.status();
    },
  };
}

const cached = (name: string, months: number) => cachedMonths(under.store, name, months, NOW);
const expectTruth = (name: string, months: number, from = sandbox()) =>
  expectCached(under.store, name, months, NOW, from);

describe('a pull of everything', () => {
  it('of 36 months of two accounts on two sites is what the cloud has, to the last decimal', async () => {
    const names = ['demo', 'international-master'];
    const { pull } = await pulling(names, 36);
    const ends = await pull();
    expect(ends.map((p) => [p.state, p.done, p.total, p.failures])).toEqual([
      ['done', 73, 73, []],
      ['done', 73, 73, []],
    ]);
    for (const name of names) {
      expect((await cached(name, 36)).size).toBe(36);
      await expectTruth(name, 36);
    }
    const overview = await under.store.read.overview({ accountId: 'demo', now: NOW });
    const balances = body(await get(sandbox().url, BALANCES, {}, accountNamed(sandbox(), 'demo')));
    const first = (balances.account_balances as Record<string, unknown>[])[0];
    expect(overview.balances.map((b) => b.amount)).toContain(fromE8(toE8(String(first?.amount)).e8));
  }, 120_000);

  it('asks a second time for nothing but what may have changed', async () => {
    const { pull } = await pulling(['demo'], 6);
    await pull();
    const before = sandbox().requests().length;
    await pull();
    const asked = sandbox().requests().slice(before);
    expect(asked.map((r) => r.operation).filter((o) => o === 'ShowCustomerMonthlySum')).toHaveLength(1);
    await expectTruth('demo', 6);
  });
});

describe('bad days', () => {
  it.each(['throttle', 'drop', 'cut'] as const)('a %s now and then is got over', async (kind) => {
    const { pull } = await pulling(['demo'], 3);
    sandbox().faults.add({ kind, operation: RECORDS_OPERATION, times: 2 });
    expect(await pull()).toMatchObject([{ state: 'done', failures: [] }]);
    await expectTruth('demo', 3);
  });

  it('a server error now and then is got over, one that stays is told and leaves the rest alone', async () => {
    const { pull } = await pulling(['demo'], 3);
    sandbox().faults.add({ kind: 'status', status: 500, operation: RECORDS_OPERATION, times: 2 });
    expect(await pull()).toMatchObject([{ state: 'done', failures: [] }]);
    sandbox().faults.add({ kind: 'status', status: 503, operation: RECORDS_OPERATION, times: 1000 });
    const [end] = await pull({ again: true });
    expect(end?.failures.map((f) => f.error.code)).toEqual(['cloud.server', 'cloud.server', 'cloud.server']);
    expect(end?.state).toBe('done');
    sandbox().faults.clear();
    await expectTruth('demo', 3);
  });

  it.each(['malformed', 'html', 'wrongContent'] as const)(
    'an answer that is none (%s) costs its month only',
    async (kind) => {
      const { pull } = await pulling(['demo'], 3);
      sandbox().faults.add({ kind, operation: RECORDS_OPERATION });
      const [end] = await pull();
      expect(end?.failures).toMatchObject([
        { dataset: 'resourceRecords', error: { code: 'cloud.unreadable' } },
      ]);
      expect(await pull()).toMatchObject([{ state: 'done', failures: [] }]);
      await expectTruth('demo', 3);
    },
  );

  it('a host that drops every connection ends the account after three months, not after thirty-six', async () => {
    const { pull } = await pulling(['demo'], 36);
    sandbox().faults.add({ kind: 'drop', times: 1000 });
    const [end] = await pull();
    expect(end?.state).toBe('failed');
    expect(end?.failures.map((f) => f.error.code)).toEqual(Array(3).fill('network.unreachable'));
  });

  it('a clock that is off by an hour changes nothing', async () => {
    const { pull } = await pulling(['demo'], 2, () => -3600_000);
    expect(await pull()).toMatchObject([{ state: 'done', failures: [] }]);
    await expectTruth('demo', 2);
  });

  it('a revoked key is met once and ends the account', async () => {
    const { pull } = await pulling(['demo', 'international-master'], 12);
    sandbox().revoke(accountNamed(sandbox(), 'demo').ak);
    const [demo, other] = await pull();
    expect(demo).toMatchObject({ state: 'failed' });
    expect(demo?.failures).toHaveLength(1);
    expect(['cloud.auth', 'cloud.signature']).toContain(demo?.failures[0]?.error.code);
    expect(other).toMatchObject({ state: 'done', failures: [] });
    const refused = sandbox()
      .requests()
      .filter((r) => r.status === 401);
    expect(refused).toHaveLength(1);
  });

  it('a key that may not see bills still brings the balance, and says what is missing', async () => {
    const key = sandbox().keys.find((k) => k.label === 'no-bills');
    const demo = served(['demo']).demo;
    if (!key || !demo) throw new Error('the sandbox has no such key');
    const keys = { demo: { ...demo, ak: key.ak, sk: key.sk } };
    await addServed(under.store, keys);
    const { sync } = realSync(under.store, keys, { historyMonths: 12 });
    await sync.start(['demo']);
    await sync.idle();
    const [end] = sync.status();
    expect(end?.failures.map((f) => f.error.code)).toEqual(['cloud.permission', 'cloud.permission']);
    expect(end?.done).toBe(end?.total);
    expect((await under.store.read.partitions('demo')).map((p) => p.dataset)).toEqual(['balances']);
  });

  it('cancelling in the middle leaves what the next pull goes on from', async () => {
    const keys = served(['demo'], large());
    await addServed(under.store, keys);
    const middle = deferred();
    const { sync } = realSync(under.store, keys, { historyMonths: 4, onChange: () => middle.resolve() });
    large().faults.add({ kind: 'timeoutAfterEffect', operation: RECORDS_OPERATION });
    await sync.start(['demo']);
    await middle.promise;
    await sync.cancel(['demo']);
    expect(sync.status()).toMatchObject([{ state: 'cancelled', failures: [] }]);
    large().faults.clear();
    await sync.start(['demo']);
    await sync.idle();
    expect(sync.status()).toMatchObject([{ state: 'done', failures: [] }]);
    await expectTruth('demo', 4, large());
  });
});
