import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../shared/errors';
import { type Answer, type CallName, calls } from '../../../shared/ipc/contract';
import { CALL_PREFIX, callNames } from '../../../shared/ipc/names';
import { settingsSchema } from '../../../shared/model/settings';

type Listener = (event: IpcMainInvokeEvent, input: unknown) => Promise<Answer<unknown>>;
const listeners = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: unknown) => listeners.set(channel, listener) },
}));
import { createAnswering, type Handlers } from '../../../electron/ipc/answering';
import { registerCalls } from '../../../electron/ipc/registrar';

const event = {} as IpcMainInvokeEvent;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const handled = vi.fn();

type Options = {
  handler?: () => unknown;
  trusted?: () => boolean;
  checkOutputs?: boolean;
  atOnce?: Partial<Handlers>;
  /** When what answers stands; at once where it is not said. */
  stands?: Promise<void>;
};

function register(options: Options = {}) {
  const handler = (input: unknown) => {
    handled(input);
    return options.handler?.();
  };
  const handlers = Object.fromEntries(callNames.map((name) => [name, handler])) as unknown as Handlers;
  const answering = createAnswering({
    atOnce: options.atOnce ?? {},
    handlers: (options.stands ?? Promise.resolve()).then(() => handlers),
    toWire: (error) => ({
      code: error instanceof AppError ? error.code : 'app.internal',
      params: error instanceof AppError ? error.params : {},
      message: '',
      hint: '',
    }),
    log,
    checkOutputs: options.checkOutputs ?? false,
  });
  registerCalls(options.trusted ?? (() => true), Promise.resolve(answering));
}

const ask = (name: CallName, input?: unknown) =>
  (listeners.get(CALL_PREFIX + name) as Listener)(event, input);

beforeEach(() => {
  listeners.clear();
  vi.clearAllMocks();
});

const loop: Record<string, unknown> = {};
loop['self'] = loop;

/** No call takes any of these. */
const MALFORMED: [string, unknown][] = [
  ['null', null],
  ['a number', 42],
  ['not a number', Number.NaN],
  ['a big integer', 10n],
  ['a text', 'x'],
  ['true', true],
  ['an array', []],
  ['an array of objects', [{}]],
  ['an empty text', ''],
  ['infinity', Number.POSITIVE_INFINITY],
  ['false', false],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['an empty account id', { accountId: '', accountIds: [''], dataset: '', theme: 5, id: 0 }],
  ['a number as id', { accountId: 5, accountIds: [5], dataset: 5, theme: 5, id: '1' }],
  ['an object as id', { accountId: {}, accountIds: {}, dataset: {}, theme: {}, id: {} }],
  [
    'a very long id',
    {
      accountId: 'x'.repeat(1e5),
      accountIds: ['x'.repeat(1e5)],
      dataset: 'x'.repeat(1e5),
      theme: 'x',
      id: -1,
    },
  ],
  [
    'SQL',
    {
      accountId: ["'; DROP TABLE accounts;--"],
      accountIds: "'; --",
      dataset: "'; --",
      theme: "'; --",
      id: '1 OR 1=1',
    },
  ],
  ['null in place of values', { accountId: null, accountIds: null, dataset: null, theme: null, id: null }],
  [
    'an object that holds itself',
    { accountId: loop, accountIds: [loop], dataset: loop, theme: loop, id: loop },
  ],
];

describe('input', () => {
  it.each(callNames)(
    '%s answers every malformed input with input.invalid and calls no handler',
    async (name) => {
      register();
      expect(MALFORMED).toHaveLength(20);
      for (const [what, input] of MALFORMED) {
        const answer = await ask(name, input);
        expect(answer, what).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
      }
      expect(handled).not.toHaveBeenCalled();
    },
  );

  it('names the field that does not fit, never its value', async () => {
    register();
    const answer = await ask('accounts.add', {
      site: 'china',
      endpoints: null,
      credentials: { kind: 'permanent', ak: 'VISIBLEACCESSKEY', sk: 'with space secret' },
      keep: 'keychain',
      settlement: 3,
    });
    expect(answer).toMatchObject({ ok: false, error: { params: { field: 'credentials.sk' } } });
    expect(JSON.stringify([answer, log.error.mock.calls, log.warn.mock.calls])).not.toMatch(
      /VISIBLE|secret"/,
    );
  });

  it('hands on what the schema made of it, defaults filled in and unknown fields gone', async () => {
    register({ handler: () => null });
    await ask('sync.start', { accountIds: ['a'], endpoint: 'https://evil.example' });
    expect(handled).toHaveBeenCalledExactlyOnceWith({ accountIds: ['a'], again: false });
  });
});

describe('sender', () => {
  it.each(callNames)('%s refuses a foreign sender whatever it sends', async (name) => {
    register({ trusted: () => false });
    for (const input of [undefined, { accountId: 'a', accountIds: ['a'] }])
      expect(await ask(name, input)).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(handled).not.toHaveBeenCalled();
    expect(log.warn).toHaveBeenCalled();
  });
});

describe('outcome', () => {
  it('is a value', async () => {
    register({ handler: () => [] });
    expect(await ask('accounts.list')).toEqual({ ok: true, value: [] });
  });

  it('carries an expected error with its code, without a log entry', async () => {
    register({ handler: () => Promise.reject(new AppError('vault.locked')) });
    expect(await ask('accounts.list')).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
    expect(log.error).not.toHaveBeenCalled();
  });

  it('hides a fault from the page and puts it in the log', async () => {
    const fault = new TypeError('cannot read /home/someone/secret');
    register({
      handler: () => {
        throw fault;
      },
    });
    const answer = await ask('accounts.list');
    expect(answer).toMatchObject({ ok: false, error: { code: 'app.internal' } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|TypeError/);
    expect(log.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('accounts.list'), fault);
  });

  it('is checked against the contract where that is asked for', async () => {
    register({ handler: () => [{ name: 'not an account' }], checkOutputs: true });
    expect(await ask('accounts.list')).toMatchObject({ ok: false, error: { code: 'app.internal' } });
  });
});

describe('the wire', () => {
  it('has exactly one channel for each call of the contract', () => {
    register();
    expect([...listeners.keys()].sort()).toEqual(
      Object.keys(calls)
        .map((n) => CALL_PREFIX + n)
        .sort(),
    );
  });
});

describe('a page that asks before what answers stands', () => {
  it('gets its answer when it does, and is not refused meanwhile', async () => {
    let open: () => void = () => undefined;
    register({ handler: () => [], stands: new Promise((resolve) => (open = resolve)) });
    const told: unknown[] = [];
    const asked = ask('accounts.list').then((answer) => told.push(answer));
    // What is wrong with a call is known without any part.
    expect(await ask('accounts.remove', {})).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(told).toEqual([]);
    open();
    await asked;
    expect(told).toEqual([{ ok: true, value: [] }]);
  });

  it('has what needs nothing opened at once', async () => {
    const settings = settingsSchema.parse({ theme: 'dark' });
    register({ atOnce: { 'settings.get': () => settings }, stands: new Promise(() => undefined) });
    expect(await ask('settings.get')).toEqual({ ok: true, value: settings });
    expect(handled).not.toHaveBeenCalled();
  });

  it('is looked at as it asks: one that was left meanwhile is answered as what it was', async () => {
    const trusted = vi.fn(() => true);
    let open: () => void = () => undefined;
    register({ handler: () => [], trusted, stands: new Promise((resolve) => (open = resolve)) });
    const asked = ask('accounts.list');
    expect(trusted).toHaveBeenCalledOnce();
    open();
    await asked;
    expect(trusted).toHaveBeenCalledOnce();
  });
});
