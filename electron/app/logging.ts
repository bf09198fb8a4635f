import fs from 'node:fs';
import path from 'node:path';
// The flavour without Electron: the other one opens a channel to pages, and only electron/ipc may do that.
import log from 'electron-log/node';
import { redact } from './redact';

export type Logger = {
  info(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
};

const DAYS_KEPT = 14;
const MAX_BYTES = 5 * 1024 * 1024;

/** Logs to one file a day (UTC) in the folder, each bounded, fourteen kept. Whatever is logged is redacted at the sink. */
export function openLog(folder: string, toConsole: boolean): Logger {
  log.transports.file.resolvePathFn = () => path.join(folder, `${new Date().toISOString().slice(0, 10)}.log`);
  log.transports.file.maxSize = MAX_BYTES;
  log.transports.file.writeOptions = { flag: 'a', encoding: 'utf8', mode: 0o600 };
  log.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms} [{level}] {text}';
  log.transports.file.level = 'info';
  log.transports.console.level = toConsole ? 'info' : false;
  log.hooks = [(message) => ({ ...message, data: message.data.map((item: unknown) => redact(item)) })];
  removeOldLogs(folder);
  return log;
}

/** Keeps the newest files; names start with the date, so they sort by age. */
export function removeOldLogs(folder: string): void {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.log')) : [];
  const days = [...new Set(files.map((name) => name.slice(0, 10)))].sort();
  const old = new Set(days.slice(0, -DAYS_KEPT));
  for (const name of files)
    if (old.has(name.slice(0, 10))) fs.rmSync(path.join(folder, name), { force: true });
}
