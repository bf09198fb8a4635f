/** What the cache takes on disk, and what is dropped of it when the person says so. */
import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import type { StorageReport } from '@shared/model/storage';
import type { Cycle } from '@shared/time';
import { storedFiles } from './files';
import { deleteRows, forgetWriters, sweepOnce } from './rows';

/** Rows looked at to tell how wide those of a dataset are. */
const SAMPLE = 300;

type Counted = { account_id: string; dataset: DatasetId; cycle: Cycle | null; rows: number };
type Part = StorageReport['accounts'][number]['datasets'][number];

/**
 * Nothing is scanned: rows are counted by their pulls, and the file's size is shared out by rows and their width. Figures
 * of single datasets are therefore about right, their sum is exact.
 */
export function storageReport(db: Database): StorageReport {
  const folder = path.dirname(db.name);
  const pages = (what: 'page_count' | 'freelist_count') => Number(db.pragma(what, { simple: true }));
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  const counted = db
    .prepare(
      `SELECT account_id, dataset, cycle, sum(row_count) AS rows FROM pull GROUP BY 1, 2, 3 ORDER BY 3 DESC`,
    )
    .all() as Counted[];
  const known = counted.filter((c) => datasetIds.includes(c.dataset));
  const widths = new Map([...new Set(known.map((c) => c.dataset))].map((id) => [id, widthOf(db, id)]));
  const weightOf = (c: Counted) => c.rows * (widths.get(c.dataset) ?? 0);
  const weights = known.reduce((sum, c) => sum + weightOf(c), 0);
  const used = (pages('page_count') - pages('freelist_count')) * pageSize;
  const bytesOf = (c: Counted) => (weights > 0 ? (weightOf(c) / weights) * used : 0);

  const accounts = db.prepare('SELECT id FROM account ORDER BY created_at, id').pluck().all() as string[];
  return {
    bytes: ['', '-wal', '-shm'].reduce((sum, suffix) => sum + sizeOf(db.name + suffix), 0),
    freeBytes: pages('freelist_count') * pageSize,
    accounts: accounts.map((accountId) => {
      const own = known.filter((c) => c.account_id === accountId);
      const parts = [...new Set(own.map((c) => c.dataset))].map((id) =>
        partOf(
          id,
          own.filter((c) => c.dataset === id),
          bytesOf,
        ),
      );
      parts.sort((a, b) => b.bytes - a.bytes);
      return { accountId, rows: sum(parts, 'rows'), bytes: sum(parts, 'bytes'), datasets: parts };
    }),
    files: storedFiles(folder),
  };
}

function partOf(dataset: DatasetId, own: readonly Counted[], bytesOf: (c: Counted) => number): Part {
  const cycles = own.map((c) => c.cycle).filter((c) => c !== null);
  return {
    dataset,
    rows: own.reduce((total, c) => total + c.rows, 0),
    bytes: Math.round(own.reduce((total, c) => total + bytesOf(c), 0)),
    cycles: [...new Set(cycles)],
  };
}

function sum(parts: readonly Part[], what: 'rows' | 'bytes'): number {
  return parts.reduce((total, part) => total + part[what], 0);
}

type Cell = string | number | bigint | Buffer | null;

/** Mean bytes of a dataset's rows as text; its indexes grow with it. */
function widthOf(db: Database, id: DatasetId): number {
  const rows = db.prepare(`SELECT * FROM ${datasets[id].table} LIMIT ${SAMPLE}`).raw().all() as Cell[][];
  let bytes = 0;
  for (const cell of rows.flat()) bytes += (cell === null ? 0 : cell.toString().length) + 1;
  return rows.length > 0 ? bytes / rows.length : 0;
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Drops partitions of one account that lie in months before `before`, in one transaction. What is not cut by month stays.
 * @returns rows that were dropped
 */
export function dropMonths(
  db: Database,
  { accountId, before }: { accountId: string; before: Cycle },
): number {
  const old = db
    .prepare('SELECT id, dataset, row_count FROM pull WHERE account_id = ? AND cycle < ?')
    .all(accountId, before) as { id: number; dataset: DatasetId; row_count: number }[];
  db.transaction(() => {
    for (const { id, dataset } of old) {
      if (datasetIds.includes(dataset)) deleteRows(db, datasets[dataset], id);
      db.prepare('DELETE FROM pull WHERE id = ?').run(id);
    }
    sweepOnce(db, Object.values(datasets));
  })();
  forgetWriters(db);
  return old.reduce((total, { row_count }) => total + row_count, 0);
}

/** Gives the space of what was dropped back to the disk. Rewrites the file, so it takes a while for a large one. */
export function compact(db: Database): void {
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}
