import { describe, expect, test } from 'vitest';
import { AppError } from '@shared/errors';
import { ApiError } from '../../../renderer/api/client';
import { concerns } from '../../../renderer/api/concerns';
import { type Later, type Memory, Query } from '../../../renderer/api/query';

type Open = { input: string; resolve: (value: string) => void; reject: (reason: unknown) => void };

/** A query whose answers and waits the test lets go by hand. */
function setUp(memory: Memory = new Map()) {
  const open: Open[] = [];
  const waiting: (() => void)[] = [];
  const later: Later = (run) => {
    waiting.push(run);
    return () => {
      const at = waiting.indexOf(run);
      if (at >= 0) waiting.splice(at, 1);
    };
  };
  const query = new Query<string, string>(
    (input) => new Promise((resolve, reject) => open.push({ input, resolve, reject })),
    memory,
    later,
  );
  const ask = (key: string) => query.set(key, key);
  /** Answers the n-th asking and lets its promise settle. */
  const answer = async (n: number, value: string) => {
    open[n]?.resolve(value);
    await Promise.resolve();
    await Promise.resolve();
  };
  const fail = async (n: number, reason: unknown) => {
    open[n]?.reject(reason);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { query, open, waiting, ask, answer, fail };
}

describe('Query', () => {
  test('shows nothing and says so until the first answer', async () => {
    const { query, ask, answer } = setUp();
    ask('a');
    expect(query.getState()).toEqual({ value: undefined, former: false, error: undefined, loading: true });
    await answer(0, 'A');
    expect(query.getState()).toEqual({ value: 'A', former: false, error: undefined, loading: false });
  });

  test('keeps the former answer, marked, while another question is open', async () => {
    const { query, ask, answer } = setUp();
    ask('a');
    await answer(0, 'A');
    ask('b');
    expect(query.getState()).toMatchObject({ value: 'A', former: true, loading: false });
    await answer(1, 'B');
    expect(query.getState()).toMatchObject({ value: 'B', former: false });
  });

  test('drops an answer that comes after the question has changed', async () => {
    const { query, ask, answer } = setUp();
    ask('a');
    ask('b');
    await answer(1, 'B');
    await answer(0, 'A');
    expect(query.getState().value).toBe('B');
  });

  test('drops a failure that comes after the question has changed', async () => {
    const { query, ask, answer, fail } = setUp();
    ask('a');
    ask('b');
    await answer(1, 'B');
    await fail(0, new Error('late'));
    expect(query.getState()).toMatchObject({ value: 'B', error: undefined });
  });

  test('an answer after stop() changes nothing', async () => {
    const { query, ask, answer } = setUp();
    ask('a');
    query.stop();
    await answer(0, 'A');
    expect(query.getState().value).toBeUndefined();
  });

  test('keeps the answer beside the failure of asking again, and retry clears the failure', async () => {
    const { query, ask, answer, fail } = setUp();
    ask('a');
    await answer(0, 'A');
    query.retry();
    await fail(1, new ApiError({ code: 'store.failed', message: 'm', hint: 'h', params: {} }));
    expect(query.getState()).toMatchObject({ value: 'A', error: { code: 'store.failed' } });
    query.retry();
    await answer(2, 'A2');
    expect(query.getState()).toMatchObject({ value: 'A2', error: undefined });
  });

  test('a reason that is no answer of main becomes app.internal', async () => {
    const { query, ask, fail } = setUp();
    ask('a');
    await fail(0, new AppError('cloud.auth'));
    expect(query.getState()).toMatchObject({ error: { code: 'app.internal' }, loading: false });
  });

  test('many changes during one asking lead to one more', async () => {
    const { query, open, waiting, ask, answer } = setUp();
    ask('a');
    query.refresh();
    query.refresh();
    query.refresh();
    expect(open).toHaveLength(1);
    await answer(0, 'A');
    expect(waiting).toHaveLength(1);
    waiting.shift()?.();
    expect(open).toHaveLength(2);
    await answer(1, 'A2');
    expect(query.getState().value).toBe('A2');
    expect(waiting).toHaveLength(0);
  });

  test('a view that comes back has its kept answer before it asks, and is told nothing twice', async () => {
    const memory: Memory = new Map([['a', 'kept']]);
    const { query, open, ask, answer } = setUp(memory);
    query.recall('a');
    const recalled = query.getState();
    expect(recalled).toEqual({ value: 'kept', former: false, error: undefined, loading: false });
    ask('a');
    expect(query.getState()).toBe(recalled);
    expect(open).toHaveLength(1);
    await answer(0, 'new');
    expect(query.getState().value).toBe('new');
  });

  test('nothing is recalled of what was never asked', () => {
    const { query } = setUp();
    query.recall('a');
    expect(query.getState()).toMatchObject({ value: undefined, loading: true });
  });

  test('a question asked before shows its kept answer at once and is asked again', async () => {
    const memory: Memory = new Map();
    const first = setUp(memory);
    first.ask('a');
    await first.answer(0, 'A');
    const second = setUp(memory);
    second.ask('a');
    expect(second.query.getState()).toMatchObject({ value: 'A', former: false, loading: false });
    expect(second.open).toHaveLength(1);
  });

  test('the same key does not ask twice; null forgets', async () => {
    const { query, open, ask, answer } = setUp();
    ask('a');
    ask('a');
    expect(open).toHaveLength(1);
    await answer(0, 'A');
    query.set(null, undefined);
    expect(query.getState()).toMatchObject({ value: undefined, loading: true });
  });
});

describe('concerns', () => {
  const change = { accountId: 'x', dataset: 'resourceRecords', partition: '2026-10' } as const;
  test.each([
    [{ accountId: 'x' }, true],
    [{ accountId: 'y' }, false],
    [{ accountIds: ['y', 'x'] }, true],
    [{ accountIds: ['y'] }, false],
    [{ accountIds: ['x'], dataset: 'resourceRecords', cycles: ['2026-10'] }, true],
    [{ accountIds: ['x'], dataset: 'resourceRecords', cycles: ['2026-09'] }, false],
    [{ accountIds: ['x'], dataset: 'monthlySummary', cycles: ['2026-10'] }, false],
    [{ accountIds: ['x'], dataset: 'resourceRecords', cycles: [] }, true],
  ])('%j -> %s', (input, expected) => {
    expect(concerns(input, change)).toBe(expected);
  });
});
