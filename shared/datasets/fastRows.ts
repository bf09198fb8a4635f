/**
 * Reads a page of a plain list straight from its text. A month of bills is a hundred thousand rows, and building an object
 * of each takes ten times as long as finding the values. What is out of the ordinary is left to the careful reader in
 * ./rows: this one gives up (null) rather than guess, and a test holds the two together.
 */
import { parseLossless, stringifyLossless, type LosslessValue } from '../json';
import { Scanner, type Token } from './scanner';
import type { ColumnDefinition, DatasetDefinition } from './types';

export type FastPage = {
  /** Column by column (in the order of `fields`) the token's text; undefined where the row has no such field. */
  rows: FastRow[];
  /** The body without its list. */
  envelope: { [key: string]: LosslessValue };
};

/**
 * One row: `values[i]` is the text of field i (JSON strings decoded), null for null, undefined where it is missing; `isText[i]`
 * tells "1" from 1. `rest` are members no field names, as JSON text.
 */
export type FastRow = {
  values: (string | null | undefined)[];
  isText: boolean[];
  rest: [key: string, json: string][];
};

/** Fields a definition's columns read in the row; null where its rows need the careful reader. */
export function fastFields({ rowsAt, columns, omit }: DatasetDefinition): string[] | null {
  if (typeof rowsAt !== 'string' || !/^\w+$/.test(rowsAt) || omit) return null;
  const isPlain = (c: ColumnDefinition) =>
    (c.from === undefined || c.from === 'row' || c.from === 'envelope') &&
    /^\w+$/.test(c.field ?? c.name) &&
    c.type !== 'json';
  if (!columns.every(isPlain)) return null;
  return columns.filter((c) => c.from !== 'envelope').map((c) => c.field ?? c.name);
}

/** null: not a page of this shape, or anything else that wants care. */
export function readFast(text: string, rowsAt: string, fields: readonly string[]): FastPage | null {
  const s = new Scanner(text);
  const envelope: [string, LosslessValue][] = [];
  let rows: FastRow[] | null = null;
  if (!s.take('{')) return null;
  if (!s.take('}')) {
    do {
      const key = s.key();
      if (key === null || envelope.some(([k]) => k === key)) return null;
      if (key === rowsAt) {
        if (rows !== null || !s.take('[')) return null;
        rows = readList(s, fields);
        if (rows === null) return null;
        continue;
      }
      const value = s.value();
      if (!value) return null;
      try {
        envelope.push([key, parseLossless(text.slice(value.start, value.end))]);
      } catch {
        return null;
      }
    } while (s.take(','));
    if (!s.take('}')) return null;
  }
  return s.atEnd() && rows !== null ? { rows, envelope: Object.fromEntries(envelope) } : null;
}

function readList(s: Scanner, fields: readonly string[]): FastRow[] | null {
  const rows: FastRow[] = [];
  const at = new Map(fields.map((name, i) => [name, i]));
  /** Keys of the row before: the cloud writes them in the same order each time. */
  const order: string[] = [];
  if (s.take(']')) return rows;
  do {
    const row = readRow(s, fields.length, at, order);
    if (row === null) return null;
    rows.push(row);
  } while (s.take(','));
  return s.take(']') ? rows : null;
}

function readRow(s: Scanner, count: number, at: Map<string, number>, order: string[]): FastRow | null {
  const values = new Array<string | null | undefined>(count).fill(undefined);
  const isText = new Array<boolean>(count).fill(false);
  const rest: [string, string][] = [];
  const row: FastRow = { values, isText, rest };
  if (!s.take('{')) return null;
  if (s.take('}')) return row;
  let n = 0;
  do {
    const key = s.key(order[n]);
    if (key === null) return null;
    order[n] = key;
    n += 1;
    const token = s.value();
    if (token === null) return null;
    const i = at.get(key);
    if (i === undefined) {
      if (rest.some(([k]) => k === key)) return null;
      const json = jsonOf(s, token);
      if (json === null) return null;
      rest.push([key, json]);
      continue;
    }
    if (values[i] !== undefined || token.kind === 'nested') return null;
    values[i] = s.read(token);
    isText[i] = token.kind === 'text';
  } while (s.take(','));
  return s.take('}') ? row : null;
}

/** Written as the careful reader writes it. */
function jsonOf(s: Scanner, token: Token): string | null {
  const raw = s.text.slice(token.start, token.end);
  if (token.kind === 'number' || token.kind === 'null' || token.kind === 'flag') return raw;
  if (token.kind === 'text' && !raw.includes('\\')) return raw;
  try {
    return stringifyLossless(parseLossless(raw));
  } catch {
    return null;
  }
}
