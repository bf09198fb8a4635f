/** Sums of complete pulls, made once: what months are grouped and added up from. Read by electron/query/sums.ts. */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetDefinition, type DatasetId } from '@shared/datasets';

/** 0: not yet, 1: the sums are there, 2: one is beyond 2^53, so that rows are summed each time. */
export type Summed = 0 | 1 | 2;

/**
 * Sums of a complete pull by what its dataset keeps once, one blob for each column. `running`: as they were added up while the rows
 * were written, where they were. To be called in a transaction.
 */
export function writeSums(
  db: Database,
  dataset: DatasetDefinition,
  pullId: number,
  running: (number | null)[][] | null = null,
): Summed {
  const { table, columns, once, amount } = dataset;
  if (!once || amount === undefined) return 0;
  const money = columns.filter((c) => c.type === 'money').map((c) => c.name);
  db.prepare('DELETE FROM pull_sum WHERE pull_id = ?').run(pullId);
  const rows = running ?? summedRows(db, table, money, pullId);
  if (!rows?.every((row) => row.every((v) => v === null || Number.isSafeInteger(v)))) return 2;
  const currency = db.prepare(`SELECT currency FROM ${table}_row WHERE pull_id = ? LIMIT 1`).pluck();
  const put = db.prepare('INSERT INTO pull_sum (pull_id, name, currency, data) VALUES (?, ?, ?, ?)');
  const of = (currency.get(pullId) as string | null | undefined) ?? '';
  ['once', 'n', ...money].forEach((name, at) => {
    const values = rows.map((row) => row[at] ?? 0);
    const block = at < 2 ? Int32Array.from(values) : Float64Array.from(values);
    put.run(pullId, name, of, Buffer.from(block.buffer));
  });
  return 1;
}

/** null where SQLite itself refuses a sum, being beyond 64 bits. */
function summedRows(
  db: Database,
  table: string,
  money: readonly string[],
  pullId: number,
): (number | null)[][] | null {
  try {
    return db
      .prepare(
        `SELECT once_id, count(*), ${money.map((m) => `sum(${m})`).join(', ')}
         FROM ${table}_row WHERE pull_id = ? GROUP BY once_id`,
      )
      .raw()
      .all(pullId) as (number | null)[][];
  } catch (error) {
    if (error instanceof Error && /integer overflow/.test(error.message)) return null;
    throw error;
  }
}

/** Makes the sums of pulls from before there were any; each is its own transaction, so that a kill costs one of them. */
export function sumWhatIsNot(db: Database): void {
  const pulls = db
    .prepare(`SELECT id, dataset FROM pull WHERE summed = 0 AND state = 'complete' AND split = 0`)
    .all() as { id: number; dataset: DatasetId }[];
  const note = db.prepare('UPDATE pull SET summed = ? WHERE id = ?');
  for (const { id, dataset } of pulls)
    if (datasets[dataset]?.once) db.transaction(() => note.run(writeSums(db, datasets[dataset], id), id))();
}
