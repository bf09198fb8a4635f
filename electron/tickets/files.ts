/** Files between this computer and the cloud. The page knows a file by a handle and its name, never by its path. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@shared/errors';
import type { HeldFile } from '@shared/model/ticketForm';
import { numbered, safeName } from '../files/safeName';
import { fileFailed } from '../files/write';
import type { Tickets, TicketsDeps } from './types';

/** More files than anybody sends; a page that lets none go cannot fill the memory. */
const MOST_HELD = 200;
const MOST_NUMBER = 1000;

type Held = { path: string; name: string; bytes: number; changed: number };

export function createFiles({ client, callerFor, choose, redraw }: TicketsDeps) {
  const held = new Map<string, Held>();

  const bytesOf = async (operation: string, accountId: string, fileId: string): Promise<Uint8Array> => {
    const caller = await callerFor(accountId);
    return (await client.raw(operation, { accessory_id: fileId }, caller, { personAsked: true })).body;
  };

  const saveInto = async (bytes: Uint8Array, name: string) => {
    const folder = await choose.folder();
    return folder === null ? null : { name: await writeNew(folder, name, bytes), folder };
  };

  return {
    async pickFiles() {
      const paths = await choose.files();
      const chosen: HeldFile[] = [];
      for (const file of paths) {
        const stat = await fs.stat(file).catch(() => null);
        if (!stat?.isFile() || held.size >= MOST_HELD) continue;
        const handle = randomUUID();
        const name = path.basename(file);
        held.set(handle, { path: file, name, bytes: stat.size, changed: stat.mtimeMs });
        chosen.push({ handle, name, bytes: stat.size });
      }
      return chosen;
    },

    letGo(handles) {
      for (const handle of handles) held.delete(handle);
    },

    async held(handle) {
      const file = held.get(handle);
      if (!file) throw new AppError('file.missing', { name: '' });
      const bytes = await fs.readFile(file.path).catch(() => null);
      const stat = bytes && (await fs.stat(file.path).catch(() => null));
      if (!bytes || stat?.mtimeMs !== file.changed || bytes.byteLength !== file.bytes)
        throw new AppError('file.missing', { name: file.name });
      return { name: file.name, bytes };
    },

    /** Whatever its name says, only what can be drawn as a picture is shown as one. */
    async image({ accountId, fileId }) {
      return redraw(await bytesOf('DownloadImages', accountId, fileId));
    },

    async download({ accountId, fileId, name }) {
      return saveInto(await bytesOf('DownloadAccessories', accountId, fileId), safeName(name, 'attachment'));
    },

    async exportAll({ accountId, status, text }) {
      const caller = await callerFor(accountId);
      const { body } = await client.raw(
        'DownloadCases',
        {
          language: caller.language === 'zh_CN' ? 'zh-cn' : 'en-us',
          timezone: 'GMT+8',
          limit: 100,
          ...(status === undefined ? {} : { status: Number(status) }),
          ...(text === '' ? {} : { search_key: text }),
        },
        caller,
        { personAsked: true },
      );
      return saveInto(body, `tickets${extensionOf(body)}`);
    },
  } satisfies Partial<Tickets>;
}

/** What kind of table the cloud has sent: a workbook, an old workbook, or text. */
function extensionOf(body: Uint8Array): string {
  if (body[0] === 0x50 && body[1] === 0x4b) return '.xlsx';
  return body[0] === 0xd0 && body[1] === 0xcf ? '.xls' : '.csv';
}

/**
 * Writes a file that was not there before; a name that is taken gets a number.
 * @throws AppError file.failed
 */
async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (let n = 1; n <= MOST_NUMBER; n += 1) {
    const free = n === 1 ? name : numbered(name, n);
    try {
      await fs.writeFile(path.join(folder, free), bytes, { flag: 'wx', mode: 0o600 });
      return free;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileFailed(error);
    }
  }
  throw new AppError('file.failed', { reason: 'EEXIST' });
}
