import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/errors';
import { gate, type Gate } from '../../support/gate';
import { syncBench, type SyncBench } from '../../support/syncBench';

const RECORDS = 'ListCustomerselfResourceRecords';

/** Holds calls of one kind, like a request on the wire: cancelling the request ends it. */
function onTheWire(
  held: Gate,
  when: (operation: string, offset: unknown) => boolean,
): SyncBench['cloud']['before'] {
  return ({ operation, input, options }) =>
    when(operation, input.offset)
      ? Promise.race([
          held.pass().then(() => undefined),
          new Promise<never>((_, reject) =>
            options.signal?.addEventListener('abort', () => reject(new AppError('network.cancelled'))),
          ),
        ])
      : undefined;
}

describe('cancelling', () => {
  it('before the turn of an account ends it without a call', async () => {
    const ids = [...'abcdefghijk'];
    const bench = await syncBench({ accounts: ids });
    const held = gate();
    bench.cloud.before = onTheWire(held, () => true);
    await bench.sync.start(ids);
    await held.reached;
    expect(bench.sync.status().map((p) => p.state)).toEqual([
      ...Array.from({ length: 10 }, () => 'running'),
      'queued',
    ]);
    await bench.sync.cancel(['k']);
    expect(bench.sync.status()[10]).toMatchObject({ state: 'cancelled', startedAt: null });
    held.open();
    await bench.sync.idle();
    expect(bench.cloud.calls.some((c) => c.caller.accountId === 'k')).toBe(false);
    expect(bench.sync.status()[0]?.state).toBe('done');
  });

  it('while a request is under way ends the request', async () => {
    const bench = await syncBench();
    const held = gate();
    bench.cloud.before = onTheWire(held, () => true);
    await bench.sync.start(['a']);
    await held.reached;
    await bench.sync.cancel(['a']);
    expect(bench.sync.status()).toMatchObject([{ state: 'cancelled', failures: [], rows: 0 }]);
    expect(bench.cloud.calls.map((c) => c.options.signal?.aborted)).toEqual([true]);
    expect(await bench.store.read.partitions('a')).toEqual([]);
  });

  it('does not wait for a call that cannot be interrupted, such as one that waits for the keychain', async () => {
    const bench = await syncBench();
    const prompt = gate();
    bench.cloud.before = () => prompt.pass().then(() => undefined);
    await bench.sync.start(['a']);
    await prompt.reached;
    await bench.sync.cancel(['a']);
    expect(bench.sync.status()[0]?.state).toBe('cancelled');
    prompt.open();
  });

  it('between pages keeps those that are in, and the next pull goes on there', async () => {
    const bench = await syncBench();
    const held = gate();
    bench.cloud.before = onTheWire(held, (operation, offset) => operation === RECORDS && offset === 3);
    await bench.sync.start(['a']);
    await held.reached;
    await bench.sync.cancel(['a']);
    bench.cloud.before = () => undefined;
    bench.cloud.calls.length = 0;
    const [end] = await bench.pull(['a']);
    expect(bench.cloud.calls.filter((c) => c.operation === RECORDS).map((c) => c.input.offset)).toEqual([3]);
    expect(end?.state).toBe('done');
  });

  it('while a page is written keeps that page and begins no other', async () => {
    const bench = await syncBench();
    const writing = gate();
    bench.store.before = (call) => (call === 'writePage' ? writing.pass() : Promise.resolve());
    await bench.sync.start(['a'], { datasets: ['resourceRecords'] });
    await writing.reached;
    const cancelled = bench.sync.cancel(['a']);
    expect(bench.sync.status()[0]?.state).toBe('cancelling');
    writing.open();
    await cancelled;
    expect(bench.sync.status()[0]?.state).toBe('cancelled');
    expect(bench.store.rows('a', 'resourceRecords', '2026-11')).toHaveLength(3);
    expect(bench.cloud.calls).toHaveLength(1);
  });

  it('an account that is not being pulled changes nothing', async () => {
    const bench = await syncBench();
    await bench.pull(['a']);
    await bench.sync.cancel(['a', 'unknown']);
    expect(bench.sync.status()[0]?.state).toBe('done');
  });

  it('one account leaves the other alone', async () => {
    const bench = await syncBench({ accounts: ['a', 'b'] });
    const held = gate();
    bench.cloud.before = (call) =>
      call.caller.accountId === 'a' ? onTheWire(held, () => true)(call) : undefined;
    await bench.sync.start(['a', 'b']);
    await held.reached;
    await bench.sync.cancel(['a']);
    await bench.sync.idle();
    expect(bench.sync.status().map((p) => p.state)).toEqual(['cancelled', 'done']);
  });
});

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

describe('progress', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told at most ten times a second, and the last of it always', async () => {
    vi.useFakeTimers();
    const bench = await syncBench({ historyMonths: 36 });
    await bench.sync.start(['a']);
    await bench.sync.idle();
    // All of it happened within one instant of the clock that stands still.
    expect(bench.progress.map((p) => p.state)).toEqual(['queued', 'done']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(bench.progress).toHaveLength(2);
    expect(bench.progress.at(-1)).toMatchObject({ done: 73, total: 73 });
  });

  it('goes on being told while a pull goes on', async () => {
    vi.useFakeTimers();
    const bench = await syncBench();
    const held = gate();
    bench.cloud.before = onTheWire(held, (operation) => operation === RECORDS);
    await bench.sync.start(['a']);
    await held.reached;
    await vi.advanceTimersByTimeAsync(100);
    expect(bench.progress.at(-1)).toMatchObject({
      state: 'running',
      total: 3,
      current: { dataset: 'resourceRecords', partition: '2026-11', rows: 0, totalRows: null },
    });
    held.open();
    await bench.sync.idle();
  });
});
