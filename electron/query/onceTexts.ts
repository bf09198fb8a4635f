/** What is kept once, column by column in the memory of the connection that reads: each text a number. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { prepared } from './prepared';
import { columnOf } from './sql';

export type OnceTexts = {
  /** Different values as text, null among them; "" counts as no value. */
  values: (string | null)[];
  /** The values in small letters; null is "". */
  folded: string[];
  /** Those of them, by their places, that hold more than plain ASCII: a Chinese word is in no other. */
  wide: number[];
  /** The name the cloud gave with a value, where the column has such. */
  labels: (string | null)[];
  /** By the id of what is kept once: where its value stands in `values`. */
  codes: Int32Array;
};

type Column = OnceTexts & { byValue: Map<string | null, number>; upTo: number };
type Known = { sweeps: number; columns: Map<string, Column> };

const known = new WeakMap<Database, Known>();

/** The greatest id of what a dataset keeps once. */
export function newestOnce(db: Database, { table }: DatasetDefinition): number {
  const newest = prepared(db, `SELECT max(id) FROM ${table}_once`).pluck().get();
  return Number(newest ?? 0);
}

/** How often texts were swept away: from then on their ids may be given again. */
export function sweepsOf(db: Database): number {
  return Number(prepared(db, 'SELECT times FROM once_sweep WHERE id = 1').pluck().get());
}

/**
 * A text kept once never changes, so that only those that came since the last time are read. After a sweep ids may be given
 * again, and all is read anew.
 */
export function onceTexts(db: Database, dataset: DatasetDefinition, names: readonly string[]): OnceTexts[] {
  const newest = newestOnce(db, dataset);
  return columnsOf(db, dataset, names, (name, column) => {
    if (newest > column.upTo) readNew(db, dataset, { name, upTo: newest }, column);
  });
}

/** Reads some of a column's texts beforehand. @returns whether there are more */
export function readSome(db: Database, dataset: DatasetDefinition, name: string, many: number): boolean {
  const newest = newestOnce(db, dataset);
  const [column] = columnsOf(db, dataset, [name], (_, known) => {
    const upTo = Math.min(newest, known.upTo + many);
    if (upTo > known.upTo) readNew(db, dataset, { name, upTo }, known);
  });
  return column !== undefined && column.upTo < newest;
}

function columnsOf(
  db: Database,
  { table }: DatasetDefinition,
  names: readonly string[],
  read: (name: string, column: Column) => void,
): Column[] {
  const sweeps = sweepsOf(db);
  let all = known.get(db);
  if (all?.sweeps !== sweeps) known.set(db, (all = { sweeps, columns: new Map<string, Column>() }));
  const { columns } = all;
  return names.map((name) => {
    const key = `${table}.${name}`;
    let column = columns.get(key);
    if (!column) columns.set(key, (column = emptyColumn()));
    read(name, column);
    return column;
  });
}

export function isWide(text: string): boolean {
  return /[^ -~]/.test(text);
}

function emptyColumn(): Column {
  return {
    values: [],
    folded: [],
    wide: [],
    labels: [],
    codes: new Int32Array(0),
    byValue: new Map(),
    upTo: 0,
  };
}

function readNew(
  db: Database,
  dataset: DatasetDefinition,
  { name, upTo }: { name: string; upTo: number },
  column: Column,
): void {
  const { label } = columnOf(dataset, name);
  if (upTo >= column.codes.length) {
    const larger = new Int32Array(Math.max(upTo + 1, column.codes.length * 2));
    larger.set(column.codes);
    column.codes = larger;
  }
  const labelled = label === undefined ? 'NULL' : columnOf(dataset, label).name;
  const rows = prepared(
    db,
    `SELECT id, nullif(CAST(${name} AS TEXT), ''), ${labelled} FROM ${dataset.table}_once WHERE id > ? AND id <= ?`,
  ).raw();
  for (const [id, value, given] of rows.all(column.upTo, upTo) as [number, string | null, string | null][]) {
    let code = column.byValue.get(value);
    if (code === undefined) {
      code = column.values.push(value) - 1;
      const folded = value?.toLowerCase() ?? '';
      column.folded.push(folded);
      if (isWide(folded)) column.wide.push(code);
      column.labels.push(null);
      column.byValue.set(value, code);
    }
    // The greatest of several names, as SQLite's max() gives where rows are asked.
    const before = column.labels[code] ?? null;
    if (given !== null && (before === null || given > before)) column.labels[code] = given;
    column.codes[id] = code;
  }
  column.upTo = upTo;
}
