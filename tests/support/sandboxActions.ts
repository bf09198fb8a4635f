/** The real actions: real book, real client over HTTP, the sandbox as the cloud. */
import type { WireError } from '@shared/errors';
import { AppError, isAppError } from '@shared/errors';
import { endpointsOf } from '@shared/contract/endpoints';
import type { Account } from '@shared/model/account';
import type { Entry } from '@shared/model/action';
import { createActions, type Actions, type ActionsDeps } from '../../electron/actions';
import { createCloud } from '../../electron/cloud/client';
import { createNodeTransport } from '../../electron/cloud/nodeTransport';
import type { Transport } from '../../electron/cloud/types';
import { account } from './accounts';
import { openTestBook, type TestBook } from './book';
import { accountNamed, type Sandbox } from './sandboxServer';

export type SandboxActions = {
  actions: Actions;
  deps: ActionsDeps;
  account: Account;
  test: TestBook;
  /** Moves the app's clock on; the cloud's stays. */
  skip(ms: number): void;
  /** Another window, or the next run, over the same book. */
  again(): Actions;
  /** Ends as a killed process does and starts anew. */
  crash(): Actions;
  prepare(action: string, input: unknown): ReturnType<Actions['prepare']>;
  /** Prepares, proves and executes. */
  run(action: string, input: unknown): Promise<Entry[]>;
  remove(): void;
};

export type SandboxActionsOptions = {
  name?: string;
  /** Limits a request that writes, in ms. */
  timeoutMs?: number;
  quietMs?: number;
  ak?: { ak: string; sk: string };
};

export function sandboxActions(sandbox: Sandbox, options: SandboxActionsOptions = {}): SandboxActions {
  const who = accountNamed(sandbox, options.name ?? 'demo');
  const key = options.ak ?? who;
  const own = account('a1', {
    name: who.name,
    site: who.site,
    domainId: who.domainId,
    domainName: who.domainName,
    currency: who.site === 'china' ? 'CNY' : 'USD',
  });
  const endpoints = Object.fromEntries(
    Object.keys(endpointsOf(who.site)).map((k) => [k, sandbox.url]),
  ) as ReturnType<typeof endpointsOf>;
  const transport = createNodeTransport();
  const shorter: Transport = {
    send: (request) => transport.send({ ...request, timeoutMs: options.timeoutMs ?? request.timeoutMs }),
  };
  const { client, writer } = createCloud({ transport, writeTransport: shorter });
  let book = openTestBook();
  let ahead = 0;
  const deps: ActionsDeps = {
    get book() {
      return book.book;
    },
    client,
    writer,
    file: (handle) => Promise.reject(new AppError('file.missing', { name: handle })),
    accounts: {
      list: () => Promise.resolve([own]),
      callerFor: (accountId) =>
        Promise.resolve({
          accountId,
          site: own.site,
          endpoints,
          domainId: own.domainId,
          language: 'en_US',
          paceKey: `${sandbox.url} ${own.domainId}`,
          credentials: () => Promise.resolve({ kind: 'permanent', ak: key.ak, sk: key.sk }),
        }),
    },
    settings: () => ({ confirmFrom: { CNY: '0', USD: '0' }, confirmBy: 'type' }),
    pull: () => Promise.resolve(),
    now: () => Date.now() + ahead,
    later: () => () => undefined,
    emit: () => undefined,
    describe: wire,
    by: 'lin',
    log: { warn: () => undefined },
    ...(options.quietMs === undefined ? {} : { quietMs: options.quietMs }),
  };
  const bench: SandboxActions = {
    actions: createActions(deps),
    deps,
    account: own,
    get test() {
      return book;
    },
    skip: (ms) => void (ahead += ms),
    again: () => createActions(deps),
    crash() {
      book = book.reopen();
      return createActions(deps);
    },
    prepare: (action, input) => bench.actions.prepare({ accountId: 'a1', action, input }),
    async run(action, input) {
      const { ticket, confirmation } = await bench.prepare(action, input);
      const { proof } = confirmation;
      const typed = 'expected' in proof ? { typed: proof.expected } : {};
      return (await bench.actions.execute({ ticket, ...typed })).entries;
    },
    remove: () => book.remove(),
  };
  return bench;
}

function wire(error: unknown): WireError {
  const known: AppError | null = isAppError(error) ? error : null;
  return {
    code: known?.code ?? 'app.internal',
    params: known?.params ?? {},
    message: known?.message ?? '',
    hint: '',
    ...(known?.requestId ? { requestId: known.requestId } : {}),
  };
}
