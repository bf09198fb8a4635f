import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { body, ids } from '../../support/fakeCloud';
import { gate } from '../../support/gate';
import { NOW, syncBench } from '../../support/syncBench';

const RECORDS = 'ListCustomerselfResourceRecords';
const november = Array.from({ length: 5 }, (_, i) => `"2026-11#${i}"`);

describe('a pull', () => {
  it('brings every row of every page, and says so', async () => {
    const bench = await syncBench({ historyMonths: 3 });
    const [end] = await bench.pull(['a']);
    expect(end).toMatchObject({ state: 'done', done: 7, total: 7, rows: 33, failures: [], current: null });
    expect(bench.store.rows('a', 'resourceRecords', '2026-11')).toEqual(november);
    expect(bench.store.rows('a', 'monthlySummary', '2026-09')).toHaveLength(5);
  });

  it('sends the first call alone, and then no more than three at a time', async () => {
    const bench = await syncBench({ historyMonths: 6 });
    let open = 0;
    const most: number[] = [];
    bench.cloud.before = async () => {
      open += 1;
      most.push(open);
      await Promise.resolve();
      await Promise.resolve();
      open -= 1;
    };
    await bench.pull(['a']);
    expect(bench.cloud.calls[0]?.operation).toBe('ShowCustomerAccountBalances');
    expect(most[0]).toBe(1);
    expect(Math.max(...most)).toBe(3);
  });

  it('marks a month as final by the clock of the server, not by that of this computer', async () => {
    const bench = await syncBench({ historyMonths: 2 });
    bench.clock.now = Date.parse('2026-11-03T09:00:00+08:00');
    bench.cloud.skewMs = 2 * 3600_000;
    await bench.pull(['a']);
    const october = (await bench.store.read.partitions('a')).find((p) => p.partition === '2026-10');
    expect(october?.complete).toMatchObject({ final: true, startedAt: '2026-11-03T03:00:00Z' });
  });

  it('begins with the month that is open on the server', async () => {
    const bench = await syncBench();
    bench.cloud.skewMs = 15 * 24 * 3600_000;
    await bench.pull(['a']);
    expect(bench.cloud.calls.map((c) => c.input.cycle ?? c.input.bill_cycle).filter(Boolean)).toContain(
      '2026-12',
    );
  });

  it('does not ask for final months a second time, unless told to', async () => {
    const bench = await syncBench({ historyMonths: 3 });
    await bench.pull(['a']);
    bench.cloud.calls.length = 0;
    await bench.pull(['a']);
    expect(new Set(bench.cloud.calls.map((c) => c.input.cycle ?? c.input.bill_cycle))).toEqual(
      new Set([undefined, '2026-11']),
    );
    bench.cloud.calls.length = 0;
    await bench.pull(['a'], { again: true });
    expect(bench.cloud.calls).toHaveLength(13);
  });

  it('goes on behind the last page that was written before the process was killed', async () => {
    const bench = await syncBench();
    const kill = gate();
    bench.cloud.before = ({ operation, input }) =>
      operation === RECORDS && input.offset === 3 ? kill.pass().then(() => undefined) : undefined;
    await bench.sync.start(['a']);
    await kill.reached;
    const after = await syncBench({ store: bench.store.reopened() });
    await after.pull(['a']);
    expect(after.cloud.calls.filter((c) => c.operation === RECORDS).map((c) => c.input.offset)).toEqual([3]);
    expect(after.store.rows('a', 'resourceRecords', '2026-11')).toEqual(november);
    kill.open();
    await bench.sync.idle();
  });

  it('has no row twice when the kill came between writing a page and hearing of it', async () => {
    const bench = await syncBench();
    const writePage = bench.store.write.writePage;
    const heard = gate();
    bench.store.write.writePage = async (page) => {
      const outcome = await writePage(page);
      await heard.pass();
      return outcome;
    };
    await bench.sync.start(['a'], { datasets: ['resourceRecords'] });
    await heard.reached;
    const after = await syncBench({ store: bench.store.reopened() });
    await after.pull(['a'], { datasets: ['resourceRecords'] });
    expect(after.store.rows('a', 'resourceRecords', '2026-11')).toEqual(november);
    heard.open();
    await bench.sync.idle();
  });

  it('starts a month over when its rows move while they are read', async () => {
    const bench = await syncBench();
    let first = true;
    bench.cloud.rows = ({ operation, input }) => {
      const rows = ids(input, 5);
      if (operation !== RECORDS || input.offset !== 3 || !first) return rows;
      first = false;
      return ['new', ...rows];
    };
    const [end] = await bench.pull(['a']);
    expect(end).toMatchObject({ state: 'done', failures: [] });
    expect(bench.store.rows('a', 'resourceRecords', '2026-11')).toEqual(november);
  });

  it('gives a month up whose rows never stop moving, and keeps what was complete before', async () => {
    const bench = await syncBench();
    await bench.pull(['a']);
    let growing = 5;
    bench.cloud.rows = ({ operation, input }) =>
      operation === RECORDS ? ids(input, growing++) : ids(input, 5);
    bench.cloud.calls.length = 0;
    const [end] = await bench.pull(['a']);
    expect(end?.failures).toMatchObject([{ dataset: 'resourceRecords', error: { code: 'sync.unstable' } }]);
    expect(end?.state).toBe('done');
    expect(bench.cloud.calls.filter((c) => c.operation === RECORDS && c.input.offset === 0)).toHaveLength(4);
    expect(bench.store.rows('a', 'resourceRecords', '2026-11')).toEqual(november);
    const state = (await bench.store.read.partitions('a')).find((p) => p.dataset === 'resourceRecords');
    expect(state?.unfinished).toBeNull();
  });

  it('gives a month up that has no end, instead of asking for ever', async () => {
    const bench = await syncBench();
    bench.store.write.writePage = ({ offset }) =>
      Promise.resolve({
        kind: 'written',
        rows: 0,
        totalRows: 0,
        total: 5,
        nextOffset: offset,
        done: false,
        changed: false,
      });
    const [end] = await bench.pull(['a'], { datasets: ['resourceRecords'] });
    expect(end?.failures).toMatchObject([{ error: { code: 'sync.unstable' } }]);
  });

  it('tells of changed data after each page of a first pull, and once at the end of a later one', async () => {
    const bench = await syncBench();
    const records = () => bench.changes.filter((c) => c.dataset === 'resourceRecords');
    await bench.pull(['a']);
    expect(records()).toHaveLength(2);
    bench.changes.length = 0;
    await bench.pull(['a']);
    expect(records()).toEqual([{ accountId: 'a', dataset: 'resourceRecords', partition: '2026-11' }]);
  });

  it('tells of a wait for the throttle until the next page is in', async () => {
    const bench = await syncBench();
    const waiting = gate();
    bench.cloud.before = ({ options, operation }) => {
      if (operation !== 'ShowCustomerAccountBalances') return undefined;
      options.onThrottled?.(NOW + 60_000);
      return waiting.pass().then(() => undefined);
    };
    await bench.sync.start(['a']);
    await waiting.reached;
    expect(bench.sync.status()[0]?.throttledUntil).toBe('2026-11-20T04:01:00Z');
    waiting.open();
    await bench.sync.idle();
    expect(bench.sync.status()[0]).toMatchObject({ state: 'done', throttledUntil: null });
  });
});

describe('a failure', () => {
  const failing = async (
    error: Error,
    when: (operation: string, cycle: unknown) => boolean,
    historyMonths = 3,
  ) => {
    const bench = await syncBench({ historyMonths });
    bench.cloud.before = ({ operation, input }) =>
      when(operation, input.cycle ?? input.bill_cycle) ? Promise.reject(error) : undefined;
    const [end] = await bench.pull(['a']);
    return { bench, end };
  };

  it('of one month leaves the others alone and the month as it was', async () => {
    const { bench, end } = await failing(
      new AppError('cloud.server'),
      (operation, cycle) => operation === RECORDS && cycle === '2026-10',
    );
    expect(end).toMatchObject({ state: 'done', done: 7, total: 7 });
    expect(end?.failures).toMatchObject([
      { dataset: 'resourceRecords', partition: '2026-10', error: { code: 'cloud.server' } },
    ]);
    expect(bench.store.rows('a', 'resourceRecords', '2026-09')).toHaveLength(5);
    expect((await bench.store.read.partitions('a')).map((p) => p.unfinished)).toEqual(Array(6).fill(null));
  });

  it('that came with HTTP 200 is one like any other', async () => {
    const bench = await syncBench();
    bench.cloud.before = ({ operation }) =>
      operation === RECORDS ? Promise.resolve(body({ error_code: 'CBC.0100', error_msg: 'no' })) : undefined;
    const [end] = await bench.pull(['a']);
    expect(end?.failures).toMatchObject([
      { dataset: 'resourceRecords', error: { code: 'cloud.validation' } },
    ]);
  });

  it.each([
    'cloud.signature',
    'cloud.auth',
    'network.offline',
    'vault.locked',
    'vault.timeout',
    'store.full',
  ] as const)('of the kind %s ends the account at once', async (code) => {
    const { bench, end } = await failing(new AppError(code), () => true, 36);
    expect(end).toMatchObject({ state: 'failed', done: 1, total: 73, failures: [{ error: { code } }] });
    expect(bench.cloud.calls).toHaveLength(1);
  });

  it('that ends the account ends what is on the wire beside it, without blaming it', async () => {
    const bench = await syncBench({ historyMonths: 12 });
    const aborted: boolean[] = [];
    bench.cloud.before = async ({ operation, input, options }) => {
      if (operation === RECORDS && input.cycle === '2026-11') throw new AppError('cloud.auth');
      if (input.bill_cycle === '2026-10') {
        await new Promise<void>((resolve) => options.signal?.addEventListener('abort', () => resolve()));
        aborted.push(options.signal?.aborted === true);
        throw new AppError('network.cancelled');
      }
      return undefined;
    };
    const [end] = await bench.pull(['a']);
    expect(end?.failures).toMatchObject([{ dataset: 'resourceRecords', partition: '2026-11' }]);
    expect(end?.state).toBe('failed');
    expect(aborted).toEqual([true]);
  });

  it('of permission skips the rest of that dataset and is told once', async () => {
    const { bench, end } = await failing(
      new AppError('cloud.permission'),
      (operation) => operation === 'ShowCustomerMonthlySum',
      12,
    );
    expect(end?.failures).toMatchObject([{ dataset: 'monthlySummary', error: { code: 'cloud.permission' } }]);
    expect(end?.state).toBe('done');
    expect(end?.done).toBe(end?.total);
    expect(
      bench.cloud.calls.filter((c) => c.operation === 'ShowCustomerMonthlySum').length,
    ).toBeLessThanOrEqual(3);
    expect(bench.store.rows('a', 'resourceRecords', '2025-12')).toHaveLength(5);
  });

  it('of the very first call for permission does not keep the bills away', async () => {
    const { end } = await failing(
      new AppError('cloud.permission'),
      (operation) => operation === 'ShowCustomerAccountBalances',
    );
    expect(end).toMatchObject({ state: 'done', done: 7, total: 7, failures: [{ dataset: 'balances' }] });
  });

  it('to reach the host three times in a row is enough', async () => {
    const { bench, end } = await failing(new AppError('network.unreachable'), () => true, 36);
    expect(end?.failures).toHaveLength(3);
    expect(end?.state).toBe('failed');
    expect(bench.cloud.calls.length).toBeLessThanOrEqual(6);
  });

  it('of everything is a failure of the account', async () => {
    const { end } = await failing(new AppError('cloud.server'), () => true);
    expect(end).toMatchObject({ state: 'failed', done: 7, total: 7 });
    expect(end?.failures).toHaveLength(7);
  });

  it('to know how to make calls is told, too', async () => {
    const bench = await syncBench();
    bench.store.read.partitions = () => Promise.reject(new AppError('store.failed'));
    const [end] = await bench.pull(['a']);
    expect(end).toMatchObject({ state: 'failed', failures: [{ error: { code: 'store.failed' } }] });
  });

  it('keeps the pages that came before it, and the next pull goes on there', async () => {
    const bench = await syncBench();
    bench.cloud.before = ({ operation, input }) =>
      operation === RECORDS && input.offset === 3 ? Promise.reject(new AppError('cloud.server')) : undefined;
    await bench.pull(['a']);
    bench.cloud.before = () => undefined;
    bench.cloud.calls.length = 0;
    await bench.pull(['a']);
    expect(bench.cloud.calls.filter((c) => c.operation === RECORDS).map((c) => c.input.offset)).toEqual([3]);
  });
});
