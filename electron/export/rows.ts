/** Rows of a scope into a file: the columns the person sees, in the order they see them, all of them. */
import type { Database } from 'better-sqlite3';
import { codeName, listFor } from '@shared/codes';
import { datasets, type ColumnDefinition } from '@shared/datasets';
import type { RowsExport } from '@shared/model/export';
import type { Language } from '@shared/model/settings';
import { rowStream, type StoredRow, type StoredValue } from '../query/rowStream';
import { unreadableTimes } from '../query/times';
import { columnOf } from '../query/sql';
import { writerFor } from './formats';
import type { Cell, CellKind, FileColumn, FileFact, FileTotals } from './formats/types';
import type { Reporter } from './reporter';

export type RowsWords = {
  /** Word before the totals. */
  total: string;
  /** Names of the sheets. */
  sheet: string;
  factsSheet: string;
  /** "{{column}} (name)". */
  nameOf: string;
  facts: readonly FileFact[];
};

type Source = { column: FileColumn; read: (row: StoredRow) => Cell };

const KINDS: Record<ColumnDefinition['type'], CellKind> = {
  text: 'text',
  code: 'text',
  json: 'text',
  int: 'int',
  money: 'money',
  decimal: 'decimal',
  instant: 'instant',
  day: 'day',
};

/** @throws AppError input.invalid for a column the dataset does not have; errors of the file system */
export async function exportRows(
  db: Database,
  file: string,
  request: RowsExport,
  words: RowsWords,
  language: Language,
  names: ReadonlyMap<string, string>,
  report: Reporter,
): Promise<void> {
  const sources = request.columns.flatMap((c) => sourcesOf(request, c, words, language, names));
  const asText = request.format === 'parquet' ? unreadableTimes(db, request) : new Set<string>();
  const columns = sources.map(({ column }): FileColumn =>
    asText.has(column.name) ? { ...column, kind: 'text' } : column,
  );
  const { count, rows } = rowStream(db, request.scope, request.sort);
  report.counted(count);
  const writer = writerFor(file, columns, request, words);
  const sums = createSums(request, columns);
  try {
    for (const row of rows) {
      const cells = sources.map((s) => s.read(row));
      writer.write(cells);
      sums.add(row, cells);
      if (report.row()) {
        await writer.drain();
        await report.pause();
      }
    }
    await writer.end(sums.totals());
  } catch (error) {
    await writer.abort().catch(() => undefined);
    throw error;
  }
}

function sourcesOf(
  { scope, codeNames }: RowsExport,
  { name, heading }: { name: string; heading: string },
  words: RowsWords,
  language: Language,
  names: ReadonlyMap<string, string>,
): Source[] {
  if (name === '_account') {
    const column: FileColumn = { name: 'account', heading, kind: 'text' };
    return [{ column, read: (row) => names.get(row[1]) ?? row[1] }];
  }
  const { id, definition, at, label } = place(scope.dataset, name);
  const value = (row: StoredRow): StoredValue => row[at] ?? null;
  const source: Source = { column: { name, heading, kind: KINDS[definition.type] }, read: value };
  if (!codeNames || definition.type !== 'code' || (label === null && !listFor(id, name))) return [source];
  const named: FileColumn = {
    name: `${name}_text`,
    heading: words.nameOf.replace('{{column}}', heading),
    kind: 'text',
  };
  const read = (row: StoredRow): Cell => {
    const code = value(row);
    const given = label === null ? null : (row[label] ?? null);
    return codeName(
      id,
      name,
      code === null ? null : String(code),
      given === null ? null : String(given),
      language,
    );
  };
  return [source, { column: named, read }];
}

/** Where a column stands in a stored row: behind the row's id and its account. */
function place(id: RowsExport['scope']['dataset'], name: string) {
  const dataset = datasets[id];
  const definition = columnOf(dataset, name);
  const position = (column: string) => dataset.columns.findIndex((c) => c.name === column) + 2;
  const label = definition.label === undefined ? null : position(definition.label);
  return { id, definition, at: position(name), label };
}

/** Exact sums of the money columns, one line per currency: currencies are never added. */
function createSums({ scope }: RowsExport, columns: readonly FileColumn[]) {
  const money = columns.flatMap((c, i) => (c.kind === 'money' ? [[c.name, i] as const] : []));
  const at = datasets[scope.dataset].columns.findIndex((c) => c.name === 'currency') + 2;
  const byCurrency = new Map<string, Map<string, bigint>>();
  return {
    add(row: StoredRow, cells: readonly Cell[]): void {
      if (money.length === 0) return;
      const currency = at < 2 ? '' : String(row[at] ?? '');
      let sums = byCurrency.get(currency);
      if (!sums) byCurrency.set(currency, (sums = new Map<string, bigint>()));
      for (const [name, i] of money) {
        const cell = cells[i];
        if (typeof cell === 'bigint') sums.set(name, (sums.get(name) ?? 0n) + cell);
      }
    },
    totals: (): FileTotals => [...byCurrency].map(([currency, amounts]) => ({ currency, amounts })),
  };
}
