/** Starts the app: order matters here, so all of it stands in one place. What things do stands in the folders. */
import path from 'node:path';
import { app } from 'electron';
import { createFront } from './app/front';
import { openLog } from './app/logging';
import { preparePaths } from './app/paths';
import { loosenForDevServer, PAGE_URL, registerScheme } from './app/protocol';
import { denyByDefault } from './app/security';
import { servePage } from './app/servePage';
import { openSettings } from './app/settingsFile';
import { applyTheme, pageColor } from './app/theme';
import { windowStateFile } from './app/windowState';
import { openDatabases } from './compose/databases';
import { registerCalls } from './ipc/registrar';
import { createSenderCheck } from './ipc/sender';
import { readBehind } from './readBehind';

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

/** The window first, with all that guards it; what stands behind it is read and opened while its page loads. */
async function start(): Promise<void> {
  const settings = openSettings(paths.data, log);
  applyTheme(settings.get().theme);
  settings.onChange(({ theme }) => applyTheme(theme));
  if (devServer) loosenForDevServer(devServer);
  const handed = servePage(path.join(__dirname, '../renderer'));

  const front = createFront(() => ({
    url: devUrl ?? PAGE_URL,
    preload: path.join(__dirname, '../preload/preload.js'),
    backgroundColor: pageColor(settings.get().theme),
    state: windowStateFile(paths.data, log),
    log,
  }));
  const databases = openDatabases(paths.data, log);
  // While the page is busy with its scripts this costs it nothing. In development they come from elsewhere.
  const coming = (devServer ? Promise.resolve() : handed)
    .then(readBehind)
    .then(({ standBehind }) => standBehind({ dataFolder: paths.data, databases, settings, front, log }));
  registerCalls(
    createSenderCheck(front.page, devServer),
    coming.then(({ answering }) => answering),
  );
  front.show();
  // What answers requests is read by its first use; the page's process is still being started.
  new Response();

  app.on('second-instance', front.show);
  app.on('activate', front.show);
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    const late = new Promise<void>((resolve) => setTimeout(resolve, QUIT_WITHIN_MS));
    const closed = coming.then((behind) => behind.close());
    void Promise.race([closed.catch((error: unknown) => log.error('closing', error)), late]).then(() =>
      app.exit(0),
    );
  });
  await (
    await coming
  ).stands;
}
