/**
 * Reads a page of a plain list straight from its bytes. A month of bills is a hundred thousand rows, and building an object
 * of each takes ten times as long as finding the values. What is out of the ordinary is left to the careful reader in
 * ./rows: this one gives up (null) rather than guess, and a test holds the two together.
 */
import { parseLossless, stringifyLossless, type LosslessValue } from '../json';
import { Kind, Scanner, utf8Of, type PageText } from './scanner';
import type { ColumnDefinition, DatasetDefinition } from './types';

export type FastPage = {
  rows: RowTokens;
  /** The body without its list. */
  envelope: { [key: string]: LosslessValue };
};

/** Where the values of all rows stand: of row r, field f is at `r * width + f`. Places are those of the tokens, quotes included. */
export class RowTokens {
  count = 0;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Of the rows that have any. */
  readonly rest = new Map<number, [key: string, json: string][]>();

  constructor(
    readonly width: number,
    private room = 1024,
  ) {
    this.kinds = new Uint8Array(room * width);
    this.starts = new Int32Array(room * width);
    this.ends = new Int32Array(room * width);
  }

  /** Begins a row. @returns the place of its first field */
  next(): number {
    if (this.count === this.room) this.grow();
    this.count += 1;
    return (this.count - 1) * this.width;
  }

  private grow(): void {
    const { kinds, starts, ends } = this;
    this.room *= 2;
    this.kinds = new Uint8Array(this.room * this.width);
    this.starts = new Int32Array(this.room * this.width);
    this.ends = new Int32Array(this.room * this.width);
    this.kinds.set(kinds);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

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

const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LIST = 0x5b;
const LIST_END = 0x5d;

/** null: not a page of this shape, or anything else that wants care. */
export function readFast(page: PageText, rowsAt: string, fields: readonly string[]): FastPage | null {
  const s = new Scanner(page);
  if (page.latin1.startsWith('\u00EF\u00BB\u00BF')) s.at = 3;
  const envelope: [string, LosslessValue][] = [];
  let rows: RowTokens | null = null;
  if (!s.take(OPEN)) return null;
  if (!s.take(CLOSE)) {
    do {
      const key = s.key();
      if (key === null || envelope.some(([k]) => k === key)) return null;
      if (key === rowsAt) {
        if (rows !== null || !s.take(LIST)) return null;
        rows = readList(s, fields);
        if (rows === null) return null;
        continue;
      }
      if (s.value() === Kind.missing) return null;
      try {
        envelope.push([key, parseLossless(utf8Of(page.bytes, s.start, s.end))]);
      } catch {
        return null;
      }
    } while (s.take(COMMA));
    if (!s.take(CLOSE)) return null;
  }
  return s.atEnd() && rows !== null ? { rows, envelope: Object.fromEntries(envelope) } : null;
}

/** A member's name, as it is written with quotes and colon, and which field it is (-1: none). */
type Member = { key: string; bytes: Uint8Array; field: number };

function memberOf(key: string, field: number): Member {
  return { key, bytes: new TextEncoder().encode(`"${key}":`), field };
}

function readList(s: Scanner, fields: readonly string[]): RowTokens | null {
  const rows = new RowTokens(fields.length);
  const members = new Map(fields.map((name, i) => [name, memberOf(name, i)]));
  /** The cloud writes members in the same order each time. */
  const order: Member[] = [];
  if (s.take(LIST_END)) return rows;
  do {
    if (!readRow(s, rows, members, order)) return null;
  } while (s.take(COMMA));
  return s.take(LIST_END) ? rows : null;
}

function readRow(s: Scanner, rows: RowTokens, members: Map<string, Member>, order: Member[]): boolean {
  const row = rows.count;
  const first = rows.next();
  const { kinds, starts, ends } = rows;
  if (!s.take(OPEN)) return false;
  if (s.take(CLOSE)) return true;
  let n = 0;
  do {
    let member = order[n];
    if (member === undefined || !s.takeAll(member.bytes)) {
      const key = s.key();
      if (key === null) return false;
      member = members.get(key);
      if (!member) members.set(key, (member = memberOf(key, -1)));
      order[n] = member;
    }
    n += 1;
    const kind = s.value();
    if (kind === Kind.missing) return false;
    if (member.field < 0) {
      if (!addRest(s, rows, row, member.key, kind)) return false;
      continue;
    }
    const place = first + member.field;
    if (kinds[place] !== Kind.missing || kind === Kind.nested) return false;
    kinds[place] = kind;
    starts[place] = s.start;
    ends[place] = s.end;
  } while (s.take(COMMA));
  return s.take(CLOSE);
}

function addRest(s: Scanner, rows: RowTokens, row: number, key: string, kind: Kind): boolean {
  let rest = rows.rest.get(row);
  if (!rest) rows.rest.set(row, (rest = []));
  if (rest.some(([k]) => k === key)) return false;
  const raw = utf8Of(s.page.bytes, s.start, s.end);
  try {
    // Written as the careful reader writes it.
    const isAsItIs = kind !== Kind.escaped && kind !== Kind.nested;
    rest.push([key, isAsItIs ? raw : stringifyLossless(parseLossless(raw))]);
    return true;
  } catch {
    return false;
  }
}
