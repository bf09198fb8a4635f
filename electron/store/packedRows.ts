/** Writes packed pages. Whatever is out of the ordinary is left to ./pulls, which reads the page's bytes by itself. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import type { RowValue } from '@shared/datasets/page';
import type { RunningSums } from './runningSums';
import { forgetRecords, knownRecords, recordsOf, toldOf } from './told';
import { DIGEST, TextReader, type PackedPage } from './packed';
import { idKey } from './pack';
import { rowTable } from './rows';
import { onceWriter, rowInsert, splitOf } from './split';

export type PulledRows = { id: number; account_id: string; row_count: number };

/**
 * Whether a packed page can be written as it is: its numbers are those that were told here, its currency is the pull's, and none
 * of its records came before, as far as a short hash tells.
 */
export function isInStep(
  db: Database,
  dataset: DatasetDefinition,
  pull: PulledRows,
  page: PackedPage,
): boolean {
  if (!toldOf(db, `${dataset.id} ${pull.account_id}`, { epoch: page.epoch, first: page.fresh.first }))
    return false;
  if (page.currency !== null && !isCurrency(db, dataset, pull, page.currency)) return false;
  const amounts = dataset.columns.filter((c) => c.type === 'money').length;
  const { keys } = recordsOf(db, pull, () => keysOf(db, dataset, pull), amounts);
  for (const key of page.ids) {
    if (Number.isNaN(key)) continue;
    const before = keys.size;
    keys.add(key);
    if (keys.size > before) continue;
    forgetRecords(db, pull.id);
    return false;
  }
  return true;
}

function isCurrency(
  db: Database,
  { table }: DatasetDefinition,
  pull: PulledRows,
  currency: RowValue,
): boolean {
  if (pull.row_count === 0) return true;
  const before = db.prepare(`SELECT currency FROM ${table} WHERE pull_id = ? LIMIT 1`).pluck();
  return before.get(pull.id) === currency;
}

function keysOf(db: Database, dataset: DatasetDefinition, pull: PulledRows): Set<number> {
  if (dataset.rowId === undefined) return new Set();
  const ids = db.prepare(`SELECT ${dataset.rowId} FROM ${rowTable(dataset)} WHERE pull_id = ?`).pluck();
  const keys = new Set<number>();
  for (const id of ids.iterate(pull.id)) {
    const key = idKey(id as RowValue);
    if (!Number.isNaN(key)) keys.add(key);
  }
  return keys;
}

/** Writes a page that is in step. To be called in a transaction. */
export function insertPacked(
  db: Database,
  dataset: DatasetDefinition,
  pull: PulledRows,
  page: PackedPage,
): void {
  const told = toldOf(db, `${dataset.id} ${pull.account_id}`, { epoch: page.epoch, first: page.fresh.first });
  if (!told) throw new Error('a packed page out of step');
  const records = knownRecords(db, pull);
  writerOf(db, dataset)(pull, page, told.ids, records.sums);
  records.rows += page.rows;
}

type PageWriter = (pull: PulledRows, page: PackedPage, onceIds: number[], sums: RunningSums | null) => void;

/** Statements of one connection. */
const writers = new WeakMap<Database, Map<string, PageWriter>>();

function writerOf(db: Database, dataset: DatasetDefinition): PageWriter {
  let known = writers.get(db);
  if (!known) writers.set(db, (known = new Map<string, PageWriter>()));
  let writer = known.get(dataset.id);
  if (!writer) known.set(dataset.id, (writer = pageWriter(db, dataset)));
  return writer;
}

function pageWriter(db: Database, dataset: DatasetDefinition): PageWriter {
  const split = splitOf(dataset);
  const width = split.onceAt.length;
  const addRow = rowInsert(db, dataset, split);
  const idOf = onceWriter(db, dataset);
  const isMoney = split.ownAt.map((i) => dataset.columns[i]?.type === 'money');
  const isNumber = split.ownAt.map((i, k) => isMoney[k] === true || dataset.columns[i]?.type === 'int');

  function learn({ digests, texts }: PackedPage['fresh'], onceIds: number[]): void {
    const reader = new TextReader(texts);
    for (let at = 0; at < digests.length; at += DIGEST) {
      const parts: RowValue[] = [];
      for (let i = 0; i < width; i += 1) parts.push(reader.read());
      onceIds.push(idOf(Buffer.from(digests.subarray(at, at + DIGEST)), parts));
    }
  }

  // One array for all rows: a page is a thousand of them, and SQLite copies what is bound.
  const bound: RowValue[] = [];
  return (pull, page, onceIds, sums) => {
    learn(page.fresh, onceIds);
    const { numbers, once } = page;
    const texts = new TextReader(page.texts);
    let n = 0;
    bound[0] = pull.id;
    for (let r = 0; r < page.rows; r += 1) {
      bound[1] = pull.row_count + r;
      const onceId = onceIds[once[r] ?? -1] ?? 0;
      bound[2] = onceId;
      let sum = sums?.row(onceId) ?? 0;
      for (let k = 0; k < isNumber.length; k += 1) {
        if (isNumber[k] !== true) {
          bound[3 + k] = texts.read();
          continue;
        }
        const number = numbers[n] ?? NaN;
        n += 1;
        const isNull = Number.isNaN(number);
        bound[3 + k] = isNull ? null : number;
        if (isMoney[k] !== true) continue;
        if (!isNull) sums?.add(sum, number);
        sum += 1;
      }
      bound[3 + isNumber.length] = texts.read();
      addRow.run(bound);
    }
  };
}
