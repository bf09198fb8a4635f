/** Turns one page of a dataset, as the cloud sent it, into rows of its columns. Pure: the store's worker calls it. */
import { failureOf, parseBody, type Failure } from '../contract/decode';
import { CURRENCY } from '../contract/endpoints';
import { operation } from '../contract/operations';
import { DecodeError, memberPath, readDecimal, readInt, readObject, readText } from '../contract/scalars';
import type { Site } from '../contract/types';
import { LosslessNumber, stringifyLossless, type LosslessValue } from '../json';
import { datasets, type DatasetId } from './index';
import { decodeFast } from './fastPage';
import type { DecodedPage, PageRow, RowValue } from './page';
import { inUtc, jsonOrNull, measureScale, readAmount } from './fields';
import { fieldAt, findRows, without, type Body, type FoundRow } from './places';
import { utf8Of, type PageText } from './scanner';
import type { ColumnDefinition, DatasetDefinition } from './types';

export type { DecodedPage, PageRow, RowValue };

const CURRENCY_COLUMN = 'currency';

/** What a page is decoded with beside its text. `parent` are the values passed on from the parent row. */
export type PageContext = { site: Site; key?: string; parent?: Readonly<Record<string, string | null>> };

/**
 * Decodes one response body of a dataset's operation.
 * @throws DecodeError (cloud.unreadable) naming the JSON path: text that is no JSON, another kind of value than the
 * column's, an amount outside 64 bits, an unknown measure_id, or a body with no field of this operation's response.
 */
export function decodePage(
  dataset: DatasetId,
  context: PageContext,
  body: PageText | string,
): DecodedPage | Failure {
  return decodeRows(datasets[dataset], context, body);
}

/** As decodePage, by a definition. */
export function decodeRows(
  definition: DatasetDefinition,
  context: PageContext,
  body: PageText | string,
): DecodedPage | Failure {
  const page = typeof body === 'string' ? pageTextOf(body) : body;
  const fast = page && decodeFast(definition, context.site, page);
  if (fast) return fast;
  const text = typeof body === 'string' ? body : utf8Of(body.bytes, 0, body.bytes.length);
  return decodeCarefully(definition, context, text);
}

/** null for a text that UTF-8 cannot hold. */
export function pageTextOf(text: string): PageText | null {
  if (/\p{Surrogate}/u.test(text)) return null;
  const bytes = new TextEncoder().encode(text);
  let latin1 = '';
  for (let at = 0; at < bytes.length; at += 4096)
    latin1 += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return { bytes, latin1 };
}

/** Reads any body the contract allows, and says of others what is wrong with them. */
export function decodeCarefully(
  definition: DatasetDefinition,
  { site, key = '', parent = {} }: PageContext,
  text: string,
): DecodedPage | Failure {
  const { columns, rowsAt, totalAt = 'total_count', omit = [] } = definition;
  const body = readObject(parseBody(text), '$');
  const failure = failureOf(body);
  if (failure) return failure;
  requireOwnResponse(site, definition.operation, body);

  const total = readInt(fieldAt(body, totalAt), memberPath('$', totalAt));
  if (total !== null && total < 0) throw new DecodeError(memberPath('$', totalAt), 'negative');
  const { rows: found, counted, envelope } = findRows(body, rowsAt);
  const envelopeScale = measureScale(envelope, '$') ?? 0;
  const partition: Body = { ...parent, key };
  const rows = found.map((f) => decodeRow(columns, { ...f, envelope, envelopeScale, partition, site, omit }));
  return { kind: 'page', rows, counted, total, envelope: jsonOrNull(Object.entries(envelope)) };
}

/**
 * An amount that stands beside the list, out of the `envelope` of a decoded page, in 10^-8 units; null where it is not given.
 * @throws DecodeError when it is no amount.
 */
export function envelopeAmount(envelope: string | null, field: string): bigint | null {
  if (envelope === null) return null;
  const body = readObject(parseBody(envelope), '$');
  return readAmount(body[field], measureScale(body, '$') ?? 0, memberPath('$', field))?.e8 ?? null;
}

/** Without this an unrelated `{}` would read as an empty month and take the place of a real one. */
function requireOwnResponse(site: Site, operationId: string, body: Body): void {
  const { response, models } = operation(site, operationId);
  const fields = models[response.type.replace(/^object:/, '')]?.fields ?? [];
  if (!fields.some((f) => Object.hasOwn(body, f.name)))
    throw new DecodeError('$', `not a response of ${operationId}`);
}

type RowContext = FoundRow & {
  envelope: Body;
  envelopeScale: number;
  partition: Body;
  site: Site;
  omit: readonly string[];
};

function decodeRow(columns: readonly ColumnDefinition[], context: RowContext): PageRow {
  const { row, path, outer, envelopeScale, site } = context;
  // Beside an amount measure_id is its unit; elsewhere it is a unit of usage, and no amount moves by it.
  const hasAmounts = columns.some((column) => column.type === 'money');
  const ownScale = hasAmounts ? measureScale(row, path) : null;
  const outerScale = hasAmounts && outer ? measureScale(outer, context.outerPath) : null;
  const rowScale = ownScale ?? outerScale ?? envelopeScale;
  /** Fields the columns, or another dataset, hold in full. */
  const held = new Set<string>(context.omit);
  // "Amounts are in units of the currency" is said by the columns themselves.
  if (ownScale === 0) held.add('measure_id');
  const heldOuter = new Set<string>();
  const exact: [string, LosslessValue][] = [];

  const values = columns.map((column): RowValue => {
    const field = column.field ?? column.name;
    const [source, sourcePath] = sourceOf(column, field, context);
    const at = memberPath(sourcePath, field);
    if (source === row) held.add(field);
    if (source === outer) heldOuter.add(field);
    const raw = fieldAt(source, field);
    const own = source === row || source === outer;
    switch (column.type) {
      case 'money': {
        const amount = readAmount(raw, own ? rowScale : envelopeScale, at);
        if (amount && !amount.exact && own) exact.push([field, new LosslessNumber(amount.text)]);
        return amount?.e8 ?? null;
      }
      case 'int':
        return readInt(raw, at);
      case 'decimal':
        return readDecimal(raw, at);
      case 'instant': {
        const written = readText(raw, at);
        const instant = inUtc(written);
        if (written !== null && instant !== written && own) exact.push([field, written]);
        return instant;
      }
      case 'json':
        return raw === undefined || raw === null ? null : stringifyLossless(raw);
      case 'code':
      case 'text':
      case 'day':
        return column.name === CURRENCY_COLUMN ? readText(raw, at) || CURRENCY[site] : readText(raw, at);
    }
  });
  const rest = without(row, held);
  const outerRest = outer ? without(outer, heldOuter) : [];
  return { values, extra: jsonOrNull([...outerRest, ...rest, ...exact]) };
}

/**
 * Where a column is read. The currency belongs to every amount: it is looked for in the other place where its own has
 * none, and is the site's where neither has one (contract limits.json: one currency per site).
 */
function sourceOf(column: ColumnDefinition, field: string, context: RowContext): [Body, string] {
  const { row, path, outer, outerPath, envelope, partition, place } = context;
  switch (column.from) {
    case 'partition':
      return [partition, '$'];
    case 'place':
      return [{ [field]: place }, '$'];
    case 'outer':
      return [outer ?? envelope, outerPath];
    case 'envelope':
      return column.name === CURRENCY_COLUMN && !has(envelope, field) && has(row, field)
        ? [row, path]
        : [envelope, '$'];
    case 'row':
    case undefined:
      break;
  }
  return column.name === CURRENCY_COLUMN && !has(row, field) && has(envelope, field)
    ? [envelope, '$']
    : [row, path];
}

function has(body: Body, field: string): boolean {
  const value = fieldAt(body, field);
  return value !== undefined && value !== null && value !== '';
}
