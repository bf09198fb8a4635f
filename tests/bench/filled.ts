/** A cache filled with the generator's records, shared by the benchmarks that ask it. */
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { openForReading, openForWriting } from '../../electron/store/database';
import { readMethods, writeMethods } from '../../electron/store/methods';
import type { StoreReads } from '../../electron/store/types';
import { account } from '../support/accounts';
import { recordPages, type MonthPages } from './pages';

export type Filled = {
  db: Database;
  /** Asked as views ask: by a connection that only reads. */
  read: StoreReads;
  close(): void;
  accountIds: string[];
  cycles: string[];
  rows: number;
  months: MonthPages[];
};

/** One account's bills are asked of the sandbox at most this far; more records are more accounts with the same bodies. */
const PER_ACCOUNT = 100_000;
const MONTHS = 12;

export async function filledCache(folder: string, records: number): Promise<Filled> {
  const { months } = await recordPages(Math.min(records, PER_ACCOUNT), MONTHS);
  const own = path.join(folder, `filled-${records}`);
  const { db } = openForWriting(own);
  const write = writeMethods(db, Date.now);
  const accountIds: string[] = [];
  let rows = 0;
  while (rows < records) {
    const id = `bench-${accountIds.length}`;
    accountIds.push(id);
    write.addAccount(account(id));
    for (const { cycle, bodies } of months) {
      const start = {
        accountId: id,
        dataset: 'resourceRecords' as const,
        partition: cycle,
        startedAt: '2026-11-24T00:00:00Z',
        final: true,
        resume: false,
      };
      const { pullId } = write.beginPull(start);
      let offset = 0;
      for (const body of bodies) {
        const outcome = write.writePage({ pullId, offset, body });
        if (outcome.kind !== 'written') throw new Error(`a page was not written: ${outcome.kind}`);
        offset = outcome.nextOffset;
      }
      rows += offset;
    }
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.exec('ANALYZE');
  const reader = openForReading(own);
  const close = () => {
    reader.close();
    db.close();
  };
  return {
    db,
    read: readMethods(reader),
    close,
    accountIds,
    cycles: months.map((m) => m.cycle),
    rows,
    months,
  };
}
