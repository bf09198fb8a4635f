/** Actions over a real book and a cloud of one order, whose writes can be held, lost or refused. */
import type { OutputOf } from '@shared/contract/calls';
import { endpointsOf } from '@shared/contract/endpoints';
import { AppError, type WireError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import { createActions, type Actions, type ActionsDeps } from '../../electron/actions';
import type { CallInput } from '../../electron/cloud/types';
import { account } from './accounts';
import { openTestBook, type TestBook } from './book';

export const START = Date.parse('2026-11-24T01:00:00Z');

export type ActionsBench = {
  actions: Actions;
  test: TestBook;
  deps: ActionsDeps;
  account: Account;
  clock: { now: number };
  /** What was sent, in order. */
  writes: { operation: string; input: CallInput }[];
  pulls: { accountId: string; datasets: readonly string[] }[];
  order: { status: number; amount: string; cash: string };
  /** What happens with the next write; pays by default. */
  onWrite: () => Promise<void>;
  settings: { confirmFrom: { CNY: string; USD: string }; confirmBy: 'type' | 'hold' };
  /** Runs what was put off. */
  tick(ms: number): Promise<void>;
  remove(): void;
};

export function actionsBench(more: Partial<ActionsDeps> = {}): ActionsBench {
  const test = openTestBook();
  const who = account('a1', { name: 'ops-production', domainId: 'domain-1', currency: 'CNY' });
  let late: { run: () => void; at: number }[] = [];
  const bench = {
    test,
    account: who,
    clock: { now: START },
    writes: [] as ActionsBench['writes'],
    pulls: [] as ActionsBench['pulls'],
    order: { status: 6, amount: '2208.56', cash: '5000' },
    settings: { confirmFrom: { CNY: '100', USD: '15' }, confirmBy: 'type' as 'type' | 'hold' },
    onWrite: () => {
      bench.order.status = 5;
      return Promise.resolve();
    },
  };
  const reads: Record<string, () => Record<string, unknown>> = {
    ShowCustomerOrderDetails: () => ({
      order_info: {
        order_id: 'CS1',
        status: bench.order.status,
        amount_after_discount: bench.order.amount,
        currency: 'CNY',
      },
      order_line_items: [
        {
          order_line_item_id: 'L1',
          service_type_name: 'Elastic Cloud Server',
          amount_after_discount: bench.order.amount,
        },
      ],
    }),
    ShowCustomerAccountBalances: () => ({
      account_balances: [{ account_type: 1, amount: bench.order.cash, currency: 'CNY' }],
    }),
  };
  const deps: ActionsDeps = {
    book: test.book,
    file: () => Promise.reject(new AppError('file.missing')),
    client: {
      call: <Id extends string>(operation: Id) =>
        Promise.resolve({ value: (reads[operation]?.() ?? {}) as OutputOf<Id> }),
    },
    writer: {
      async write(operation, input, _caller, options) {
        await options?.onSending?.();
        bench.writes.push({ operation, input });
        await bench.onWrite();
        return { value: {}, status: 200, failures: [], requestId: `request-${bench.writes.length}` };
      },
    },
    accounts: {
      list: () => Promise.resolve([bench.account]),
      callerFor: (accountId) =>
        Promise.resolve({
          accountId,
          site: 'china',
          endpoints: endpointsOf('china'),
          language: 'zh_CN',
          paceKey: 'a1',
          credentials: () => Promise.reject(new AppError('vault.noSecret')),
        }),
    },
    settings: () => bench.settings,
    pull: (accountId, datasets) => {
      bench.pulls.push({ accountId, datasets });
      return Promise.resolve();
    },
    now: () => bench.clock.now,
    monotonic: () => bench.clock.now,
    later: (run, ms) => {
      const one = { run, at: bench.clock.now + ms };
      late.push(one);
      return () => (late = late.filter((l) => l !== one));
    },
    emit: () => undefined,
    describe: (error): WireError => ({
      code: error instanceof AppError ? error.code : 'app.internal',
      params: {},
      message: 'message',
      hint: 'hint',
    }),
    by: 'lin',
    log: { warn: () => undefined },
    ...more,
  };
  const actions = createActions(deps);
  return Object.assign(bench, {
    deps,
    actions,
    async tick(ms: number) {
      bench.clock.now += ms;
      const due = late.filter((l) => l.at <= bench.clock.now);
      late = late.filter((l) => l.at > bench.clock.now);
      for (const { run } of due) run();
      await actions.settle({ entries: null });
    },
    remove: () => test.remove(),
  });
}

export async function lost(): Promise<never> {
  await Promise.resolve();
  throw new AppError('network.timeout');
}
