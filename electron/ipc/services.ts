/** What the calls are answered with. electron/compose puts it together. */
import type { CallName, CallOutput, ParsedInput } from '@shared/ipc/contract';
import type { AppError } from '@shared/errors';
import type { SettingsStore } from '../app/settingsFile';
import type { Actions } from '../actions';
import type { Book } from '../book';
import type { NewFile } from '../app/saveFile';
import type { Explorer } from '../explorer';
import type { Finance, MemberAlertsPart, WatchAlerts } from '../planning';
import type { Exports } from '../export';
import type { Reconcile } from '../reconcile';
import type { Prices } from '../prices/prices';
import type { Store } from '../store/types';
import type { Tickets } from '../tickets';

type Asked<N extends CallName> = (input: ParsedInput<N>) => Promise<CallOutput<N>>;

export type Services = {
  appInfo(): CallOutput<'app.info'>;
  cacheState(): CallOutput<'app.cache'>;
  openDataFolder(): Promise<void>;
  saveFile(file: NewFile): Promise<string | null>;
  settings: Pick<SettingsStore, 'get' | 'set'>;
  vault: { status(): Promise<{ available: boolean; error: AppError | null }> };
  accounts: {
    list: Asked<'accounts.list'>;
    add: Asked<'accounts.add'>;
    addDemo: Asked<'accounts.addDemo'>;
    verify(accountId: string): Promise<CallOutput<'accounts.verify'>>;
    update: Asked<'accounts.update'>;
    renewKey: Asked<'accounts.renewKey'>;
    remove(accountId: string): Promise<void>;
  };
  sync: {
    start(
      accountIds: readonly string[],
      options: Omit<ParsedInput<'sync.start'>, 'accountIds'>,
    ): Promise<void>;
    cancel(accountIds: readonly string[]): Promise<void>;
    plan(
      accountIds: readonly string[],
      options: Omit<ParsedInput<'sync.plan'>, 'accountIds'>,
    ): Promise<CallOutput<'sync.plan'>>;
    pause(accountIds: readonly string[]): void;
    resume(accountIds: readonly string[]): void;
    status(): CallOutput<'sync.status'>;
  };
  /** When pulls begin by themselves. */
  schedule(): CallOutput<'sync.schedule'>;
  /** Marks changes of closed months as seen. */
  seeChanges(ids: number[]): Promise<void>;
  storage: {
    report: Asked<'storage.report'>;
    dropMonths: Asked<'storage.dropMonths'>;
    backup: Asked<'storage.backup'>;
    removeFile(name: string): Promise<void>;
    restore(name: string): Promise<void>;
    exportCache: Asked<'storage.export'>;
    importCache: Asked<'storage.import'>;
  };
  read: Store['read'];
  actions: Actions;
  exports: Exports;
  reconcile: Reconcile;
  /** The person's own database, for what belongs to nobody's cache. */
  book: Book;
  explorer: Explorer;
  finance: Finance;
  memberAlerts: Pick<MemberAlertsPart, 'of' | 'save'>;
  watchAlerts: Pick<WatchAlerts, 'save'>;
  tickets: Tickets;
  prices: Prices;
  now: () => number;
};
