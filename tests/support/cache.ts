/** A cache in a folder of its own, filled through the same door as the cloud's pages. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/datasets';
import { openForWriting } from '../../electron/store/database';
import { readMethods, writeMethods } from '../../electron/store/methods';
import type { StoreReads, StoreWrites } from '../../electron/store/types';
import { recordsPage, summaryPage, type RecordFields } from './pages';

export type Cache = {
  folder: string;
  db: Database;
  read: StoreReads;
  write: StoreWrites;
  /** Pulls one partition whole: records 1,000 to a page, a summary in one. */
  pull(
    accountId: string,
    dataset: DatasetId,
    partition: string,
    rows: RecordFields[],
    currency?: string,
  ): void;
  remove(): void;
};

export const PULLED_AT = '2026-11-05T00:00:00Z';

export function tempFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'yz-cache-'));
}

export function openCache(folder = tempFolder()): Cache {
  const { db } = openForWriting(folder);
  const write = writeMethods(db, () => Date.parse(PULLED_AT) + 60_000);
  return {
    folder,
    db,
    read: readMethods(db),
    write,
    pull(accountId, dataset, partition, rows, currency = 'CNY') {
      const start = { accountId, dataset, partition, startedAt: PULLED_AT, final: true, resume: false };
      const { pullId } = write.beginPull(start);
      if (dataset !== 'resourceRecords')
        return void write.writePage({ pullId, offset: 0, body: summaryPage(rows, currency) });
      for (let offset = 0; offset === 0 || offset < rows.length; offset += 1000) {
        const body = recordsPage(rows.slice(offset, offset + 1000), rows.length, currency);
        write.writePage({ pullId, offset, body });
      }
    },
    remove() {
      db.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
