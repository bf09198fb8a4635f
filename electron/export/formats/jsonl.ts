/** JSON lines: one object a row. Amounts and decimals are strings, because most readers make doubles of numbers. */
import { fromE8 } from '@shared/money';
import { textFile } from './textFile';
import type { Cell, FileColumn, FileWriter } from './types';

export function jsonlWriter(file: string, columns: readonly FileColumn[]): FileWriter {
  const target = textFile(file);
  const keys = columns.map((c) => `${JSON.stringify(c.name)}:`);
  return {
    write(cells) {
      target.write(`{${keys.map((key, i) => key + jsonOf(cells[i] ?? null, columns[i])).join(',')}}\n`);
    },
    drain: () => Promise.resolve(),
    end: () => target.end(),
    abort: () => target.abort(),
  };
}

function jsonOf(cell: Cell, column: FileColumn | undefined): string {
  if (cell === null) return 'null';
  if (typeof cell === 'bigint') return column?.kind === 'money' ? `"${fromE8(cell)}"` : cell.toString();
  return JSON.stringify(cell);
}
