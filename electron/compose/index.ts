/** Puts the parts of the main process together; nothing else knows them all. */
import { userInfo } from 'node:os';
import path from 'node:path';
import type { WireError } from '@shared/errors';
import type { Language } from '@shared/model/settings';
import { createAccounts } from '../accounts';
import { createActions } from '../actions';
import type { Chooser } from '../app/choose';
import type { Logger } from '../app/logging';
import { redraw } from '../app/redraw';
import type { Notify } from '../app/notify';
import type { SettingsStore } from '../app/settingsFile';
import { createCloud } from '../cloud/client';
import { createElectronTransport } from '../cloud/electronTransport';
import { createElectronWriteTransport } from '../cloud/electronWrites';
import { systemTime } from '../cloud/time';
import type { SendEvent } from '../ipc/events';
import type { Services } from '../ipc/services';
import { atMostEvery, createExplorer, createRequestLog } from '../explorer';
import { budgetNoticeOf, createFinance } from '../planning';
import { createPrices } from '../prices/prices';
import { createSchedule, createSync, type ScheduleDeps } from '../sync';
import { createTickets } from '../tickets';
import { settling } from '../timing/settling';
import { createVault, keytarBackend } from '../vault';
import type { Cache, Databases } from './databases';
import { composePapers, type PapersOptions } from './papers';
import { createDemo } from './demo';
import { composeNotices } from './notices';
import { createStorage } from './storage';

/** Name of this app's items in the keychain. */
const KEYCHAIN_SERVICE = 'Yunzhang';
const REQUESTS_TOLD_EVERY_MS = 500;

export type ComposeOptions = Pick<PapersOptions, 't' | 'reveal'> & {
  dataFolder: string;
  databases: Databases;
  settings: Pick<SettingsStore, 'get' | 'onChange'>;
  language: () => Language;
  send: SendEvent;
  toWire: (error: unknown) => WireError;
  power: Pick<ScheduleDeps, 'online' | 'onBattery' | 'isMetered'>;
  /** Told when the list of accounts has changed. */
  accountsChanged: () => void;
  /** The system's dialogs. */
  choose: Chooser;
  /** Tells the person something by the system's own notifications. */
  notify: Notify;
  online: () => boolean;
  log: Logger;
};

export type Parts = Omit<
  Services,
  'appInfo' | 'cacheState' | 'openDataFolder' | 'settings' | 'now' | 'saveFile'
> &
  Omit<Cache, 'store'> & {
    /** Begins pulls that are due by now. */
    lookAtSchedule(): Promise<void>;
    /** What is done once the window is open: the demo account where it is asked for, and the pulls of the settings. */
    begin(options: { demo: boolean }): Promise<void>;
    /** Ends pulls, then closes the cache, then the rest. */
    close(): Promise<void>;
  };

export async function compose(options: ComposeOptions): Promise<Parts> {
  const { settings, send, toWire, log } = options;
  const now = Date.now;
  const [{ store, storeError, storeNotice }, book] = await Promise.all([
    options.databases.cache,
    options.databases.book,
  ]);
  const vault = createVault({ service: KEYCHAIN_SERVICE, backend: keytarBackend(), now });
  // A pull makes many calls a second: the page is told of them together.
  const requestsChanged = atMostEvery(REQUESTS_TOLD_EVERY_MS, later, () =>
    send('requests.changed', undefined),
  );
  const requestLog = createRequestLog(toWire, requestsChanged);
  const { client, writer } = createCloud({
    onTrace: (trace) => requestLog.add(trace),
    transport: createElectronTransport(),
    writeTransport: createElectronWriteTransport(),
  });
  const finance = createFinance({
    read: store.read,
    book,
    now,
    emit: send,
    tell: (reached) => reached.forEach((one) => options.notify(budgetNoticeOf(options.t(), one))),
    warn: (message, detail) => log.warn(message, toWire(detail).code),
  });
  const checkBudgets = settling(
    () => finance.check(),
    later,
    (error) => log.warn('budgets', toWire(error).code),
  );
  const notices = composeNotices({
    ...options,
    read: store.read,
    book,
    now,
    later,
    accounts: () => (storeError ? Promise.resolve([]) : accounts.list()),
    look: (input) => tickets.look(input),
    pulls: () => sync.status(),
  });
  const demo = createDemo((message) => send('demo.message', message));
  const accounts = createAccounts({
    store,
    vault,
    client,
    demo,
    now,
    language: options.language,
    beforeRemove: async (accountId) => {
      await sync.forget(accountId);
      await book
        .dropTicketDrafts({ accountId })
        .catch((error: unknown) => log.warn('drafts', toWire(error).code));
    },
    changed: options.accountsChanged,
  });
  const sync = createSync({
    store,
    client,
    callerFor: (accountId) => accounts.callerFor(accountId),
    now,
    settings: () => {
      const { historyMonths, keepMonths, pulls } = settings.get();
      // What would be dropped again is not pulled.
      return { historyMonths: Math.min(historyMonths, keepMonths ?? historyMonths), pulls };
    },
    emit: (event, payload) => {
      send(event, payload);
      if (event === 'data.changed') checkBudgets();
      if ('dataset' in payload) notices.changed(payload.accountId, payload.dataset);
    },
    describe: toWire,
  });

  const actions = createActions({
    book,
    client,
    writer,
    accounts: { list: () => store.read.accounts(), callerFor: (accountId) => accounts.callerFor(accountId) },
    settings: () => settings.get(),
    // After an action one call per order or package would be far too many: only what was opened before is looked at again.
    pull: (accountId, datasets) => sync.pull(accountId, { datasets, openedOnly: true }),
    file: (handle) => tickets.held(handle),
    progress: ({ known: { handle } }, { direction, bytes, total }) => {
      if (direction === 'up' && typeof handle === 'string')
        send('tickets.upload', { handle, sent: bytes, total: total ?? 0 });
    },
    now,
    monotonic: () => systemTime.monotonic(),
    later,
    emit: send,
    describe: toWire,
    by: userInfo().username,
    log,
  });

  const actionsFailed = (error: unknown) => log.warn('actions', toWire(error).code);
  // Here, where nothing can be called yet: a payment that is under way is not taken for one the last run left.
  await actions.recover().catch(actionsFailed);

  const explorer = createExplorer({
    log: requestLog,
    client,
    callerFor: (accountId) => accounts.callerFor(accountId),
    describe: toWire,
    saving: { toSave: (proposal) => options.choose.toSave(proposal) },
  });

  const storage = createStorage({
    store,
    book,
    sync,
    folder: path.join(options.dataFolder, 'cache'),
    choose: options.choose,
    t: options.t,
    now,
    keepMonths: () => settings.get().keepMonths,
    changed: (what) => send('data.changed', what),
    replaced: options.accountsChanged,
    bookTaken: () =>
      void actions
        .recover()
        .then(() => actions.begin())
        .catch(actionsFailed),
  });
  const nameDemo = () =>
    accounts.nameDemo().catch((error: unknown) => log.warn('name of the demo', toWire(error).code));
  let named = options.language();
  let keptMonths = settings.get().keepMonths;
  settings.onChange(({ keepMonths }) => {
    if (options.language() !== named) void nameDemo();
    named = options.language();
    if (keepMonths === keptMonths) return;
    keptMonths = keepMonths;
    storage.applyRetention().catch((error: unknown) => log.warn('retention', toWire(error).code));
  });
  const schedule = createSchedule({
    now,
    settings: () => settings.get(),
    ...options.power,
    accounts: async () => (await accounts.list()).filter(({ key }) => key === 'ready'),
    start: (ids) => sync.start(ids),
  });
  const { exports, reconcile } = composePapers({ ...options, store, book, now });

  const tickets = createTickets({
    client,
    callerFor: (accountId) => accounts.callerFor(accountId),
    read: store.read,
    pull: (accountId, datasets, keys) => sync.pull(accountId, { datasets, ...(keys ? { keys } : {}) }),
    choose: options.choose,
    redraw,
  });

  return {
    vault,
    accounts,
    exports,
    reconcile,
    sync,
    actions,
    tickets,
    book,
    schedule: () => schedule.status(),
    lookAtSchedule: () => (storeError ? Promise.resolve() : schedule.look()),
    storage,
    read: store.read,
    seeChanges: (ids) => store.write.seeChanges(ids),
    finance,
    memberAlerts: notices.members,
    watchAlerts: notices.watches,
    explorer,
    prices: createPrices({ client, callerFor: (accountId) => accounts.callerFor(accountId) }),
    storeError,
    storeNotice,
    async begin({ demo: wanted }) {
      void actions.begin().catch(actionsFailed);
      if (storeError) return;
      await nameDemo();
      await notices.begin();
      if (wanted && (await accounts.list()).length === 0) {
        const { id } = await accounts.addDemo();
        await sync.start([id]);
      }
      await storage.applyRetention();
      await schedule.look();
    },
    async close() {
      notices.stop();
      const ends = [
        () => actions.close(),
        () => exports.close(),
        () => sync.close(),
        () => store.close(),
        () => book.close(),
        () => demo.stop(),
      ];
      for (const end of ends) await end().catch((error: unknown) => log.error('could not be ended', error));
      vault.close();
    },
  };
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
