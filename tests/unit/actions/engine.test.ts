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
const states = async () =>
  (await bench.actions.page({ text: '', offset: 0, limit: 50 })).entries.map((e) => e.state);

describe('paying an order', () => {
  it('shows whose account is charged how much, and what is left', async () => {
    const { confirmation } = await prepare();
    expect(confirmation).toMatchObject({
      account: {
        name: 'ops-production',
        site: 'china',
        domainId: 'domain-1',
        currency: 'CNY',
        host: 'bss.myhuaweicloud.com',
      },
      amount: { value: '2208.56', direction: 'charge' },
      balance: { before: '5000.00', after: '2791.44' },
      proof: { kind: 'amount', expected: '2208.56' },
      requests: 1,
    });
  });

  it('is journalled before it is sent, sent once, and pulled again', async () => {
    bench.onWrite = async () => {
      expect(await states()).toEqual(['sent']);
      bench.order.status = 5;
    };
    const { ticket } = await prepare();
    const { entries } = await bench.actions.execute({ ticket, typed });
    expect(entries.map((e) => [e.state, e.requestId])).toEqual([['done', 'request-1']]);
    expect(bench.writes).toEqual([
      { operation: 'PayOrders', input: { order_id: 'CS1', use_coupon: 'NO', use_discount: 'NO' } },
    ]);
    expect(bench.pulls).toEqual([
      { accountId: 'a1', datasets: expect.arrayContaining(['balances', 'orders']) as string[] },
    ]);
    expect(bench.test.methods.lockedSubjects()).toEqual([]);
  });

  it('sends nothing without what has to be typed, and leaves the confirmation open', async () => {
    const { ticket } = await prepare();
    for (const wrong of [undefined, '', '2208', '2208.65', '-2208.56', '1e3'])
      await expect(bench.actions.execute({ ticket, typed: wrong })).rejects.toMatchObject({
        code: 'action.mistyped',
      });
    expect(bench.writes).toEqual([]);
    await bench.actions.execute({ ticket, typed });
    expect(bench.writes).toHaveLength(1);
  });

  it('asks for no more than a press below the threshold, and for a held button where that is set', async () => {
    bench.settings.confirmFrom.CNY = '5000';
    expect((await prepare()).confirmation.proof).toEqual({ kind: 'press' });
    bench.settings.confirmFrom.CNY = '0';
    bench.settings.confirmBy = 'hold';
    const { ticket, confirmation } = await prepare();
    expect(confirmation.proof).toEqual({ kind: 'hold' });
    await expect(bench.actions.execute({ ticket })).rejects.toMatchObject({ code: 'action.mistyped' });
    await bench.actions.execute({ ticket, held: true });
  });

  it('is sent once when the button is pressed twice', async () => {
    const { ticket } = await prepare();
    const results = await Promise.allSettled([
      bench.actions.execute({ ticket, typed }),
      bench.actions.execute({ ticket, typed }),
    ]);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(bench.writes).toHaveLength(1);
    await expect(bench.actions.execute({ ticket, typed })).rejects.toMatchObject({ code: 'action.used' });
  });

  it('is sent once when two windows show it and both confirm', async () => {
    const other = createActions(bench.deps);
    const [a, b] = [
      await prepare(),
      await other.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } }),
    ];
    bench.onWrite = lost;
    const results = await Promise.allSettled([
      bench.actions.execute({ ticket: a.ticket, typed }),
      other.execute({ ticket: b.ticket, typed }),
    ]);
    expect(results.filter((r) => r.status === 'rejected')).toHaveLength(1);
    expect(bench.writes).toHaveLength(1);
  });

  it('is not sent when the figures changed after they were shown', async () => {
    const { ticket } = await prepare();
    bench.order.amount = '2308.56';
    await expect(bench.actions.execute({ ticket, typed })).rejects.toMatchObject({ code: 'action.changed' });
    expect(bench.writes).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('is not offered when the order does not wait for payment', async () => {
    bench.order.status = 4;
    await expect(prepare()).rejects.toMatchObject({ code: 'action.notPossible' });
  });

  it('is refused in a read-only account, also when that was set after the figures were shown', async () => {
    const { ticket } = await prepare();
    await bench.actions.setReadOnly({ accountId: 'a1', readOnly: true });
    await expect(prepare()).rejects.toMatchObject({ code: 'action.readOnly' });
    await expect(bench.actions.execute({ ticket, typed })).rejects.toMatchObject({ code: 'action.readOnly' });
    expect(bench.writes).toEqual([]);
  });

  it.each(['cloud.business', 'cloud.permission', 'cloud.throttle'] as const)(
    'that ends with %s is failed, and may be tried again',
    async (code) => {
      bench.onWrite = () => Promise.reject(new AppError(code));
      const first = await bench.actions.execute({ ticket: (await prepare()).ticket, typed });
      expect(first.entries[0]).toMatchObject({ state: 'failed', detail: { error: { code } } });
      await expect(prepare()).resolves.toBeDefined();
    },
  );
});

describe('a success that answers something else', () => {
  it('such as the page of a portal in JSON, leaves the outcome unknown', async () => {
    const actions = createActions({
      ...bench.deps,
      writer: {
        async write(_operation, _input, _caller, options) {
          await options?.onSending?.();
          return { value: { status: 'ok', portal: 'sign in' }, status: 200, failures: [] };
        },
      },
    });
    const { ticket } = await actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
    const { entries } = await actions.execute({ ticket, typed });
    expect(entries[0]).toMatchObject({ state: 'unknown', detail: { error: { code: 'cloud.unreadable' } } });
  });
});

describe('an answer that got lost', () => {
  const pay = async () => bench.actions.execute({ ticket: (await prepare()).ticket, typed });

  it.each([
    'network.timeout',
    'network.unreachable',
    'network.cancelled',
    'cloud.server',
    'cloud.unreadable',
  ] as const)('(%s) leaves the outcome unknown and the order locked', async (code) => {
    bench.onWrite = () => Promise.reject(new AppError(code));
    expect((await pay()).entries[0]?.state).toBe('unknown');
    await expect(prepare()).rejects.toMatchObject({
      code: 'action.locked',
      params: { subject: 'order:CS1' },
    });
    expect((await bench.actions.state()).locked).toEqual([
      { accountId: 'a1', subject: 'order:CS1', entry: expect.any(String) as string, state: 'unknown' },
    ]);
  });

  it('is settled as done as soon as the cloud says that the order is paid', async () => {
    bench.onWrite = async () => {
      bench.order.status = 5;
      return lost();
    };
    await pay();
    expect(await bench.actions.settle({ entries: null })).toEqual({ settled: 1, open: 0 });
    expect((await bench.actions.page({ text: '', offset: 0, limit: 1 })).entries[0]).toMatchObject({
      state: 'done',
      detail: { settledBy: 'cloud', evidence: { key: 'actions:evidence.orderPaid' } },
    });
  });

  it('is not believed to have failed before it can no longer take effect', async () => {
    bench.onWrite = lost;
    await pay();
    await bench.tick(QUIET_MS - 1);
    expect(await states()).toEqual(['unknown']);
    // It was slow, and took effect after all.
    bench.order.status = 5;
    await bench.tick(1);
    expect(await states()).toEqual(['done']);
    expect(bench.writes).toHaveLength(1);
  });

  it('may be tried again once the cloud has said that it did not happen', async () => {
    bench.onWrite = lost;
    await pay();
    await bench.tick(QUIET_MS);
    expect(await states()).toEqual(['failed']);
    bench.onWrite = () => Promise.resolve();
    await pay();
    expect(await states()).toEqual(['done', 'failed']);
  });

  it('is unknown after a kill between sending and answer, and settled at the next start', async () => {
    let arrived = () => undefined as void;
    const there = new Promise<void>((resolve) => (arrived = resolve));
    bench.onWrite = () => {
      bench.order.status = 5;
      arrived();
      return new Promise(() => undefined);
    };
    const { ticket } = await prepare();
    void bench.actions.execute({ ticket, typed });
    await there;
    bench.test = bench.test.reopen();
    const actions = createActions({ ...bench.deps, book: bench.test.book });
    expect(bench.test.methods.journalCounts()).toEqual({ unknown: 0, total: 1 });
    await actions.recover();
    await actions.begin();
    const { entries } = await actions.page({ text: '', offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({ state: 'done', detail: { settledBy: 'cloud' } });
    expect((await actions.entry({ entry: entries[0]?.entry ?? '' }))?.history.map((h) => h.state)).toEqual([
      'planned',
      'sent',
      'unknown',
      'done',
    ]);
  });

  it('is asked of the cloud, and locked, where the account has another id since it came from another computer', async () => {
    bench.onWrite = lost;
    await pay();
    Object.assign(bench.account, { id: 'here', endpoints: null });
    expect((await bench.actions.state()).locked).toMatchObject([{ accountId: 'here', subject: 'order:CS1' }]);
    bench.order.status = 5;
    await bench.tick(QUIET_MS);
    expect(await states()).toEqual(['done']);
    expect(bench.writes).toHaveLength(1);
  });

  it('shows its lock in the account that acted, and in the other one of the same cloud account', async () => {
    bench.onWrite = lost;
    await pay();
    const other = { ...bench.account, id: 'a0' };
    const list = () => Promise.resolve([other, bench.account]);
    const actions = createActions({ ...bench.deps, accounts: { ...bench.deps.accounts, list } });
    expect((await actions.state()).locked).toMatchObject([
      { accountId: 'a0', subject: 'order:CS1' },
      { accountId: 'a1', subject: 'order:CS1' },
    ]);
  });

  it('is not asked of another place that has an account by the same number', async () => {
    bench.onWrite = lost;
    await pay();
    bench.account.id = 'here';
    bench.account.endpoints = { bss: 'https://bss.elsewhere.example', iam: 'https://iam.elsewhere.example' };
    await bench.tick(QUIET_MS);
    expect(await states()).toEqual(['unknown']);
  });

  it('of a removed account is settled by the person, and by nobody else before', async () => {
    bench.onWrite = lost;
    const entry = (await pay()).entries[0]?.entry ?? '';
    await expect(bench.actions.resolve({ entry, took: true, note: '' })).rejects.toMatchObject({
      code: 'action.notPossible',
    });
    const actions = createActions({
      ...bench.deps,
      accounts: { ...bench.deps.accounts, list: () => Promise.resolve([]) },
    });
    await actions.resolve({ entry, took: false, note: 'looked in the console' });
    expect((await actions.page({ text: '', offset: 0, limit: 1 })).entries[0]).toMatchObject({
      state: 'failed',
      detail: { settledBy: 'person', note: 'looked in the console' },
    });
  });
});
