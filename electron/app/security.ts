/** What pages may not do. Everything is denied for every page and session there is or will be. */
import { app, session, type Session, type WebContents } from 'electron';
import type { Logger } from './logging';
import { openExternal } from './openExternal';
import { isOwnPage, PAGE_URL } from './protocol';

/** Call before `ready`. @param devServer origin of Vite's server in development: it may reload its own page. */
export function denyByDefault(log: Logger, devServer: string | null): void {
  // It would start helper processes that refuse to run as root, where --no-sandbox had to be given. The window's own
  // `sandbox: true` holds either way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', (created) => guardSession(created, devServer));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log, devServer));
}

function guardContents(contents: WebContents, log: Logger, devServer: string | null): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    // To where it already is: the page reloading itself.
    if (event.url === contents.getURL() && isOwnPage(event.url)) return;
    if (devServer && URL.canParse(event.url) && new URL(event.url).origin === devServer) return;
    event.preventDefault();
    log.warn('navigation refused', schemeOf(event.url));
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  // The one navigation Chromium does not ask about. An empty page gets no answer from main, and is not left standing.
  contents.on('did-navigate', (_event, url) => {
    if (url !== 'about:blank') return;
    log.warn('an empty page was replaced');
    contents
      .loadURL(devServer ?? PAGE_URL)
      .catch((error: unknown) => log.error('page could not be loaded', error));
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url).then(
      (opened) => opened || log.warn('link refused', schemeOf(url)),
      (error: unknown) => log.error('link could not be opened', error),
    );
    return { action: 'deny' };
  });
}

function guardSession(created: Session, devServer: string | null): void {
  created.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  created.setPermissionCheckHandler(() => false);
  created.setDevicePermissionHandler(() => false);
  created.on('will-download', (event) => event.preventDefault());
  if (created !== session.defaultSession || devServer) return;
  // A second wall behind connect-src: a page has nothing to ask of any network. Requests of main carry no webContentsId.
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];
  created.webRequest.onBeforeRequest({ urls }, (details, answer) =>
    answer({ cancel: details.webContentsId !== undefined }),
  );
}

/** Enough to understand a refusal; the rest of a link may hold anything. */
function schemeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : 'unreadable';
}
