import { describe, expect, it } from 'vitest';
import { gate } from '../../support/gate';
import { syncBench } from '../../support/syncBench';

const RECORDS = 'ListCustomerselfResourceRecords';
const HOUR = 3600_000;

/** A pull that is held before its second page of records. */
async function heldPull() {
  const bench = await syncBench();
  const wire = gate();
  bench.cloud.before = ({ operation, input }) =>
    operation === RECORDS && input['offset'] === 0 ? wire.pass().then(() => undefined) : undefined;
  await bench.sync.start(['a'], { datasets: ['resourceRecords'] });
  await wire.reached;
  bench.sync.pause(['a']);
  wire.open();
  bench.cloud.before = () => undefined;
  return bench;
}

const offsets = (bench: Awaited<ReturnType<typeof heldPull>>) =>
  bench.cloud.calls.filter((c) => c.operation === RECORDS).map((c) => c.input['offset']);

describe('a paused pull', () => {
  it('keeps what is on its way, asks for nothing more, and goes on at the same page', async () => {
    const bench = await heldPull();
    await expect.poll(() => bench.store.rows('a', 'resourceRecords', '2026-11')).toHaveLength(3);
    expect(bench.sync.status()[0]?.state).toBe('paused');
    expect(offsets(bench)).toEqual([0]);
    bench.sync.resume(['a']);
    await bench.sync.idle();
    expect(bench.sync.status()[0]).toMatchObject({ state: 'done', failures: [] });
    expect(offsets(bench).slice(0, 2)).toEqual([0, 3]);
  });

  it('begins an open month anew when it was held so long that its pages would be of two times', async () => {
    const bench = await heldPull();
    await expect.poll(() => bench.store.rows('a', 'resourceRecords', '2026-11')).toHaveLength(3);
    bench.clock.now += 2 * HOUR;
    bench.sync.resume(['a']);
    await bench.sync.idle();
    expect(offsets(bench).slice(0, 2)).toEqual([0, 0]);
    expect(bench.sync.status()[0]).toMatchObject({ state: 'done', failures: [] });
  });

  it('can be stopped while it is held', async () => {
    const bench = await heldPull();
    await bench.sync.cancel(['a']);
    expect(bench.sync.status()[0]?.state).toBe('cancelled');
  });

  it('gives its turn to an account that waits, and takes it again when it goes on', async () => {
    const ids = [...'abcdefghijk'];
    const bench = await syncBench({ accounts: ids });
    const wire = gate();
    bench.cloud.before = ({ caller }) =>
      caller.accountId === 'k' ? undefined : wire.pass().then(() => undefined);
    await bench.sync.start(ids);
    await wire.reached;
    expect(bench.sync.status()[10]?.state).toBe('queued');
    bench.sync.pause(['a']);
    await expect.poll(() => bench.sync.status()[10]?.state).toBe('done');
    wire.open();
    await expect.poll(() => bench.sync.status()[1]?.state).toBe('done');
    expect(bench.sync.status()[0]?.state).toBe('paused');
    bench.sync.resume(['a']);
    await bench.sync.idle();
    expect(bench.sync.status()[0]?.state).toBe('done');
  });

  it('that has not had its turn waits for it again', async () => {
    const ids = [...'abcdefghijk'];
    const bench = await syncBench({ accounts: ids });
    const wire = gate();
    bench.cloud.before = () => wire.pass().then(() => undefined);
    await bench.sync.start(ids);
    bench.sync.pause(['k']);
    expect(bench.sync.status()[10]).toMatchObject({ state: 'paused', startedAt: null });
    bench.sync.resume(['k']);
    expect(bench.sync.status()[10]?.state).toBe('queued');
    wire.open();
    await bench.sync.idle();
    expect(bench.sync.status().map((p) => p.state)).toEqual(ids.map(() => 'done'));
  });

  it('that is not being pulled changes nothing', async () => {
    const bench = await syncBench();
    bench.sync.pause(['a', 'unknown']);
    bench.sync.resume(['a', 'unknown']);
    expect(bench.sync.status()).toEqual([]);
  });
});

describe('what is retried alone', () => {
  it('is what was named, and nothing else that is due', async () => {
    const bench = await syncBench({ historyMonths: 3 });
    await bench.pull(['a'], { partitions: [{ dataset: 'resourceRecords', partition: '2026-10' }] });
    expect(bench.cloud.calls.every((c) => c.operation === RECORDS && c.input['cycle'] === '2026-10')).toBe(
      true,
    );
    expect(bench.sync.status()[0]).toMatchObject({ state: 'done', done: 1, total: 1 });
  });
});

describe('the plan', () => {
  it('says what a pull would ask for, without asking', async () => {
    const bench = await syncBench({ historyMonths: 3 });
    const [plan] = await bench.sync.plan(['a']);
    expect(bench.cloud.calls).toEqual([]);
    expect(plan?.parts).toEqual([
      { dataset: 'balances', partitions: 1, oldest: null, newest: null, calls: 1 },
      { dataset: 'monthlySummary', partitions: 3, oldest: '2026-09', newest: '2026-11', calls: 3 },
      { dataset: 'resourceRecords', partitions: 3, oldest: '2026-09', newest: '2026-11', calls: 3 },
    ]);
    expect(plan?.calls).toBe(7);
    expect(plan?.seconds).toBeGreaterThan(0);
  });

  it('is empty of final months once they are here, and full of them again when they are asked for', async () => {
    const bench = await syncBench({ historyMonths: 3 });
    await bench.pull(['a']);
    const spans = async (again: boolean) =>
      (await bench.sync.plan(['a'], { again }))[0]?.parts.map((p) => p.oldest);
    expect(await spans(false)).toEqual([null, '2026-11', '2026-11']);
    expect(await spans(true)).toEqual([null, '2026-09', '2026-09']);
  });

  it('of an account that is not there fails', async () => {
    const bench = await syncBench();
    await expect(bench.sync.plan(['nobody'])).rejects.toMatchObject({ code: 'input.unknownAccount' });
  });
});
