/** Bad days of an action under way: clocks that are set, keys that tell more, a disk that is full. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { createActions } from '../../../electron/actions';
import { QUIET_MS } from '../../../electron/actions/settle';
import { actionsBench, lost, type ActionsBench } from '../../support/actionsBench';

let bench: ActionsBench;
beforeEach(() => (bench = actionsBench()));
afterEach(() => bench.remove());

const prepare = () => bench.actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
const typed = '2,208.56';
const pay = async () => bench.actions.execute({ ticket: (await prepare()).ticket, typed });
const states = async () =>
  (await bench.actions.page({ text: '', offset: 0, limit: 50 })).entries.map((e) => e.state);

describe('a book that takes nothing any more while a payment is on its way', () => {
  it('leaves it unknown and locked, never shown as refused, and it is settled when the disk has room', async () => {
    let full = false;
    const actions = createActions({
      ...bench.deps,
      book: {
        ...bench.test.book,
        markEntry: (input) =>
          full ? Promise.reject(new AppError('store.full')) : bench.test.book.markEntry(input),
        recoverEntries: (input) =>
          full ? Promise.reject(new AppError('store.full')) : bench.test.book.recoverEntries(input),
      },
    });
    const ask = () => actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
    bench.onWrite = () => {
      full = true;
      bench.order.status = 5;
      return Promise.resolve();
    };
    const { entries } = await actions.execute({ ticket: (await ask()).ticket, typed });
    expect(entries.map((e) => e.state)).toEqual(['sent']);
    bench.order.status = 6;
    await expect(ask()).rejects.toMatchObject({ code: 'action.locked' });
    expect(await actions.settle({ entries: null })).toEqual({ settled: 0, open: 0 });
    full = false;
    bench.order.status = 5;
    expect(await actions.settle({ entries: null })).toEqual({ settled: 1, open: 0 });
    const [entry] = (await actions.page({ text: '', offset: 0, limit: 1 })).entries;
    expect((await actions.entry({ entry: entry?.entry ?? '' }))?.history.map((h) => h.state)).toEqual([
      'planned',
      'sent',
      'unknown',
      'done',
    ]);
    expect(bench.writes).toHaveLength(1);
  });

  it('sends nothing when it cannot be written that it is sent, and says why', async () => {
    const actions = createActions({
      ...bench.deps,
      book: { ...bench.test.book, markEntry: () => Promise.reject(new AppError('store.full')) },
    });
    const { ticket } = await actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
    await expect(actions.execute({ ticket, typed })).rejects.toMatchObject({ code: 'store.full' });
    expect(bench.writes).toEqual([]);
    await actions.settle({ entries: null });
    expect(bench.test.methods.lockedSubjects()).toEqual([]);
  });
});

describe('a payment that is made while the app is still starting', () => {
  it('is not said to have been left by the last run while its answer is on the way', async () => {
    let answer = () => undefined as void;
    let arrived = () => undefined as void;
    const there = new Promise<void>((resolve) => (arrived = resolve));
    bench.onWrite = () => {
      bench.order.status = 5;
      arrived();
      return new Promise((resolve) => (answer = resolve));
    };
    await bench.actions.recover();
    const paid = pay();
    await there;
    await bench.actions.begin();
    expect(await states()).toEqual(['sent']);
    answer();
    expect((await paid).entries).toMatchObject([{ state: 'done', detail: { settledBy: 'answer' } }]);
  });
});

describe('a payment whose answer got lost', () => {
  it('is not said to have failed because the clock of the computer was put forward meanwhile', async () => {
    let passed = 0;
    const actions = createActions({ ...bench.deps, monotonic: () => passed });
    bench.onWrite = lost;
    const { ticket } = await actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
    await actions.execute({ ticket, typed });
    bench.clock.now += 8 * 3600_000;
    passed = QUIET_MS - 1;
    expect(await actions.settle({ entries: null })).toEqual({ settled: 0, open: 1 });
    passed = QUIET_MS;
    expect(await actions.settle({ entries: null })).toEqual({ settled: 1, open: 0 });
  });

  it('is not said to have failed because the clock was put forward between a crash and the next start', async () => {
    bench.onWrite = lost;
    await pay();
    bench.clock.now += 8 * 3600_000;
    let passed = 0;
    const actions = createActions({ ...bench.deps, monotonic: () => passed });
    await actions.recover();
    await actions.begin();
    expect(await states()).toEqual(['unknown']);
    passed = QUIET_MS - 1;
    expect(await actions.settle({ entries: null })).toEqual({ settled: 0, open: 1 });
    // It was slow, and took effect after all.
    bench.order.status = 5;
    expect(await actions.settle({ entries: null })).toEqual({ settled: 1, open: 0 });
    expect(await states()).toEqual(['done']);
  });

  it('sent by a clock that was a year ahead is settled all the same, and the person may say it', async () => {
    bench.clock.now += 365 * 86_400_000;
    bench.onWrite = lost;
    const entry = (await pay()).entries[0]?.entry ?? '';
    bench.clock.now -= 365 * 86_400_000;
    let passed = 0;
    // The next run: nothing but the journal tells when it was sent.
    const actions = createActions({ ...bench.deps, monotonic: () => passed });
    expect(await actions.settle({ entries: null })).toEqual({ settled: 0, open: 1 });
    passed = QUIET_MS;
    bench.order.status = 1;
    expect(await actions.settle({ entries: null })).toEqual({ settled: 0, open: 1 });
    await actions.resolve({ entry, took: true, note: 'seen in the console' });
    expect(await states()).toEqual(['done']);
  });

  it('keeps its lock when a new key tells which cloud account it is', async () => {
    Object.assign(bench.account, { domainId: '' });
    bench.onWrite = lost;
    const before = await prepare();
    await pay();
    Object.assign(bench.account, { domainId: 'domain-1' });
    await expect(prepare()).rejects.toMatchObject({ code: 'action.locked' });
    await expect(bench.actions.execute({ ticket: before.ticket, typed })).rejects.toThrow();
    expect(bench.writes).toHaveLength(1);
  });

  it('does not raise a draft twice when a new key tells which cloud account it is', async () => {
    Object.assign(bench.account, { domainId: '' });
    const input = {
      draftId: 'd1',
      problemId: 'p1',
      description: 'words',
      mobile: '1',
      mail: 'a@b.example',
      phoneVerifiedId: 'v1',
      mailVerifiedId: 'v2',
    };
    const raise = () => bench.actions.prepare({ accountId: 'a1', action: 'ticketCreate', input });
    const { entries } = await bench.actions.execute({ ticket: (await raise()).ticket });
    expect(entries.map(({ state }) => state)).toEqual(['done']);
    Object.assign(bench.account, { domainId: 'domain-1' });
    await expect(raise()).rejects.toMatchObject({ params: { because: 'tickets:because.raised' } });
  });

  it('is asked about again after the book could not be read once', async () => {
    let unreadable = false;
    let put: (run: () => void) => void = () => undefined;
    const putOff = () => new Promise<() => void>((resolve) => (put = resolve));
    const { book } = bench.test;
    const actions = createActions({
      ...bench.deps,
      book: {
        ...book,
        lostEntries: () => (unreadable ? Promise.reject(new AppError('book.failed')) : book.lostEntries()),
      },
      later: (run) => {
        put(run);
        return () => undefined;
      },
    });
    bench.onWrite = lost;
    const { ticket } = await actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
    const first = putOff();
    await actions.execute({ ticket, typed });
    const ask = await first;
    const next = putOff();
    unreadable = true;
    ask();
    const askAgain = await next;
    unreadable = false;
    bench.order.status = 5;
    askAgain();
    // Stands in line behind what the timer began, which settled it.
    expect(await actions.settle({ entries: null })).toEqual({ settled: 0, open: 0 });
    expect(await states()).toEqual(['done']);
  });

  it('is settled while another account is still being pulled', async () => {
    const actions = createActions({ ...bench.deps, pull: () => new Promise(() => undefined) });
    bench.onWrite = async () => {
      bench.order.status = 5;
      return lost();
    };
    const { ticket } = await actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
    await actions.execute({ ticket, typed });
    expect(await actions.settle({ entries: null })).toEqual({ settled: 1, open: 0 });
    expect(await actions.settle({ entries: null })).toEqual({ settled: 0, open: 0 });
  });
});
