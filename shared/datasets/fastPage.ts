/** Turns what ./fastRows found in a page's text into rows; the same rows as ./rows would make, or null. */
import { failureOf } from '../contract/decode';
import { CURRENCY } from '../contract/endpoints';
import { operation } from '../contract/operations';
import { readDecimal, readInt } from '../contract/scalars';
import type { Site } from '../contract/types';
import { LosslessNumber, type LosslessValue } from '../json';
import { fastFields, readFast, type FastRow } from './fastRows';
import { inUtc, jsonOrNull, measureScale, readAmount } from './fields';
import { fieldAt } from './places';
import type { DecodedPage, PageRow, RowValue } from './page';
import type { ColumnDefinition, DatasetDefinition } from './types';

type Reader = {
  columns: readonly { column: ColumnDefinition; field: string; at: number }[];
  fields: string[];
  measureAt: number;
  hasMoney: boolean;
};

const readers = new WeakMap<DatasetDefinition, Reader | 'none'>();

/** Control characters JSON allows nowhere; those between tokens are not among them. */
const CONTROL = /[^\P{Cc}\n\r\t]/u;

export function decodeFast(definition: DatasetDefinition, site: Site, text: string): DecodedPage | null {
  const reader = readerOf(definition);
  if (reader === 'none' || typeof definition.rowsAt !== 'string' || CONTROL.test(text)) return null;
  if (!isOwnResponse(definition, site)) return null;
  try {
    const page = readFast(text.startsWith('\uFEFF') ? text.slice(1) : text, definition.rowsAt, reader.fields);
    if (!page || failureOf(page.envelope)) return null;
    const { envelope } = page;
    const total = readInt(fieldAt(envelope, definition.totalAt ?? 'total_count'), '$');
    if (total !== null && total < 0) return null;
    const around = aroundOf(reader, envelope, site);
    const rows: PageRow[] = [];
    for (const found of page.rows) {
      const row = rowOf(reader, found, around);
      if (!row) return null;
      rows.push(row);
    }
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
  const reader: Reader | 'none' = found
    ? {
        fields,
        measureAt: fields.indexOf('measure_id'),
        hasMoney: definition.columns.some((c) => c.type === 'money'),
        columns: definition.columns.map((column) => {
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

function rowOf(reader: Reader, found: FastRow, around: Around): PageRow | null {
  const { values, isText } = found;
  const rest = [...found.rest];
  const measure = values[reader.measureAt];
  let scale = around.scale;
  if (measure !== undefined && measure !== null && measure !== '') {
    if (reader.hasMoney)
      scale = measureScale({ measure_id: wire(measure, isText[reader.measureAt]) }, '$') ?? scale;
    if (!reader.hasMoney || scale !== 0) return null;
  } else if (measure !== undefined) return null;

  const out: RowValue[] = new Array<RowValue>(reader.columns.length);
  for (let i = 0; i < reader.columns.length; i += 1) {
    const entry = reader.columns[i];
    if (!entry) return null;
    const { column, field, at } = entry;
    if (column.name === 'currency') {
      if (column.from !== 'envelope' && at >= 0 && values[at]) {
        out[i] = values[at];
        continue;
      }
      const beside = textOf(around.envelope[field]);
      if (column.from === 'envelope' && !beside && values[at]) return null;
      out[i] = beside || CURRENCY[around.site];
      continue;
    }
    if (column.from === 'envelope') {
      out[i] = around.values[i] ?? null;
      continue;
    }
    const text = values[at];
    if (text === undefined || text === null) {
      out[i] = null;
      continue;
    }
    switch (column.type) {
      case 'money': {
        if (text === '') {
          out[i] = null;
          break;
        }
        const quick = scale === 0 ? quickE8(text) : null;
        if (quick !== null) {
          out[i] = quick;
          break;
        }
        const amount = readAmount(wire(text, isText[at]), scale, '$');
        if (amount && !amount.exact) rest.push([field, amount.text]);
        out[i] = amount?.e8 ?? null;
        break;
      }
      case 'decimal':
        out[i] = CANONICAL.test(text) ? text : readDecimal(wire(text, isText[at]), '$');
        break;
      case 'int':
        out[i] = readInt(wire(text, isText[at]), '$');
        break;
      case 'instant': {
        const instant = text.endsWith('Z') ? text : inUtc(text);
        if (instant !== text) rest.push([field, JSON.stringify(text)]);
        out[i] = instant;
        break;
      }
      case 'json':
        return null;
      case 'code':
      case 'text':
      case 'day':
        out[i] = text;
    }
  }
  // A currency that is no column of the row, or not read there, is kept beside the columns.
  const currencyAt = reader.fields.indexOf('currency');
  const heldCurrency = reader.columns.some(
    (c) => c.column.name === 'currency' && c.column.from !== 'envelope',
  );
  if (!heldCurrency && values[currencyAt] !== undefined) return null;
  return {
    values: out,
    extra: rest.length ? `{${rest.map(([k, json]) => `${JSON.stringify(k)}:${json}`).join(',')}}` : null,
  };
}

/** Canonical decimal text: no sign before zero, no zeros at the end. */
const CANONICAL = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/;

/** The value as it stood in the JSON; a flag is none of a number's kinds. */
function wire(text: string, isText: boolean | undefined): LosslessValue {
  if (isText) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return new LosslessNumber(text);
}

const ZERO = 48;

/** Plain amounts of up to 7 digits before the point and 8 after it, without BigInt arithmetic; null for any other. */
function quickE8(text: string): bigint | null {
  const negative = text.charCodeAt(0) === 45;
  let i = negative ? 1 : 0;
  const first = i;
  let whole = 0;
  for (; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
  }
  if (i === first || i - first > 7) return null;
  let part = 0;
  let places = 0;
  if (i < text.length) {
    if (text.charCodeAt(i) !== 46) return null;
    for (i += 1; i < text.length; i += 1) {
      const digit = text.charCodeAt(i) - ZERO;
      if (digit < 0 || digit > 9) return null;
      places += 1;
      part = part * 10 + digit;
    }
    if (places > 8) return null;
  }
  for (; places < 8; places += 1) part *= 10;
  const e8 = whole * 100_000_000 + part;
  return e8 === 0 ? 0n : BigInt(negative ? -e8 : e8);
}
