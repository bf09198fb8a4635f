/**
 * CSV by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it; amounts are numbers,
 * so a negative one stays as it is.
 */
import fs from 'node:fs';
import iconv from 'iconv-lite';
import type { CsvEncoding } from '@shared/model/export';
import { fromE8 } from '@shared/money';
import type { Cell, FileColumn, FileWriter } from './types';

const FLUSH_CHARS = 1 << 18;
/** What Excel and its kin take for the beginning of a formula (OWASP, CSV injection), tab and carriage return included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const QUOTED = /["\r\n,]/;

/** @throws the file system's error (ENOSPC, EACCES) */
export function csvWriter(file: string, columns: readonly FileColumn[], encoding: CsvEncoding): FileWriter {
  const fd = fs.openSync(file, 'w', 0o600);
  const encode = encoderOf(encoding);
  let buffer = encoding === 'utf8bom' ? '\uFEFF' : '';
  buffer += `${columns.map((c) => field(safeText(c.heading))).join(',')}\r\n`;
  const texts = columns.map(({ kind }) => kind === 'text');

  function flush(): void {
    if (buffer) writeAll(fd, encode(buffer));
    buffer = '';
  }

  return {
    write(cells) {
      let line = '';
      for (let i = 0; i < cells.length; i += 1) {
        const cell = cells[i] ?? null;
        if (i > 0) line += ',';
        if (cell === null) continue;
        line += texts[i] ? field(safeText(String(cell))) : field(plain(cell, columns[i]));
      }
      buffer += `${line}\r\n`;
      if (buffer.length >= FLUSH_CHARS) flush();
    },
    // Written synchronously in a thread of its own: nothing piles up.
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

function encoderOf(encoding: CsvEncoding): (text: string) => Uint8Array {
  if (encoding === 'gb18030') return (text) => iconv.encode(text, 'gb18030');
  return (text) => Buffer.from(text, 'utf8');
}

function plain(cell: Cell, column: FileColumn | undefined): string {
  return typeof cell === 'bigint' && column?.kind === 'money' ? fromE8(cell) : String(cell);
}

export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A full disk may take a part of what is written: the next write then says why. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at, bytes.length - at);
}
