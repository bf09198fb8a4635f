/** One recorded body through the app's own decoding: rows with amounts as exact decimal text. */
import { decodeResponse, failureOf, parseBody, type Decoded, type Failure } from '@shared/contract/decode';
import { operation, type Operation } from '@shared/contract/operations';
import { readObject } from '@shared/contract/scalars';
import type { Site } from '@shared/contract/types';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import { decodeRows, type PageRow } from '@shared/datasets/rows';
import { AppError } from '@shared/errors';
import { isObject, LosslessNumber, parseLossless, stringifyLossless, type LosslessValue } from '@shared/json';
import { fromE8 } from '@shared/money';
import { contractId, OUTSIDE } from './aliases';

/**
 * @param name an id of the contract, or a name of a recorded example (aliases.ts)
 * @param text a response body, or a recorded exchange whose body is under responseBody
 * @throws AppError for a failure the body reports and for what cannot be read; RangeError for an unknown operation
 */
export function parseText(name: string, site: Site, text: string): LosslessValue {
  if (OUTSIDE.has(name)) return parseOutside(bodyIn(text));
  return parse(operation(site, contractId(name)), site, bodyIn(text));
}

function parse(found: Operation, site: Site, text: string): LosslessValue {
  const dataset = Object.values(datasets).find((d) => d.operation === found.id);
  if (!dataset) {
    const decoded = decodeResponse(found, text);
    if (decoded.kind === 'failure') throw failed(decoded);
    return rowsOf(found, decoded.value);
  }
  const page = decodeRows(dataset, { site }, text);
  if (page.kind === 'failure') throw failed(page);
  return page.rows.map((row) => namedRow(dataset, row));
}

/** What no operation of the contract describes: its failure, its first list, or all of it, as it came. */
function parseOutside(text: string): LosslessValue {
  if (text.trim() === '') return {};
  const body = readObject(parseBody(text), '$');
  const failure = failureOf(body);
  if (failure) throw failed(failure);
  return Object.values(body).find((value) => Array.isArray(value)) ?? body;
}

/** The recorded exchange's body, or the text itself. What cannot be read is left to the decoder to name. */
function bodyIn(text: string): string {
  try {
    const value = parseLossless(text);
    if (!isObject(value) || !('responseBody' in value)) return text;
    const body = value['responseBody'] ?? null;
    // A recorded success without a body ("204 No Content"), or an example of a request alone.
    if (body === null) return value['status'] === null ? 'null' : '';
    return typeof body === 'string' ? body : stringifyLossless(body);
  } catch {
    return text;
  }
}

function failed({ code, message, requestId }: Failure): AppError {
  return new AppError('cloud.business', { code, message }, requestId);
}

/** Columns by name; what was rounded in its column is given in full, other extra fields stand under "extra". */
function namedRow({ columns }: DatasetDefinition, { values, extra }: PageRow): LosslessValue {
  const rest = extra === null ? {} : (parseLossless(extra) as { [key: string]: LosslessValue });
  const named = columns.map(({ name, type, field = name }, i): [string, LosslessValue] => {
    const value = values[i] ?? null;
    if (typeof value === 'bigint') {
      const exact = type === 'money' ? rest[field] : undefined;
      delete rest[field];
      return [name, exact instanceof LosslessNumber ? exact.value : fromE8(value)];
    }
    return [name, typeof value === 'number' ? new LosslessNumber(String(value)) : value];
  });
  return Object.fromEntries([...named, ...(Object.keys(rest).length ? [['extra', rest] as const] : [])]);
}

/** The rows of the first list the response model names, or the whole response. */
function rowsOf(found: Operation, value: { [key: string]: Decoded }): LosslessValue {
  const { models, response } = found.successor?.operation ?? found;
  const list = models[response.type.replace(/^object:/, '')]?.fields.find((f) => f.type.startsWith('array:'));
  return plain(list && list.name in value ? (value[list.name] ?? []) : value);
}

function plain(value: Decoded): LosslessValue {
  if (typeof value === 'number') return new LosslessNumber(String(value));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof LosslessNumber) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, plain(v)]));
}
