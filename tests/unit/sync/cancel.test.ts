import { describe, expect, it } from 'vitest';
import { gate } from '../../support/gate';
import { onTheWire } from '../../support/onTheWire';
import { syncBench } from '../../support/syncBench';

const RECORDS = 'ListCustomerselfResourceRecords';

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
