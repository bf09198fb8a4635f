/** The real actions: real book, real client over HTTP, the sandbox as the cloud. */
import type { WireError } from '@shared/errors';
import { AppError, isAppError } from '@shared/errors';
import { endpointsOf } from '@shared/contract/endpoints';
import type { Account } from '@shared/model/account';
import type { Entry } from '@shared/model/action';
import { createActions, type Actions, type ActionsDeps } from '../../electron/actions';
import { createCloud } from '../../electron/cloud/client';
import { createNodeTransport } from '../../electron/cloud/nodeTransport';
import { createNodeWrites } from '../../electron/cloud/nodeWrites';
import type { Time } from '../../electron/cloud/time';
import type { Transport } from '../../electron/cloud/types';
import { account } from './accounts';
import { openTestBook, type TestBook } from './book';
import { worldNow } from './testDay';
import type { Sandbox } from '../../electron/sandbox/server';

export type SandboxActions = {
  actions: Actions;
  deps: Omit<ActionsDeps, 'book'>;
  account: Account;
  test: TestBook;
  /** Moves the app's clock on; the cloud's stays. */
  skip(ms: number): void;
  /** Remembers now, by the app's clock; `since` gives it. */
  mark(): void;
  since(): number;
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
  /** The client's time; the clock's without it. */
  time?: Time;
  /** What writes travel on; the plain transport without it. */
  line?: (inner: Transport) => Transport;
};

export function sandboxActions(sandbox: Sandbox, options: SandboxActionsOptions = {}): SandboxActions {
  const name = options.name ?? 'demo';
  const who = sandbox.accounts.find((a) => a.name === name);
  if (!who) throw new Error(`no account ${name}`);
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
  const writes = createNodeWrites();
  const shorter: Transport = {
    send: (request) => writes.send({ ...request, timeoutMs: options.timeoutMs ?? request.timeoutMs }),
  };
  const { client, writer } = createCloud({
    transport,
    writeTransport: options.line?.(shorter) ?? shorter,
    ...(options.time ? { time: options.time } : {}),
  });
  let book = openTestBook();
  let ahead = 0;
  let since = 0;
  const shared = {
    client,
    writer,
    file: (handle) => Promise.reject(new AppError('file.missing', { name: handle })),
    accounts: {
      list: () => Promise.resolve([own]),
      callerFor: (accountId: string) =>
        Promise.resolve({
          accountId,
          site: own.site,
          endpoints,
          domainId: own.domainId,
          language: 'en_US' as const,
          paceKey: `${sandbox.url} ${own.domainId}`,
          credentials: () => Promise.resolve({ kind: 'permanent' as const, ak: who.ak, sk: who.sk }),
        }),
    },
    settings: () => ({ confirmFrom: { CNY: '0', USD: '0' }, confirmBy: 'type' as const }),
    pull: () => Promise.resolve(),
    now: () => worldNow() + ahead,
    monotonic: () => performance.now() + ahead,
    later: () => () => undefined,
    emit: () => undefined,
    describe: wire,
    by: 'lin',
    log: { warn: () => undefined },
    ...(options.quietMs === undefined ? {} : { quietMs: options.quietMs }),
  } satisfies Omit<ActionsDeps, 'book'>;
  // Bound to the book as it is open now: a killed process writes into no other.
  const create = () => createActions({ ...shared, book: book.book });
  const bench: SandboxActions = {
    actions: create(),
    deps: shared,
    account: own,
    get test() {
      return book;
    },
    skip: (ms) => void (ahead += ms),
    mark: () => void (since = shared.now()),
    since: () => since,
    again: create,
    crash() {
      book = book.reopen();
      bench.actions = create();
      return bench.actions;
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
