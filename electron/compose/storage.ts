/** The cache as a whole: what it takes, copies of it, and another one in its place. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { datasetIds, datasets } from '@shared/datasets';
import { AppError } from '@shared/errors';
import type { EventPayload } from '@shared/ipc/contract';
import { addMonths, cycleAt, type Clock } from '@shared/time';
import type { Book } from '../book';
import type { Chooser } from '../app/choose';
import type { Translate } from '../app/language';
import type { MovedBook } from '@shared/model/storage';
import type { Services } from '../ipc/services';
import type { Store } from '../store/types';
import type { Sync } from '../sync';

const BY_MONTH = datasetIds.filter((id) => datasets[id].partition.kind === 'cycle');

export type StorageDeps = {
  store: Store;
  sync: Pick<Sync, 'quietly'>;
  book: Pick<Book, 'copyOut' | 'takeIn' | 'reopen'>;
  folder: string;
  choose: Pick<Chooser, 'toSave' | 'toOpen'>;
  t: () => Translate;
  now: Clock;
  keepMonths: () => number | null;
  /** Told when months were dropped because of their age: views that show them are to ask again. */
  changed: (what: EventPayload<'data.changed'>) => void;
  /** Told when another cache is in place. */
  replaced: () => void;
  /** Told when another book is in use: what it holds open is to be settled here. */
  bookTaken: () => void;
};

export type Storage = Services['storage'] & {
  /** Drops what is older than the person wants to keep. The space stays in the file for what is pulled next. */
  applyRetention(): Promise<void>;
};

export function createStorage(deps: StorageDeps): Storage {
  const { store, sync, book, folder, choose, t, now } = deps;

  /** A name out of the report, and nothing that leads elsewhere: the schema of the call allows no separator. */
  async function stored(name: string): Promise<string> {
    const { files } = await store.read.storageReport();
    if (!files.some((file) => file.name === name)) throw new AppError('input.invalid', { field: 'name' });
    return path.join(folder, name);
  }

  /** No pull may run across the change: its pages would go on into rows of the other cache. */
  async function replaceBy(file: string): Promise<MovedBook> {
    let inPlace = false;
    let moved: MovedBook;
    try {
      moved = await sync.quietly(async () => {
        const came = await store.write.prepareReplacement(file);
        await store.reopen();
        inPlace = true;
        return came.book ? await takeIn(came.book, came.renamed) : 'none';
      });
    } finally {
      // Whatever became of the book, the accounts are those of the other cache now.
      if (inPlace) deps.replaced();
    }
    if (moved === 'taken') deps.bookTaken();
    return moved;
  }

  async function takeIn(bytes: Uint8Array, renamed: Record<string, string>): Promise<MovedBook> {
    if (!(await book.takeIn({ bytes, renamed, now: now() }))) return 'kept';
    await book.reopen();
    return 'taken';
  }

  return {
    report: () => store.read.storageReport(),
    dropMonths: (input) =>
      sync.quietly(async () => {
        const rows = await store.write.dropMonths(input);
        await store.write.compact();
        return { rows };
      }),
    backup: () => store.write.backup(),
    async removeFile(name) {
      const file = await stored(name);
      for (const suffix of ['', '-wal', '-shm']) await fs.rm(file + suffix, { force: true });
    },
    async restore(name) {
      await replaceBy(await stored(name));
    },
    async exportCache() {
      const day = new Date(now()).toISOString().slice(0, 10);
      const file = await choose.toSave({
        fileName: `yunzhang-${day}`,
        extension: 'yunzhang',
        fileType: t()('settings:move.fileType'),
      });
      if (file === null) return null;
      return { file, ...(await store.write.exportTo({ target: file, book: await book.copyOut() })) };
    },
    async importCache() {
      const file = await choose.toOpen({
        fileType: t()('settings:move.fileType'),
        extensions: ['yunzhang', 'db'],
      });
      if (file === null) return null;
      return { file, book: await replaceBy(file) };
    },
    async applyRetention() {
      const months = deps.keepMonths();
      if (months === null) return;
      const before = addMonths(cycleAt(now()), 1 - months);
      await sync.quietly(async () => {
        for (const { id } of await store.read.accounts()) {
          const rows = await store.write.dropMonths({ accountId: id, before });
          if (rows > 0)
            for (const dataset of BY_MONTH) deps.changed({ accountId: id, dataset, partition: '' });
        }
      });
    },
  };
}
