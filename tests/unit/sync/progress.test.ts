import { afterEach, describe, expect, it, vi } from 'vitest';
import { gate } from '../../support/gate';
import { onTheWire } from '../../support/onTheWire';
import { syncBench } from '../../support/syncBench';

const RECORDS = 'ListCustomerselfResourceRecords';

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
