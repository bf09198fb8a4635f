/** The page after the one that is being written is asked for meanwhile. Pages here have three rows. */
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { createCloudClient } from '../../../electron/cloud/client';
import { createPacer } from '../../../electron/cloud/pacer';
import { body, ids } from '../../support/fakeCloud';
import { gate, type Gate } from '../../support/gate';
import { onTheWire } from '../../support/onTheWire';
import { NOW, syncBench, type SyncBench } from '../../support/syncBench';
import { fakeTime } from '../cloud/support';

const ONLY = { datasets: ['resourceRecords' as const] };
const rows = (count: number) => Array.from({ length: count }, (_, i) => `"2026-11#${i}"`);

/** Of eleven rows: pages at 0, 3, 6 and 9. */
async function benchOf(count = 11): Promise<SyncBench> {
  const bench = await syncBench();
  bench.cloud.rows = ({ input }) => ids(input, count);
  return bench;
}

const asked = (bench: SyncBench) => bench.cloud.calls.map((c) => c.input.offset);
const kept = (bench: SyncBench) => bench.store.rows('a', 'resourceRecords', '2026-11');
const last = (bench: SyncBench) => bench.cloud.calls.at(-1)?.options;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Holds the writing of one page, the second unless said otherwise. */
function writingHeld(bench: SyncBench, which = 2): Gate {
  const held = gate();
  let page = 0;
  bench.store.before = (call) =>
    call === 'writePage' && (page += 1) === which ? held.pass() : Promise.resolve();
  return held;
}

describe('while a page is written', () => {
  it('the next one is asked for, and no more than that one', async () => {
    const bench = await benchOf();
    const writing = writingHeld(bench);
    await bench.sync.start(['a'], ONLY);
    await writing.reached;
    await turn();
    expect(asked(bench)).toEqual([0, 3, 6]);
    expect(kept(bench)).toHaveLength(3);
    writing.open();
    await bench.sync.idle();
    expect(kept(bench)).toEqual(rows(11));
  });

  it.each([
    [1, [0]],
    [3, [0]],
    [11, [0, 3, 6, 9]],
    [12, [0, 3, 6, 9]],
  ])('of %i rows each page is asked for once and nothing beyond the end', async (count, offsets) => {
    const bench = await benchOf(count);
    await bench.pull(['a'], ONLY);
    expect(asked(bench)).toEqual(offsets);
    expect(kept(bench)).toEqual(rows(count));
  });

  it('a kill loses no more than the page that was ahead: it is asked for again', async () => {
    const bench = await benchOf();
    const writing = writingHeld(bench, 3);
    await bench.sync.start(['a'], ONLY);
    await writing.reached;
    const after = await syncBench({ store: bench.store.reopened() });
    after.cloud.rows = ({ input }) => ids(input, 11);
    await after.pull(['a'], ONLY);
    expect(asked(after)).toEqual([6, 9]);
    expect(kept(after)).toEqual(rows(11));
    writing.open();
    await bench.sync.idle();
  });

  it('cancelling gives up the page ahead and keeps the one that is written', async () => {
    const bench = await benchOf();
    const [writing, wire] = [writingHeld(bench), gate()];
    bench.cloud.before = onTheWire(wire, (_, offset) => offset === 6);
    await bench.sync.start(['a'], ONLY);
    await writing.reached;
    await wire.reached;
    const cancelled = bench.sync.cancel(['a']);
    expect(last(bench)?.signal?.aborted).toBe(true);
    writing.open();
    await cancelled;
    expect(bench.sync.status()).toMatchObject([{ state: 'cancelled', failures: [] }]);
    expect(kept(bench)).toEqual(rows(6));
    expect(asked(bench)).toEqual([0, 3, 6]);
  });

  it('and cannot be, the page ahead is given up, and the pull fails for the disk alone', async () => {
    const bench = await benchOf();
    const [writing, wire] = [writingHeld(bench), gate()];
    bench.cloud.before = onTheWire(wire, (_, offset) => offset === 6);
    await bench.sync.start(['a'], ONLY);
    await wire.reached;
    writing.fail(new AppError('store.full'));
    await bench.sync.idle();
    expect(last(bench)?.signal?.aborted).toBe(true);
    expect(bench.sync.status()[0]?.failures.map((f) => f.error.code)).toEqual(['store.full']);
  });
});

describe('a pull that is paused', () => {
  it('keeps the page ahead that is on its way, and asks for nothing more until it goes on', async () => {
    const bench = await benchOf();
    const [writing, wire] = [writingHeld(bench), gate()];
    bench.cloud.before = ({ input }) => (input.offset === 6 ? wire.pass() : undefined);
    await bench.sync.start(['a'], ONLY);
    await writing.reached;
    await wire.reached;
    bench.sync.pause(['a']);
    writing.open();
    wire.open();
    await expect.poll(() => kept(bench)).toEqual(rows(9));
    await turn();
    expect(asked(bench)).toEqual([0, 3, 6]);
    bench.sync.resume(['a']);
    await bench.sync.idle();
    expect(asked(bench)).toEqual([0, 3, 6, 9]);
    expect(kept(bench)).toEqual(rows(11));
  });

  it('asks for no page ahead', async () => {
    const bench = await benchOf();
    const wire = gate();
    bench.cloud.before = ({ input }) => (input.offset === 3 ? wire.pass() : undefined);
    await bench.sync.start(['a'], ONLY);
    await wire.reached;
    bench.sync.pause(['a']);
    wire.open();
    await expect.poll(() => kept(bench)).toEqual(rows(6));
    await turn();
    expect(asked(bench)).toEqual([0, 3]);
    await bench.sync.cancel(['a']);
  });
});

describe('rows that move while they are read', () => {
  /** A row more for all calls from the given one on. */
  async function moving(from: number) {
    const bench = await benchOf();
    bench.cloud.rows = ({ input }) =>
      bench.cloud.calls.length > from ? ['new', ...ids(input, 11)] : ids(input, 11);
    return bench;
  }
  const all = ['"new"', ...rows(11)];

  it('are noticed in the page before the one ahead, which is thrown away', async () => {
    const bench = await moving(1);
    const wire = gate();
    bench.cloud.before = onTheWire(wire, (_, offset) => offset === 6 && bench.cloud.calls.length === 3);
    const [end] = await bench.pull(['a'], ONLY);
    expect(bench.cloud.calls[2]?.options.signal?.aborted).toBe(true);
    expect(asked(bench)).toEqual([0, 3, 6, 0, 3, 6, 9]);
    expect(kept(bench)).toEqual(all);
    expect(end).toMatchObject({ state: 'done', failures: [] });
  });

  it('are noticed in the page ahead', async () => {
    const bench = await moving(2);
    await bench.pull(['a'], ONLY);
    expect(asked(bench).slice(0, 5)).toEqual([0, 3, 6, 9, 0]);
    expect(kept(bench)).toEqual(all);
  });

  it('are asked for where a page that was not full ended, and not ahead any more', async () => {
    const bench = await benchOf();
    bench.cloud.before = ({ input }) =>
      input.offset === 3
        ? Promise.resolve(body({ total_count: 11, fee_records: [{ id: '2026-11#3' }, { id: '2026-11#4' }] }))
        : undefined;
    await bench.pull(['a'], ONLY);
    expect(asked(bench)).toEqual([0, 3, 6, 5, 8]);
    expect(kept(bench)).toEqual(rows(11));
  });
});

describe('a page ahead', () => {
  it('that fails is told of in its turn, and the next pull goes on there', async () => {
    const bench = await benchOf();
    const writing = writingHeld(bench);
    bench.cloud.before = ({ input }) =>
      input.offset === 6 ? Promise.reject(new AppError('cloud.server')) : undefined;
    await bench.sync.start(['a'], ONLY);
    await writing.reached;
    await turn();
    expect(asked(bench)).toEqual([0, 3, 6]);
    expect(bench.sync.status()).toMatchObject([{ state: 'running', failures: [] }]);
    writing.open();
    await bench.sync.idle();
    expect(bench.sync.status()[0]?.failures.map((f) => f.error.code)).toEqual(['cloud.server']);
    expect(kept(bench)).toEqual(rows(6));
    bench.cloud.before = () => undefined;
    bench.cloud.calls.length = 0;
    await bench.pull(['a'], ONLY);
    expect(asked(bench)).toEqual([6, 9]);
    expect(kept(bench)).toEqual(rows(11));
  });

  it('that waits for the throttle is told of when it is what the pull waits for', async () => {
    const bench = await benchOf();
    const [writing, wire] = [writingHeld(bench), gate()];
    bench.cloud.before = ({ input, options }) => {
      if (input.offset !== 6) return undefined;
      options.onThrottled?.(NOW + 60_000);
      return wire.pass();
    };
    const until = () => bench.sync.status()[0]?.throttledUntil;
    await bench.sync.start(['a'], ONLY);
    await writing.reached;
    await wire.reached;
    expect(until()).toBeNull();
    writing.open();
    await expect.poll(until).toBe('2026-11-20T04:01:00Z');
    wire.open();
    await bench.sync.idle();
    expect(bench.sync.status()).toMatchObject([{ state: 'done', throttledUntil: null }]);
    expect(kept(bench)).toEqual(rows(11));
  });

  it('keeps the pace: no call goes sooner after the one before than the cloud wants', async () => {
    const bench = await benchOf();
    const time = fakeTime();
    const sent: number[] = [];
    const client = createCloudClient({
      time,
      random: () => 0,
      pacer: createPacer(time),
      transport: {
        send({ url }) {
          sent.push(time.monotonic());
          const offset = Number(new URL(url).searchParams.get('offset'));
          const page = rows(11).slice(offset, offset + 3);
          const records = page.map((id) => ({ id: JSON.parse(id) as string, amount: 1 }));
          const answer = body({ total_count: 11, currency: 'CNY', fee_records: records });
          return Promise.resolve({ ...answer, headers: {} });
        },
      },
    });
    bench.cloud.raw = (...call) => client.raw(...call);
    await bench.pull(['a'], ONLY);
    expect(kept(bench)).toEqual(rows(11));
    expect(sent).toHaveLength(4);
    const gaps = sent.slice(1).map((at, i) => at - (sent[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(125);
  });
});
