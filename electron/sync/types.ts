/** Pulls: what the rest of the main process can ask of them, and what they need. */
import type { DatasetId } from '@shared/datasets';
import type { WireError } from '@shared/errors';
import type { EventPayload } from '@shared/ipc/contract';
import type { SyncPlan, SyncProgress } from '@shared/model/sync';
import type { Clock, Cycle } from '@shared/time';
import type { Caller, CloudClient } from '../cloud/types';
import type { Store } from '../store/types';

export type SyncEvent = 'sync.progress' | 'data.changed';

export type SyncDeps = {
  store: Store;
  client: CloudClient;
  callerFor: (accountId: string) => Promise<Caller>;
  /** Time of this computer; pulls work with it corrected by the offset the client has learned from the server. */
  now: Clock;
  settings: () => { historyMonths: number; pulls: Readonly<Record<string, boolean>> };
  emit: <E extends SyncEvent>(event: E, payload: EventPayload<E>) => void;
  /** An error as the page shows it, in the person's language. */
  describe: (error: unknown) => WireError;
};

export type SyncOptions = {
  /** Pull final months too. */
  again?: boolean | undefined;
  /** Only these months; datasets without months are then left out unless named. */
  cycles?: readonly Cycle[] | undefined;
  datasets?: readonly DatasetId[] | undefined;
  /** Of named datasets that are pulled per row of another one: only these parts, whatever their rows say. */
  keys?: readonly string[] | undefined;
  /** Of what is otherwise pulled on demand only, one call a row: just the parts that are in the cache already. */
  openedOnly?: boolean | undefined;
  /** Only these, whatever else would be due: what failed before. */
  partitions?: readonly { dataset: DatasetId; partition: string }[] | undefined;
};

export type Sync = {
  /**
   * Starts pulls, up to ten accounts at a time, and resolves once they are queued. An account that is already being
   * pulled is left as it is; with `keys` it is pulled again once that has ended.
   * @throws AppError input.unknownAccount, store.*; nothing is started then
   */
  start(accountIds: readonly string[], options?: SyncOptions): Promise<void>;
  /** What `start` would pull, without a call. @throws AppError input.unknownAccount, store.* */
  plan(accountIds: readonly string[], options?: SyncOptions): Promise<SyncPlan[]>;
  /** Asks for nothing more until `resume`; what is on its way comes in and is kept. */
  pause(accountIds: readonly string[]): void;
  resume(accountIds: readonly string[]): void;
  /**
   * As `start`, after what is being pulled of the account; resolves when it has ended, in whatever way. For what must be
   * seen again: after a write, or of one ticket.
   */
  pull(accountId: string, options: SyncOptions): Promise<void>;
  /** Resolves when the pulls of these accounts have ended; pages that were written stay and are gone on from. */
  cancel(accountIds: readonly string[]): Promise<void>;
  /** Cancels everything and does something while nothing is pulled; what is started meanwhile begins after it. */
  quietly<T>(work: () => Promise<T>): Promise<T>;
  /** Cancels, and drops the account from `status`. For an account that is about to be removed. */
  forget(accountId: string): Promise<void>;
  /** The last progress of every account that was pulled in this run. */
  status(): SyncProgress[];
  /** Resolves when nothing is being pulled. */
  idle(): Promise<void>;
  /** Cancels everything and takes no more. */
  close(): Promise<void>;
};
