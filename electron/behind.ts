/**
 * What stands behind the window. Read and put together while the page loads: the page's calls wait for it, but for the few
 * that need nothing opened. The order matters, so all of it stands in one place; what things do stands in the folders.
 */
import path from 'node:path';
import { app, shell } from 'electron';
import { toWire as toWireIn } from '@shared/i18n/explain';
import { createChooser } from './app/choose';
import type { Front } from './app/front';
import { openTexts } from './app/language';
import type { Logger } from './app/logging';
import { applyMenu } from './app/menu';
import { watchNetwork } from './app/network';
import { createNotify } from './app/notify';
import { watchPower } from './app/power';
import { saveFile } from './app/saveFile';
import type { SettingsStore } from './app/settingsFile';
import { systemNotices } from './app/systemNotices';
import { compose } from './compose';
import type { Databases } from './compose/databases';
import { type Answering, createAnswering } from './ipc/answering';
import { createEvents } from './ipc/events';
import { createHandlers, handlersAtOnce } from './ipc/handlers';

export type BehindOptions = {
  dataFolder: string;
  databases: Databases;
  settings: SettingsStore;
  front: Front;
  log: Logger;
};

export type Behind = {
  answering: Answering;
  /** Fails when the parts could not be put together: there is no going on without them. */
  stands: Promise<unknown>;
  /** Ends what is under way and closes the databases, also where they were still being opened. */
  close(): Promise<void>;
};

export async function standBehind({
  dataFolder,
  databases,
  settings,
  front,
  log,
}: BehindOptions): Promise<Behind> {
  const texts = await openTexts(() => settings.get().language, app.getPreferredSystemLanguages());
  const toWire = (error: unknown) => toWireIn(error, texts.t());
  const send = createEvents(front.page);
  const network = watchNetwork((online) => send('network.changed', { online }));
  // Looks from the first minute on; by then the parts stand.
  let lookAtSchedule: () => Promise<void> = () => Promise.resolve();
  const logSchedule = (error: unknown) => log.warn('schedule', toWire(error).code);
  const power = watchPower(() => void lookAtSchedule().catch(logSchedule));
  const openDataFolder = () => shell.openPath(dataFolder).then((failure) => failure && log.warn(failure));
  const choose = createChooser(front.window);

  const own = {
    settings,
    openDataFolder: async () => void (await openDataFolder()),
    appInfo: () => ({
      version: app.getVersion(),
      platform: process.platform,
      electron: process.versions.electron,
      language: texts.language(),
      online: network.isOnline(),
      dataFolder,
    }),
  };
  const standing = compose({
    dataFolder,
    databases,
    settings,
    language: () => texts.language(),
    t: () => texts.t(),
    reveal: (file) => shell.showItemInFolder(file),
    send,
    toWire,
    power: { ...power, online: () => network.isOnline() },
    accountsChanged: () => {
      send('accounts.changed', undefined);
      void showMenu();
    },
    choose,
    notify: createNotify({
      system: systemNotices,
      wants: (kind) => !settings.get().quiet.includes(kind),
      open: (place) => {
        front.show();
        front.whenLoaded(() => send('notice.open', place));
      },
    }),
    online: () => network.isOnline(),
    log,
  });
  const handlers = standing.then((parts) =>
    createHandlers(
      {
        ...parts,
        ...own,
        now: () => Date.now(),
        saveFile: (file) => saveFile(choose, file),
        cacheState: () => ({
          error: parts.storeError && toWire(parts.storeError),
          notice: parts.storeNotice && {
            file: path.basename(parts.storeNotice.file),
            accounts: parts.storeNotice.accountsSaved,
          },
        }),
      },
      toWire,
    ),
  );

  let accountNames: readonly string[] = [];
  const putMenu = () =>
    applyMenu({
      t: texts.t(),
      platform: process.platform,
      packaged: app.isPackaged,
      accounts: accountNames,
      command: (id) => send('app.command', id),
      openDataFolder: () => void openDataFolder(),
    });
  const showMenu = async () => {
    const { accounts } = await standing;
    accountNames = (await accounts.list(undefined).catch(() => [])).map(({ name }) => name);
    putMenu();
  };
  putMenu();
  settings.onChange((changed) => {
    putMenu();
    send('settings.changed', changed);
  });

  const begin = async () => {
    const parts = await standing;
    await showMenu();
    await parts
      .begin({ demo: app.commandLine.hasSwitch('demo') })
      .catch((error: unknown) => log.warn('start', toWire(error).code));
    lookAtSchedule = () => parts.lookAtSchedule();
  };
  void standing.then(begin, () => undefined);

  return {
    answering: createAnswering({
      atOnce: handlersAtOnce(own),
      handlers,
      toWire,
      log,
      checkOutputs: !app.isPackaged,
    }),
    stands: handlers,
    async close() {
      network.stop();
      power.stop();
      await (await standing).close();
    },
  };
}
