/**
 * Parquet: amounts as exact DECIMAL(38, 8), instants as UTC timestamps, days as dates, the rest as text; Snappy. A column in which some
 * value is no time comes here as text (query/times.ts): a null in its place would lose it.
 */
import { fileWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import { MONEY_DECIMALS } from '@shared/money';
import type { Cell, CellKind, FileColumn, FileFact, FileWriter } from './types';

/** Rows of a group: what is held in memory at a time. */
const GROUP_ROWS = 20_000;

export function parquetWriter(
  file: string,
  columns: readonly FileColumn[],
  facts: readonly FileFact[],
): FileWriter {
  const writer = fileWriter(file);
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    kvMetadata: facts.map(([key, value]) => ({ key, value })),
    createdBy: 'Yunzhang',
  });
  let held: Cell[][] = columns.map(() => []);

  async function flush(): Promise<void> {
    if (!held[0]?.length) return;
    const columnData = columns.map(({ name, kind }, i): ColumnSource => ({
      name,
      data: (held[i] ?? []).map((cell) => valueOf(kind, cell)),
    }));
    held = columns.map(() => []);
    await parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
  }

  return {
    write(cells) {
      held.forEach((column, i) => column.push(cells[i] ?? null));
    },
    async drain() {
      if ((held[0]?.length ?? 0) >= GROUP_ROWS) await flush();
    },
    async end() {
      await flush();
      await parquet.finish();
    },
    // Nothing is open between two groups: the file is appended to by name.
    abort: () => Promise.resolve(),
  };
}

function elementOf({ name, kind }: FileColumn): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (kind) {
    case 'money':
      return {
        ...optional,
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        converted_type: 'DECIMAL',
        precision: 38,
        scale: MONEY_DECIMALS,
      };
    case 'int':
      return { ...optional, type: 'INT64' };
    case 'instant':
      return { ...optional, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' };
    case 'day':
      return { ...optional, type: 'INT32', converted_type: 'DATE' };
    case 'decimal':
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  }
}

function valueOf(kind: CellKind, cell: Cell): string | bigint | Date | null {
  if (cell === null) return null;
  switch (kind) {
    case 'money':
    case 'int':
      return BigInt(cell);
    case 'instant':
    case 'day':
      return cell === '' ? null : new Date(String(cell));
    case 'decimal':
    case 'text':
      return String(cell);
  }
}
