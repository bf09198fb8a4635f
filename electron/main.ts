/** Starts the app: order matters here, so all of it stands in one place. What things do stands in the folders. */
import path from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import { createChooser } from './app/choose';
import { openTexts } from './app/language';
import { openLog } from './app/logging';
import { applyMenu } from './app/menu';
import { watchNetwork } from './app/network';
import { createNotify } from './app/notify';
import { preparePaths } from './app/paths';
import { watchPower } from './app/power';
import { loosenForDevServer, PAGE_URL, registerScheme, servePage } from './app/protocol';
import { denyByDefault } from './app/security';
import { openSettings } from './app/settingsFile';
import { saveFile } from './app/saveFile';
import { systemNotices } from './app/systemNotices';
import { applyTheme, pageColor } from './app/theme';
import { focusWindow, openWindow, whenLoaded } from './app/window';
import { windowStateFile } from './app/windowState';
import { toWire as toWireIn } from '@shared/i18n/explain';
import { compose } from './compose';
import { createEvents } from './ipc/events';
import { createHandlers } from './ipc/handlers';
import { registerCalls } from './ipc/registrar';
import { createSenderCheck } from './ipc/sender';

const QUIT_WITHIN_MS = 5_000;

// Vite's server exists in development only; a packaged app reads nothing from its environment.
const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const devServer = devUrl ? new URL(devUrl).origin : null;

const paths = preparePaths();
const log = openLog(paths.logs, !app.isPackaged);
process.on('uncaughtException', (error) => log.error('uncaught exception', error));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));

registerScheme();
denyByDefault(log, devServer);

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(fail);
} else {
  app.exit(0);
}

function fail(error: unknown): void {
  log.error('the app could not start', error);
  app.exit(1);
}

async function start(): Promise<void> {
  const settings = openSettings(paths.data, log);
  const texts = await openTexts(() => settings.get().language, app.getPreferredSystemLanguages());
  const toWire = (error: unknown) => toWireIn(error, texts.t());
  applyTheme(settings.get().theme);
  if (devServer) loosenForDevServer(devServer);
  servePage(path.join(__dirname, '../renderer'));

  let window: BrowserWindow | null = null;
  const page = () => (window && !window.isDestroyed() ? window.webContents : null);
  const send = createEvents(page);
  const network = watchNetwork((online) => send('network.changed', { online }));
  // Looks from the first minute on; by then the parts stand.
  let lookAtSchedule: () => Promise<void> = () => Promise.resolve();
  const logSchedule = (error: unknown) => log.warn('schedule', toWire(error).code);
  const power = watchPower(() => void lookAtSchedule().catch(logSchedule));
  const openDataFolder = () => shell.openPath(paths.data).then((failure) => failure && log.warn(failure));
  const choose = createChooser(() => window);
  const parts = await compose({
    dataFolder: paths.data,
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
        if (window) focusWindow(window);
        else window = open();
        whenLoaded(window, () => send('notice.open', place));
      },
    }),
    online: () => network.isOnline(),
    log,
  });

  registerCalls({
    handlers: createHandlers(
      {
        ...parts,
        settings,
        now: () => Date.now(),
        openDataFolder: async () => void (await openDataFolder()),
        saveFile: (file) => saveFile(choose, file),
        appInfo: () => ({
          version: app.getVersion(),
          platform: process.platform,
          electron: process.versions.electron,
          language: texts.language(),
          online: network.isOnline(),
          dataFolder: paths.data,
          storeError: parts.storeError && toWire(parts.storeError),
          storeNotice: parts.storeNotice && {
            file: path.basename(parts.storeNotice.file),
            accounts: parts.storeNotice.accountsSaved,
          },
        }),
      },
      toWire,
    ),
    isTrusted: createSenderCheck(page, devServer),
    toWire,
    log,
    checkOutputs: !app.isPackaged,
  });

  const showMenu = async () =>
    applyMenu({
      t: texts.t(),
      platform: process.platform,
      packaged: app.isPackaged,
      accounts: (await parts.accounts.list(undefined).catch(() => [])).map(({ name }) => name),
      command: (id) => send('app.command', id),
      openDataFolder: () => void openDataFolder(),
    });
  const open = () => {
    const opened = openWindow({
      url: devUrl ?? PAGE_URL,
      preload: path.join(__dirname, '../preload/preload.js'),
      backgroundColor: pageColor(settings.get().theme),
      state: windowStateFile(paths.data, log),
      log,
    });
    opened.on('closed', () => (window = null));
    return opened;
  };
  settings.onChange((changed) => {
    applyTheme(changed.theme);
    void showMenu();
    send('settings.changed', changed);
  });

  await showMenu();
  window = open();
  parts
    .begin({ demo: app.commandLine.hasSwitch('demo') })
    .catch((error: unknown) => log.warn('start', toWire(error).code))
    .finally(() => (lookAtSchedule = () => parts.lookAtSchedule()));
  app.on('second-instance', () => (window ? focusWindow(window) : (window = open())));
  app.on('activate', () => (window ??= open()));
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    network.stop();
    power.stop();
    const late = new Promise<void>((resolve) => setTimeout(resolve, QUIT_WITHIN_MS));
    void Promise.race([parts.close().catch((error: unknown) => log.error('closing', error)), late]).then(() =>
      app.exit(0),
    );
  });
}
