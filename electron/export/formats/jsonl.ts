/** JSON lines: one object a row. Amounts and decimals are strings, because most readers make doubles of numbers. */
import fs from 'node:fs';
import { fromE8 } from '@shared/money';
import type { Cell, FileColumn, FileWriter } from './types';

const FLUSH_CHARS = 1 << 18;

export function jsonlWriter(file: string, columns: readonly FileColumn[]): FileWriter {
  const fd = fs.openSync(file, 'w', 0o600);
  const keys = columns.map((c) => `${JSON.stringify(c.name)}:`);
  let buffer = '';

  function flush(): void {
    const bytes = Buffer.from(buffer, 'utf8');
    for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at, bytes.length - at);
    buffer = '';
  }

  return {
    write(cells) {
      buffer += `{${keys.map((key, i) => key + jsonOf(cells[i] ?? null, columns[i])).join(',')}}\n`;
      if (buffer.length >= FLUSH_CHARS) flush();
    },
    drain: () => Promise.resolve(),
    async end() {
      flush();
      fs.fsyncSync(fd);
      fs.closeSync(fd);
      return Promise.resolve();
    },
    async abort() {
      fs.closeSync(fd);
      return Promise.resolve();
    },
  };
}

function jsonOf(cell: Cell, column: FileColumn | undefined): string {
  if (cell === null) return 'null';
  if (typeof cell === 'bigint') return column?.kind === 'money' ? `"${fromE8(cell)}"` : cell.toString();
  return JSON.stringify(cell);
}
