import { BrowserWindow, screen } from 'electron';
import type { JsonFile } from './jsonFile';
import type { Logger } from './logging';
import { MIN_SIZE, placeWindow, type WindowState } from './windowState';

export type WindowOptions = {
  url: string;
  preload: string;
  backgroundColor: string;
  state: JsonFile<WindowState | null>;
  log: Logger;
};

/** Opens the one window of the app. It shows when its first frame is ready, so nothing flashes. */
export function openWindow({ url, preload, backgroundColor, state, log }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = placeWindow(
    state.read(),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    backgroundColor,
    title: '云账 Yunzhang',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      state.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      log.warn('window state could not be kept', error);
    }
  });
  window.webContents.on('preload-error', (_event, _path, error) => log.error('preload failed', error));
  reloadOnceAfterCrash(window, log);
  window.loadURL(url).catch((error: unknown) => log.error('page could not be loaded', error));
  return window;
}

/** A page that crashes again soon after its reload would crash for ever: then it stays down and the log says why. */
function reloadOnceAfterCrash(window: BrowserWindow, log: Logger): void {
  const AGAIN_WITHIN_MS = 60_000;
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error(`page process gone: ${reason} (${exitCode})`);
    const now = Date.now();
    if (now - last > AGAIN_WITHIN_MS && !window.isDestroyed()) window.webContents.reload();
    last = now;
  });
}

/** Brings the window to the front, for a second start of the app. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Does something once the page is there, at once where it is. */
export function whenLoaded(window: BrowserWindow, act: () => void): void {
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', act);
  else act();
}
