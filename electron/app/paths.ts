import fs from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** Folders of this profile. Everything the app keeps lies below `data`. */
export type Paths = { data: string; logs: string };

/**
 * Settles where the app keeps its files. Call before `ready`: Chromium reads its own folder then. Chromium's files go
 * to a folder of their own, so that the cache, the settings and the logs can be seen and backed up apart from them.
 */
export function preparePaths(): Paths {
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  if (asked) app.setPath('userData', path.resolve(asked));
  const data = app.getPath('userData');
  const paths = { data, logs: path.join(data, 'logs') };
  makePrivate(data);
  makePrivate(paths.logs);
  app.setPath('sessionData', path.join(data, 'session'));
  app.setAppLogsPath(paths.logs);
  return paths;
}

/** Readable by this user only. Windows profiles have that from their parent folder. */
export function makePrivate(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') fs.chmodSync(folder, 0o700);
}
