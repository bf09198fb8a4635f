import { datasets, type DatasetId } from '@shared/datasets';
import { AppError } from '@shared/errors';
import { isObject, JsonError, LosslessNumber, parseLossless } from '@shared/json';
import { memberKey } from '@shared/datasets/partitions';
import type { Account } from '@shared/model/account';
import type {
  MemberMonth,
  PageOutcome,
  PageWrite,
  PartitionState,
  PullStart,
  Store,
} from '../../electron/store/types';

type Pull = PullStart & { id: number; nextOffset: number; total: number | null; rows: string[] };
type Shown = { startedAt: string; final: boolean; rows: string[]; split?: boolean };

export type MemoryStore = Store & {
  /** Runs before each write takes effect; may hold or fail it. */
  before: (call: string) => Promise<void>;
  /** Row ids a view would show of a partition, in the order they came. */
  rows(accountId: string, dataset: DatasetId, partition: string): string[];
  /** What a process killed at this moment would find again: accounts, shown rows and checkpoints. */
  reopened(): MemoryStore;
};

type State = { accounts: Account[]; shown: Map<string, Shown>; pulls: Map<string, Pull>; nextId: number };

const empty = (): State => ({ accounts: [], shown: new Map(), pulls: new Map(), nextId: 1 });

/** A store in memory with the rules of pulls: page and checkpoint together, the new pull replaces the old one when it is complete. */
export function memoryStore(state: State = empty()): MemoryStore {
  const key = (accountId: string, dataset: string, partition: string) =>
    `${accountId}|${dataset}|${partition}`;
  const pullById = (id: number) => [...state.pulls.values()].find((p) => p.id === id);

  const store: MemoryStore = {
    before: () => Promise.resolve(),
    rows: (accountId, dataset, partition) =>
      state.shown.get(key(accountId, dataset, partition))?.rows ??
      state.pulls.get(key(accountId, dataset, partition))?.rows ??
      [],
    reopened: () => memoryStore(structuredClone(state)),
    read: {
      accounts: () => Promise.resolve(structuredClone(state.accounts)),
      partitions: (accountId) => Promise.resolve(partitions(accountId)),
      parents: () => Promise.resolve([]),
      names: () => Promise.resolve({ names: [], conversions: [] }),
      overview: notHere,
      months: notHere,
      page: notHere,
      totals: notHere,
      masterOf: () => Promise.resolve(null),
      facets: notHere,
      costs: notHere,
      movers: notHere,
      standing: notHere,
      insights: notHere,
      standings: notHere,
      row: notHere,
      monthChanges: () => Promise.resolve([]),
      group: notHere,
      enterprise: notHere,
      memberAlerts: notHere,
      packageUse: notHere,
      search: notHere,
      storageReport: notHere,
      tickets: notHere,
      ticket: notHere,
      ticketChoices: notHere,
      reconcile: notHere,
      monthSnapshot: notHere,
      monthMark: notHere,
    },
    write: {
      addAccount: write('addAccount', (account) => {
        state.accounts.push(structuredClone(account));
      }),
      updateAccount: write('updateAccount', (account) => {
        state.accounts = state.accounts.map((a) => (a.id === account.id ? structuredClone(account) : a));
      }),
      removeAccount: write('removeAccount', (accountId) => {
        state.accounts = state.accounts.filter((a) => a.id !== accountId);
        for (const map of [state.shown, state.pulls]) {
          for (const k of [...map.keys()]) if (k.startsWith(`${accountId}|`)) map.delete(k);
        }
      }),
      beginPull: write('beginPull', beginPull),
      writePage: write('writePage', writePage),
      joinMembers: write('joinMembers', (input) => joinMembers(input)),
      seeChanges: write('seeChanges', () => undefined),
      noteDenied: write('noteDenied', () => undefined),
      abandonPull: write('abandonPull', (pullId) => {
        for (const [k, pull] of state.pulls) if (pull.id === pullId) state.pulls.delete(k);
      }),
      dropMonths: notHere,
      compact: notHere,
      backup: notHere,
      exportTo: notHere,
      prepareReplacement: notHere,
    },
    reopen: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };

  function write<A, R>(name: string, effect: (argument: A) => R): (argument: A) => Promise<R> {
    return async (argument) => {
      await store.before(name);
      return effect(argument);
    };
  }

  function partitions(accountId: string): PartitionState[] {
    const keys = new Set([...state.shown.keys(), ...state.pulls.keys()]);
    return [...keys]
      .filter((k) => k.startsWith(`${accountId}|`))
      .map((k) => {
        const [, dataset, partition = ''] = k.split('|');
        const shown = state.shown.get(k);
        const pull = state.pulls.get(k);
        return {
          dataset: dataset as DatasetId,
          partition,
          complete: shown
            ? {
                startedAt: shown.startedAt,
                final: shown.final,
                rows: shown.rows.length,
                ...(shown.split ? { split: true } : {}),
              }
            : null,
          unfinished: pull
            ? {
                startedAt: pull.startedAt,
                nextOffset: pull.nextOffset,
                rows: pull.rows.length,
                total: pull.total,
              }
            : null,
        };
      });
  }

  function joinMembers({ accountId, dataset, cycle, members }: MemberMonth): boolean {
    const parts = members.map((m) => state.shown.get(key(accountId, dataset, memberKey(cycle, m))));
    if (parts.some((p) => !p)) return false;
    const whole = parts.filter((p) => p !== undefined);
    state.shown.set(key(accountId, dataset, cycle), {
      startedAt: whole.map((p) => p.startedAt).sort()[0] ?? '',
      final: whole.every((p) => p.final),
      rows: whole.flatMap((p) => p.rows),
      split: true,
    });
    return true;
  }

  function beginPull(start: PullStart) {
    if (!state.accounts.some((a) => a.id === start.accountId)) throw new AppError('input.unknownAccount');
    const k = key(start.accountId, start.dataset, start.partition);
    const before = start.resume ? state.pulls.get(k) : undefined;
    const pull = before ?? { ...start, id: state.nextId++, nextOffset: 0, total: null, rows: [] };
    state.pulls.set(k, pull);
    return { pullId: pull.id, nextOffset: pull.nextOffset, rows: pull.rows.length };
  }

  function writePage(page: PageWrite): PageOutcome {
    const pull = pullById(page.pullId);
    if (!pull) throw new AppError('input.unknownAccount');
    const { rowsAt, paging } = datasets[pull.dataset];
    const body = parsed(page.body);
    if (typeof body.error_code === 'string') {
      return {
        kind: 'failure',
        code: body.error_code,
        message: typeof body.error_msg === 'string' ? body.error_msg : '',
      };
    }
    const list = body[String(rowsAt)];
    const ids = (Array.isArray(list) ? list : []).map((row) => (isObject(row) ? JSON.stringify(row.id) : ''));
    const total = body.total_count instanceof LosslessNumber ? Number(body.total_count.value) : null;
    const moved = pull.total !== null && pull.total !== total;
    if (moved || ids.some((id) => pull.rows.includes(id))) return { kind: 'shifted' };
    pull.rows.push(...ids);
    pull.total = total;
    pull.nextOffset = page.offset + ids.length;
    const done = !paging || ids.length === 0 || pull.nextOffset >= (total ?? Infinity);
    if (done) {
      const k = key(pull.accountId, pull.dataset, pull.partition);
      state.pulls.delete(k);
      state.shown.set(k, pull);
    }
    const { nextOffset, rows } = pull;
    return {
      kind: 'written',
      rows: ids.length,
      totalRows: rows.length,
      total,
      nextOffset,
      done,
      changed: false,
    };
  }

  return store;
}

function parsed(body: Uint8Array) {
  try {
    const value = parseLossless(Buffer.from(body).toString('utf8'));
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
  }
  throw new AppError('cloud.unreadable');
}

function notHere(): Promise<never> {
  return Promise.reject(new Error('views are not part of the store in memory'));
}
