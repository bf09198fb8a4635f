/** Writing to the cloud: what the rest of the main process can ask, and what it needs. */
import type { Step } from '@shared/actions';
import type { DatasetId } from '@shared/datasets';
import type { WireError } from '@shared/errors';
import type { CallName, CallOutput, EventPayload, ParsedInput } from '@shared/ipc/contract';
import type { Account } from '@shared/model/account';
import type { JournalFilter } from '@shared/model/action';
import type { Clock } from '@shared/time';
import type { Book } from '../book';
import type { Caller, CloudClient, CloudWriter, TransferProgress } from '../cloud/types';

export type ActionEvent = 'actions.changed';

export type ActionsDeps = {
  book: Book;
  client: Pick<CloudClient, 'call'>;
  writer: CloudWriter;
  accounts: { list(): Promise<readonly Account[]>; callerFor(accountId: string): Promise<Caller> };
  settings: () => {
    confirmFrom: { readonly CNY: string; readonly USD: string };
    confirmBy: 'type' | 'hold';
  };
  /** Pulls datasets again. */
  pull: (accountId: string, datasets: readonly DatasetId[]) => Promise<void>;
  /** A file the person has chosen, by its handle. */
  file: (handle: string) => Promise<{ name: string; bytes: Uint8Array }>;
  /** How far a request is on its way, for what takes long to send. */
  progress?: (step: Pick<Step, 'known'>, progress: TransferProgress) => void;
  now: Clock;
  /** ms of a clock that never jumps; only differences mean anything. */
  monotonic: () => number;
  /** Runs something later; returns what takes it back. */
  later: (run: () => void, ms: number) => () => void;
  emit: <E extends ActionEvent>(event: E, payload: EventPayload<E>) => void;
  describe: (error: unknown) => WireError;
  /** User of this computer, for the journal. */
  by: string;
  log: { warn(message: string, detail?: unknown): void };
  /** How long after sending a request may still take effect, in ms. */
  quietMs?: number;
};

type Asked<N extends CallName> = (input: ParsedInput<N>) => Promise<CallOutput<N>>;

export type Actions = {
  /** Marks what the last run left behind. Before anything can be executed: what is under way would be taken for that. */
  recover(): Promise<void>;
  /** Asks the cloud for what is unknown, and goes on in the background. */
  begin(): Promise<void>;
  prepare: Asked<'actions.prepare'>;
  /** Resolves when every request has an outcome or its outcome is unknown. */
  execute: Asked<'actions.execute'>;
  /** A ticket the person did not use. */
  discard(ticket: string): void;
  /** Stops waiting for the answers of a batch: what is under way becomes unknown, what is not sent is not sent. */
  stop(ticket: string): void;
  settle: Asked<'actions.settle'>;
  resolve: Asked<'actions.resolve'>;
  state(): Promise<CallOutput<'actions.state'>>;
  setReadOnly: Asked<'actions.setReadOnly'>;
  page: Asked<'journal.page'>;
  batch: Asked<'journal.batch'>;
  entry: Asked<'journal.entry'>;
  export(filter: JournalFilter, format: 'csv' | 'json'): Promise<{ bytes: Uint8Array; entries: number }>;
  verify(): Promise<CallOutput<'journal.verify'>>;
  /** Waits for what is under way. */
  close(): Promise<void>;
};
