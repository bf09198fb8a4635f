/**
 * What the store does, split in reads and writes: reads run in a worker whose connection cannot write, so a long pull
 * never holds up a view. All methods are asynchronous at the client and synchronous in the worker.
 */
import type { DatasetId } from '@shared/datasets';
import type { Rule } from '@shared/finance/allocation';
import type { Costs, CostsQuestion, Movers, MoversQuestion } from '@shared/model/costs';
import type { Budget, Insights, Standing } from '@shared/model/finance';
import type { Account } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import type { MemberAlerts, MemberWatch } from '@shared/model/memberWatch';
import type { Groups, SearchHits } from '@shared/model/group';
import type { PulledNames } from '@shared/model/names';
import type { Month, Overview, Row, Scope, Totals } from '@shared/model/query';
import type { StorageReport, StoredFile } from '@shared/model/storage';
import type { PackageUse } from '@shared/model/packageUse';
import type { MonthChange } from '@shared/model/sync';
import type { Cycle, Instant } from '@shared/time';
import type { Replacement } from './archive';
import type { Denial } from './denied';
import type { CallOutput, ParsedInput } from '@shared/ipc/contract';
import type { MonthSnapshot, Reconciliation } from '@shared/model/reconcile';

/** What is known of one partition (a dataset of an account, of one billing cycle where the dataset has cycles). */
export type PartitionState = {
  dataset: DatasetId;
  /** Key of the partition (shared/datasets/types.ts); '' for datasets that are pulled whole. */
  partition: string;
  /**
   * The last complete pull: when it started, its rows, whether the partition was final then, and the state of the parent
   * row it was pulled for. `split`: it is complete in its members' parts.
   */
  complete: { startedAt: Instant; rows: number; final: boolean; version?: string; split?: boolean } | null;
  /** A pull that was cut off and can go on. */
  unfinished: { startedAt: Instant; nextOffset: number; rows: number; total: number | null } | null;
};

export type PullStart = {
  accountId: string;
  dataset: DatasetId;
  partition: string;
  startedAt: Instant;
  final: boolean;
  /** Go on with the unfinished pull if there is one. */
  resume: boolean;
  /** State of the parent row, and what was passed on from it, for parts of a parent. */
  version?: string | null;
  parent?: Readonly<Record<string, string | null>>;
};
/** A month of a master that is pulled member by member; "" is the master itself. */
export type MemberMonth = {
  accountId: string;
  dataset: DatasetId;
  cycle: string;
  members: readonly string[];
};
/** A row of a parent dataset that another one is pulled for. */
export type ParentRow = { key: string; version: string | null; passed: Record<string, string | null> };
export type PullHandle = { pullId: number; nextOffset: number; rows: number };

/** One page as it came from the cloud; its rows and the checkpoint are written in one transaction. */
export type PageWrite = {
  pullId: number;
  offset: number;
  body: Uint8Array;
  requestId?: string;
  /** The body is not read again by who hands it over: its memory goes to the writing thread, and `body` is empty from then on. */
  given?: true;
};
export type PageOutcome =
  /** `done`: all rows are there and the pull has replaced what was shown before. */
  | {
      kind: 'written';
      rows: number;
      totalRows: number;
      total: number | null;
      nextOffset: number;
      done: boolean;
      /** A closed month was pulled again and holds something else than before. */
      changed: boolean;
    }
  /** Rows moved between pages while they were read: nothing of this page was kept, start the partition again. */
  | { kind: 'shifted' }
  /** HTTP 200 with an error_code. */
  | { kind: 'failure'; code: string; message: string };

export type StoreReads = {
  accounts(): Account[];
  partitions(accountId: string): PartitionState[];
  parents(input: { accountId: string; dataset: DatasetId }): ParentRow[];
  /** Of all accounts: codes are the same for each. */
  names(): PulledNames;
  overview(input: { accountId: string; now: number }): Overview;
  months(input: { accountIds: string[]; months: number; now: number }): Month[];
  page(input: ParsedInput<'query.page'>): { rows: Row[]; offset: number };
  totals(input: Scope): Totals;
  facets(input: ParsedInput<'query.facets'>): { value: string; label: string | null; count: number }[];
  monthChanges(input: { accountIds: string[]; all: boolean }): MonthChange[];
  group(input: ParsedInput<'query.group'>): Groups;
  enterprise(input: { accountId: string; now: number }): Enterprise;
  masterOf(input: { domainId: string }): string | null;
  memberAlerts(input: { accountId: string; watches: readonly MemberWatch[]; now: number }): MemberAlerts;
  tickets(input: ParsedInput<'query.tickets'>): CallOutput<'query.tickets'>;
  ticket(input: ParsedInput<'query.ticket'>): CallOutput<'query.ticket'>;
  ticketChoices(input: ParsedInput<'query.ticketChoices'>): CallOutput<'query.ticketChoices'>;
  search(input: ParsedInput<'query.search'>): SearchHits;
  packageUse(input: ParsedInput<'query.packageUse'>): PackageUse;
  costs(input: CostsQuestion & { rules: readonly Rule[] }): Costs;
  standing(input: ParsedInput<'query.standing'>): Pick<Costs, 'asOf' | 'gaps'>;
  insights(input: { accountIds: string[]; least: string; now: number }): Insights;
  standings(input: { budgets: readonly Budget[]; rules: readonly Rule[]; now: number }): Standing[];
  movers(input: MoversQuestion & { rules: readonly Rule[] }): Movers;
  storageReport(): StorageReport;
  row(input: { dataset: DatasetId; id: number }): { row: Row; extra: string | null } | null;
  reconcile(input: { accountId: string; cycle: string }): Reconciliation;
  /** null when the month is not whole in the cache. */
  monthSnapshot(input: { accountId: string; cycle: string }): MonthSnapshot | null;
  /** null when nothing short of the rows tells. */
  monthMark(input: { accountId: string; cycle: string }): string | null;
};

export type StoreWrites = {
  addAccount(account: Account): void;
  updateAccount(account: Account): void;
  /** Deletes the account and every row of it, and leaves no deleted bytes behind in the files. */
  removeAccount(accountId: string): void;
  beginPull(start: PullStart): PullHandle;
  writePage(page: PageWrite): PageOutcome;
  /** Drops the rows of a pull that cannot be finished; what was complete before stays shown. */
  abandonPull(pullId: number): void;
  joinMembers(input: MemberMonth): boolean;
  seeChanges(ids: number[]): void;
  /** The cloud does not let this key read a list. */
  noteDenied(input: Denial): void;
  /** Drops months of an account. @returns rows that were dropped; their space stays in the file until `compact` */
  dropMonths(input: { accountId: string; before: Cycle }): number;
  compact(): void;
  backup(): StoredFile;
  exportTo(input: { target: string; book: Uint8Array | null }): { bytes: number };
  /** Makes a copy of another cache ready to take this one's place at `reopen`. */
  prepareReplacement(from: string): Replacement;
};

type Async<T> = { [K in keyof T]: T[K] extends (...a: infer A) => infer R ? (...a: A) => Promise<R> : never };

export type Store = {
  read: Async<StoreReads>;
  write: Async<StoreWrites>;
  /**
   * Begins to decode a page that is going to be written with these very bytes, while another one is being written. A store that has
   * no thread for it leaves it out.
   */
  ahead?(page: PageWrite): void;
  /** Ends the workers and opens the cache anew; what is asked meanwhile waits. @throws AppError store.* */
  reopen(): Promise<void>;
  /** Waits for running calls, checkpoints the WAL and ends the workers. */
  close(): Promise<void>;
};
