/**
 * CSV by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it; amounts are numbers,
 * so a negative one stays as it is.
 */
import iconv from 'iconv-lite';
import { field, safeText } from '@shared/csv';
import type { CsvEncoding } from '@shared/model/export';
import { fromE8 } from '@shared/money';
import { textFile } from './textFile';
import type { Cell, FileColumn, FileWriter } from './types';

/** @throws the file system's error (ENOSPC, EACCES) */
export function csvWriter(file: string, columns: readonly FileColumn[], encoding: CsvEncoding): FileWriter {
  const target = textFile(file, encoderOf(encoding));
  const head = columns.map((c) => field(safeText(c.heading))).join(',');
  target.write(`${encoding === 'utf8bom' ? '\uFEFF' : ''}${head}\r\n`);
  const texts = columns.map(({ kind }) => kind === 'text');

  return {
    write(cells) {
      let line = '';
      for (let i = 0; i < cells.length; i += 1) {
        const cell = cells[i] ?? null;
        if (i > 0) line += ',';
        if (cell === null) continue;
        line += texts[i] ? field(safeText(String(cell))) : field(plain(cell, columns[i]));
      }
      target.write(`${line}\r\n`);
    },
    drain: () => Promise.resolve(),
    end: () => target.end(),
    abort: () => target.abort(),
  };
}

function encoderOf(encoding: CsvEncoding): ((text: string) => Uint8Array) | undefined {
  return encoding === 'gb18030' ? (text) => iconv.encode(text, 'gb18030') : undefined;
}

function plain(cell: Cell, column: FileColumn | undefined): string {
  return typeof cell === 'bigint' && column?.kind === 'money' ? fromE8(cell) : String(cell);
}
