/** Where rows of a dataset lie: in one table, or apart in what each row has of its own and what many repeat. */
import { hash as digestOf } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import type { PageRow, RowValue } from '@shared/datasets/rows';
import { hash, type Hash } from './fingerprint';
import { insert } from './insert';
import { isSame, keyOf } from './pack';
import { onceWriter, rowInsert, splitOf } from './split';
import { forgetTold } from './told';
import { writeWords } from './words';

/** The table rows are written to and deleted from; `table` is a view where texts are kept once. */
export function rowTable({ table, once }: DatasetDefinition): string {
  return once ? `${table}_row` : table;
}

export function deleteRows(db: Database, dataset: DatasetDefinition, pullId: number): void {
  db.prepare(`DELETE FROM ${rowTable(dataset)} WHERE pull_id = ?`).run(pullId);
  if (dataset.once) db.prepare('DELETE FROM pull_sum WHERE pull_id = ?').run(pullId);
}

/** Drops what no row refers to any more, and its words: names of a removed account must not stay behind. */
export function sweepOnce(db: Database, datasets: readonly DatasetDefinition[]): void {
  for (const dataset of datasets) {
    const { table, once } = dataset;
    if (!once) continue;
    writeWords(db, dataset, 'any');
    const orphans = `id NOT IN (SELECT once_id FROM ${table}_row)`;
    db.exec(`DELETE FROM ${table}_find WHERE rowid IN (SELECT id FROM ${table}_once WHERE ${orphans})`);
    const { changes } = db.prepare(`DELETE FROM ${table}_once WHERE ${orphans}`).run();
    if (changes === 0) continue;
    db.exec(`INSERT INTO ${table}_find (${table}_find) VALUES ('optimize')`);
    db.exec('UPDATE once_sweep SET times = times + 1');
  }
}

/** Writes the rows of one page. To be called in a transaction. @returns a hash of each row */
export function insertRows(
  db: Database,
  dataset: DatasetDefinition,
  pull: { id: number; firstSeq: number },
  rows: readonly PageRow[],
): Hash[] {
  const writer = writerOf(db, dataset);
  return rows.map((row, i) => writer(pull.id, pull.firstSeq + i, row));
}

type RowWriter = (pullId: number, seq: number, row: PageRow) => Hash;

/** Statements of one connection; made once, a page is a thousand rows. */
const writers = new WeakMap<Database, Map<string, RowWriter>>();

function writerOf(db: Database, dataset: DatasetDefinition): RowWriter {
  let known = writers.get(db);
  if (!known) writers.set(db, (known = new Map<string, RowWriter>()));
  let writer = known.get(dataset.id);
  if (!writer)
    known.set(dataset.id, (writer = dataset.once ? splitWriter(db, dataset) : plainWriter(db, dataset)));
  return writer;
}

function plainWriter(db: Database, { table, columns }: DatasetDefinition): RowWriter {
  const statement = insert(db, table, ['pull_id', 'seq', ...columns.map((c) => c.name), 'extra']);
  const all = columns.map((_, i) => i);
  return (pullId, seq, { values, extra }) => {
    statement.run(pullId, seq, ...values, extra);
    return hash(values, all, extra);
  };
}

/** Combinations known without asking. Beyond this many the oldest half is forgotten: they are found in the table again. */
const MOST_KNOWN = 50_000;

type Known = { id: number; parts: readonly RowValue[] };

function splitWriter(db: Database, dataset: DatasetDefinition): RowWriter {
  const split = splitOf(dataset);
  const { ownAt, onceAt } = split;
  const addRow = rowInsert(db, dataset, split);
  const idOf = onceWriter(db, dataset);
  let known = new Map<number, Known>();

  function onceId(values: readonly RowValue[], shared: Hash): number {
    const key = keyOf(shared);
    const before = known.get(key);
    // A short hash only says where to look.
    if (before && isSame(values, onceAt, before.parts)) return before.id;
    const parts = onceAt.map((i) => values[i] ?? null);
    // null and "" are two things, and so are "a", "b" and "ab".
    const json = JSON.stringify(parts);
    const id = idOf(digestOf('sha1', json, 'buffer'), parts);
    if (known.size >= MOST_KNOWN) known = new Map([...known].slice(MOST_KNOWN / 2));
    // Copies: a text that was cut out of a page would hold all of the page in memory.
    known.set(key, { id, parts: JSON.parse(json) as RowValue[] });
    return id;
  }

  // One array for all rows: a page is a thousand of them, and SQLite copies what is bound.
  const bound: RowValue[] = [];
  return (pullId, seq, { values, extra }) => {
    const shared = hash(values, onceAt);
    bound[0] = pullId;
    bound[1] = seq;
    bound[2] = onceId(values, shared);
    for (let i = 0; i < ownAt.length; i += 1) bound[3 + i] = values[ownAt[i] ?? -1] ?? null;
    bound[3 + ownAt.length] = extra;
    addRow.run(bound);
    return hash(values, ownAt, extra, shared);
  };
}

/** Record ids of the pull that is being written: asking for each one by index costs more than the row. */
const seen = new WeakMap<Database, { pullId: number; ids: Set<RowValue> }>();

/** True when a record id came before: the pages moved under the reader, and one row is missing where one is doubled. */
export function repeats(
  db: Database,
  dataset: DatasetDefinition,
  pull: { id: number; row_count: number },
  rows: readonly PageRow[],
): boolean {
  const at = dataset.columns.findIndex((c) => c.name === dataset.rowId);
  if (at < 0) return false;
  let known = seen.get(db);
  if (known?.pullId !== pull.id || known.ids.size > pull.row_count) {
    const before = pull.row_count
      ? db
          .prepare(`SELECT ${dataset.rowId} FROM ${rowTable(dataset)} WHERE pull_id = ?`)
          .pluck()
          .all(pull.id)
      : [];
    seen.set(db, (known = { pullId: pull.id, ids: new Set(before as RowValue[]) }));
  }
  for (const { values } of rows) {
    const id = values[at];
    if (id === null || id === undefined || id === '') continue;
    const before = known.ids.size;
    known.ids.add(copied(id));
    if (known.ids.size > before) continue;
    seen.delete(db);
    return true;
  }
  return false;
}

/** A text of its own: one that was cut out of a page holds all of the page in memory. */
function copied(value: RowValue): RowValue {
  return typeof value === 'string' ? ` ${value}`.slice(1) : value;
}

/** Forgets what was known of a connection's tables: rows were rolled back, or swept away. */
export function forgetWriters(db: Database): void {
  writers.delete(db);
  seen.delete(db);
  forgetTold(db);
}
