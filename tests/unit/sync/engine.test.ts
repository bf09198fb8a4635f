import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { gate } from '../../support/gate';
import { onTheWire } from '../../support/onTheWire';
import { syncBench } from '../../support/syncBench';

const RECORDS = 'ListCustomerselfResourceRecords';

describe('a part that is opened while its account is pulled', () => {
  it('is read as soon as that pull has ended, and an order does not stay without its items', async () => {
    const bench = await syncBench();
    const [held, opened] = [gate(), gate()];
    bench.cloud.before = (call) =>
      onTheWire(held, (operation) => operation === RECORDS)(call) ??
      onTheWire(opened, (operation) => operation === 'ShowCustomerAccountBalances')(call);
    await bench.sync.start(['a'], { datasets: ['resourceRecords'] });
    await held.reached;
    await bench.sync.start(['a'], { datasets: ['balances'], keys: ['CS1'] });
    held.open();
    await opened.reached;
    opened.open();
    await bench.sync.idle();
    expect(bench.sync.status()).toMatchObject([{ state: 'done', failures: [] }]);
  });
});

describe('what must be seen again after a write', () => {
  it('is pulled for each of several writes that waited for the same pull', async () => {
    const bench = await syncBench();
    const held = gate();
    bench.cloud.before = onTheWire(held, (operation) => operation === RECORDS);
    await bench.sync.start(['a'], { datasets: ['resourceRecords'] });
    await held.reached;
    const asked = (operation: string) => bench.cloud.calls.filter((c) => c.operation === operation).length;
    const first = bench.sync.pull('a', { datasets: ['balances'] });
    const second = bench.sync.pull('a', { datasets: ['monthlySummary'] });
    held.open();
    await Promise.all([first, second]);
    expect([asked('ShowCustomerAccountBalances'), asked('ShowCustomerMonthlySum') > 0]).toEqual([1, true]);
  });

  it('is not waited for for ever when the app ends', async () => {
    const bench = await syncBench();
    await bench.sync.close();
    await expect(bench.sync.pull('a', { datasets: ['balances'] })).resolves.toBeUndefined();
  });
});

describe('several accounts', () => {
  it('are pulled side by side, each into its own rows', async () => {
    const bench = await syncBench({ accounts: ['a', 'b'] });
    bench.cloud.rows = ({ caller, input }) =>
      [0, 1, 2, 3].map((i) => `${caller.accountId}${input.cycle as string}${i}`);
    await bench.pull(['a', 'b']);
    expect(bench.store.rows('a', 'resourceRecords', '2026-11')).toHaveLength(4);
    expect(bench.store.rows('b', 'resourceRecords', '2026-11')[0]).toBe('"b2026-110"');
  });

  it('do not fail for one another', async () => {
    const bench = await syncBench({ accounts: ['a', 'b'] });
    bench.cloud.before = ({ caller }) =>
      caller.accountId === 'a' ? Promise.reject(new AppError('cloud.auth')) : undefined;
    const ends = await bench.pull(['a', 'b']);
    expect(ends.map((p) => p.state)).toEqual(['failed', 'done']);
  });

  it('take turns beyond four', async () => {
    const accounts = ['a', 'b', 'c', 'd', 'e', 'f'];
    const bench = await syncBench({ accounts });
    const ends = await bench.pull(accounts);
    expect(ends.map((p) => p.state)).toEqual(accounts.map(() => 'done'));
  });

  it('are started all or none', async () => {
    const bench = await syncBench();
    await expect(bench.sync.start(['a', 'unknown'])).rejects.toMatchObject({ code: 'input.unknownAccount' });
    expect(bench.sync.status()).toEqual([]);
  });
});

describe('starting', () => {
  it('what is already running changes nothing', async () => {
    const bench = await syncBench();
    const held = gate();
    bench.cloud.before = onTheWire(held, () => true);
    await bench.sync.start(['a']);
    await held.reached;
    await bench.sync.start(['a', 'a'], { again: true });
    held.open();
    await bench.sync.idle();
    expect(bench.cloud.calls.filter((c) => c.operation === 'ShowCustomerAccountBalances')).toHaveLength(1);
  });

  it('after closing does nothing', async () => {
    const bench = await syncBench();
    await bench.sync.close();
    await bench.pull(['a']);
    expect(bench.cloud.calls).toEqual([]);
  });
});

describe('an account that goes away', () => {
  it('ends its pull when its rows are gone, and the others go on', async () => {
    const bench = await syncBench({ accounts: ['a', 'b'], historyMonths: 3 });
    let removed = false;
    bench.cloud.before = async ({ caller, operation }) => {
      if (caller.accountId === 'a' && operation === RECORDS && !removed) {
        removed = true;
        await bench.store.write.removeAccount('a');
      }
      return undefined;
    };
    const ends = await bench.pull(['a', 'b']);
    expect(ends.map((p) => p.state)).toEqual(['failed', 'done']);
    expect(ends[0]?.failures).toHaveLength(1);
    expect(await bench.store.read.partitions('a')).toEqual([]);
  });

  it('is cancelled and dropped from the status before its rows go', async () => {
    const bench = await syncBench();
    const held = gate();
    bench.cloud.before = onTheWire(held, () => true);
    await bench.sync.start(['a']);
    await held.reached;
    await bench.sync.forget('a');
    expect(bench.sync.status()).toEqual([]);
  });
});

describe('a refused list that cannot be noted because the disk is full', () => {
  it('fails the pull, which is not over while a page beside it is still written', async () => {
    const bench = await syncBench();
    const [writing, noting] = [gate(), gate()];
    let denied = false;
    bench.cloud.before = async ({ operation }) => {
      if (operation !== RECORDS) return;
      await writing.reached;
      denied = true;
      throw new AppError('cloud.permission');
    };
    bench.store.before = async (call) => {
      if (call === 'noteDenied') {
        await noting.pass();
        throw new AppError('store.full');
      }
      if (call === 'writePage' && bench.cloud.calls.some((c) => c.operation === RECORDS))
        await writing.pass();
    };
    await bench.sync.start(['a']);
    await noting.reached;
    expect(denied).toBe(true);
    noting.open();
    await new Promise((resolve) => setImmediate(resolve));
    expect(bench.sync.status()[0]?.state).toBe('running');
    writing.open();
    await bench.sync.idle();
    expect(bench.sync.status()[0]?.failures.map((f) => f.error.code)).toEqual([
      'cloud.permission',
      'store.full',
    ]);
  });
});
