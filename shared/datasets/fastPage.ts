/** Turns what ./fastRows found in a page's bytes into rows; the same rows as ./rows would make, or null. */
import { failureOf } from '../contract/decode';
import { CURRENCY } from '../contract/endpoints';
import { operation } from '../contract/operations';
import { readDecimal, readInt } from '../contract/scalars';
import type { Site } from '../contract/types';
import { LosslessNumber, type LosslessValue } from '../json';
import { fastFields, readFast, type RowTokens } from './fastRows';
import { inUtc, jsonOrNull, measureScale, readAmount } from './fields';
import { fieldAt } from './places';
import { isCanonical, quickE8 } from './quick';
import { Kind, utf8Of, type PageText } from './scanner';
import type { DecodedPage, PageRow, RowValue } from './page';
import type { ColumnDefinition, DatasetDefinition } from './types';

type Reader = {
  columns: readonly { column: ColumnDefinition; field: string; at: number }[];
  fields: string[];
  measureAt: number;
  currencyAt: number;
  hasMoney: boolean;
  /** The rows' currency is a column of theirs. */
  holdsCurrency: boolean;
};

const readers = new WeakMap<DatasetDefinition, Reader | 'none'>();

export function decodeFast(definition: DatasetDefinition, site: Site, text: PageText): DecodedPage | null {
  const reader = readerOf(definition);
  if (reader === 'none' || typeof definition.rowsAt !== 'string') return null;
  if (!isOwnResponse(definition, site)) return null;
  try {
    const page = readFast(text, definition.rowsAt, reader.fields);
    if (!page || failureOf(page.envelope)) return null;
    const { envelope } = page;
    const total = readInt(fieldAt(envelope, definition.totalAt ?? 'total_count'), '$');
    if (total !== null && total < 0) return null;
    const rows = rowsOf(reader, page.rows, text, aroundOf(reader, envelope, site));
    if (!rows) return null;
    return {
      kind: 'page',
      rows,
      counted: rows.length,
      total,
      envelope: jsonOrNull(Object.entries(envelope)),
    };
  } catch {
    // The careful reader says what is wrong, and where.
    return null;
  }
}

/** The list's name stands in the operation's response: the body is not of another one. */
function isOwnResponse({ operation: id, rowsAt }: DatasetDefinition, site: Site): boolean {
  const { response, models } = operation(site, id);
  return models[response.type.replace(/^object:/, '')]?.fields.some((f) => f.name === rowsAt) ?? false;
}

function readerOf(definition: DatasetDefinition): Reader | 'none' {
  const known = readers.get(definition);
  if (known) return known;
  const found = fastFields(definition);
  const fields = found ? [...new Set([...found, 'measure_id', 'currency'])] : [];
  const { columns } = definition;
  const reader: Reader | 'none' = found
    ? {
        fields,
        measureAt: fields.indexOf('measure_id'),
        currencyAt: fields.indexOf('currency'),
        hasMoney: columns.some((c) => c.type === 'money'),
        holdsCurrency: columns.some((c) => c.name === 'currency' && c.from !== 'envelope'),
        columns: columns.map((column) => {
          const field = column.field ?? column.name;
          return { column, field, at: fields.indexOf(field) };
        }),
      }
    : 'none';
  readers.set(definition, reader);
  return reader;
}

type Around = {
  envelope: { [key: string]: LosslessValue };
  scale: number;
  values: (RowValue | undefined)[];
  site: Site;
};

/** Columns beside the list are read once; the currency is not, it may stand in the rows. */
function aroundOf(reader: Reader, envelope: Around['envelope'], site: Site): Around {
  const scale = measureScale(envelope, '$') ?? 0;
  const values = reader.columns.map(({ column, field }): RowValue | undefined => {
    if (column.from !== 'envelope' || column.name === 'currency') return undefined;
    return outside(column, envelope[field], scale);
  });
  return { envelope, scale, values, site };
}

function outside({ type }: ColumnDefinition, raw: LosslessValue | undefined, scale: number): RowValue {
  if (type === 'money') return readAmount(raw, scale, '$')?.e8 ?? null;
  if (type === 'int') return readInt(raw, '$');
  if (type === 'decimal') return readDecimal(raw, '$');
  const text = textOf(raw);
  return type === 'instant' ? inUtc(text) : text;
}

function textOf(raw: LosslessValue | undefined): string | null {
  if (raw === undefined || raw === null) return null;
  if (typeof raw === 'string') return raw;
  if (raw instanceof LosslessNumber) return raw.value;
  if (typeof raw === 'boolean') return String(raw);
  throw new TypeError('a scalar belongs here');
}

function rowsOf(reader: Reader, tokens: RowTokens, text: PageText, around: Around): PageRow[] | null {
  const values = new Values(tokens, text);
  const rows: PageRow[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const row = rowOf(reader, values, i, around);
    if (!row) return null;
    rows.push(row);
  }
  return rows;
}

function rowOf(reader: Reader, values: Values, index: number, around: Around): PageRow | null {
  const { tokens, bytes } = values;
  const first = index * tokens.width;
  const { kinds } = tokens;
  let rest: [string, string][] | undefined = tokens.rest.get(index);
  let scale = around.scale;
  const measureAt = first + reader.measureAt;
  if (kinds[measureAt] !== Kind.missing) {
    const measure = values.wire(measureAt);
    // Null or "" stands in no row the cloud writes.
    if (measure === null || measure === '' || !reader.hasMoney) return null;
    scale = measureScale({ measure_id: measure }, '$') ?? scale;
    if (scale !== 0) return null;
  }
  // A currency that is no column of the row, or not read there, is kept beside the columns, or stands in for what is missing there.
  if (!reader.holdsCurrency && kinds[first + reader.currencyAt] !== Kind.missing) return null;

  const out: RowValue[] = new Array<RowValue>(reader.columns.length);
  for (let i = 0; i < reader.columns.length; i += 1) {
    const entry = reader.columns[i];
    if (!entry) return null;
    const { column, field } = entry;
    if (column.name === 'currency') {
      const own = column.from === 'envelope' ? null : values.text(first + entry.at);
      out[i] = own || textOf(around.envelope[field]) || CURRENCY[around.site];
      continue;
    }
    if (column.from === 'envelope') {
      out[i] = around.values[i] ?? null;
      continue;
    }
    const at = first + entry.at;
    const kind = kinds[at];
    if (kind === Kind.missing || kind === Kind.null) {
      out[i] = null;
      continue;
    }
    switch (column.type) {
      case 'money': {
        const quick = scale === 0 ? quickE8(bytes, values.from(at), values.to(at)) : null;
        if (quick !== null) {
          out[i] = quick;
          break;
        }
        const amount = readAmount(values.wire(at), scale, '$');
        if (amount && !amount.exact) (rest ??= []).push([field, amount.text]);
        out[i] = amount?.e8 ?? null;
        break;
      }
      case 'decimal':
        out[i] = isCanonical(bytes, values.from(at), values.to(at))
          ? values.text(at)
          : readDecimal(values.wire(at), '$');
        break;
      case 'int':
        out[i] = readInt(values.wire(at), '$');
        break;
      case 'instant': {
        const written = values.text(at) ?? '';
        const instant = written.endsWith('Z') ? written : inUtc(written);
        if (instant !== written) (rest ??= []).push([field, JSON.stringify(written)]);
        out[i] = instant;
        break;
      }
      case 'json':
        return null;
      case 'code':
      case 'text':
      case 'day':
        out[i] = values.text(at);
    }
  }
  return {
    values: out,
    extra: rest ? `{${rest.map(([k, json]) => `${JSON.stringify(k)}:${json}`).join(',')}}` : null,
  };
}

/** Texts beyond ASCII are mostly names that a thousand rows repeat; this many are remembered. */
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 256;
const wideTexts = new Map<string, string>();

/** Values of tokens. */
class Values {
  readonly bytes: Uint8Array;
  private readonly latin1: string;

  constructor(
    readonly tokens: RowTokens,
    { bytes, latin1 }: PageText,
  ) {
    this.bytes = bytes;
    this.latin1 = latin1;
  }

  private isText(at: number): boolean {
    const kind = this.tokens.kinds[at];
    return kind === Kind.plain || kind === Kind.wide || kind === Kind.escaped;
  }

  /** Where what is inside of the quotes begins. */
  from(at: number): number {
    return (this.tokens.starts[at] ?? 0) + (this.isText(at) ? 1 : 0);
  }

  to(at: number): number {
    return (this.tokens.ends[at] ?? 0) - (this.isText(at) ? 1 : 0);
  }

  /** A number's and a flag's too, as they are written; null for null and where nothing stands. */
  text(at: number): string | null {
    const start = this.tokens.starts[at] ?? 0;
    const end = this.tokens.ends[at] ?? 0;
    switch (this.tokens.kinds[at] ?? Kind.missing) {
      case Kind.plain:
        return this.latin1.substring(start + 1, end - 1);
      case Kind.wide:
        return this.wide(start + 1, end - 1);
      case Kind.escaped:
        return JSON.parse(utf8Of(this.bytes, start, end)) as string;
      case Kind.number:
      case Kind.flag:
        return this.latin1.substring(start, end);
      default:
        return null;
    }
  }

  /** The value as it stands in the JSON; a flag is none of a number's kinds. */
  wire(at: number): LosslessValue {
    const text = this.text(at);
    if (text === null || this.isText(at)) return text;
    return this.tokens.kinds[at] === Kind.flag ? text === 'true' : new LosslessNumber(text);
  }

  private wide(start: number, end: number): string {
    if (end - start > LONGEST_REMEMBERED) return utf8Of(this.bytes, start, end);
    const cut = this.latin1.substring(start, end);
    const known = wideTexts.get(cut);
    if (known !== undefined) return known;
    const text = utf8Of(this.bytes, start, end);
    if (wideTexts.size >= MOST_REMEMBERED) wideTexts.clear();
    // A copy: a part of the page's text would hold all of it in memory.
    wideTexts.set(String.fromCharCode(...this.bytes.subarray(start, end)), text);
    return text;
  }
}
