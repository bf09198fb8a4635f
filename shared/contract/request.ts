/**
 * Builds a request from an operation of the contract and its input, and refuses what the contract refuses: a wrong
 * request is found here, with the name of the field, and not after a round trip.
 */
import { LosslessNumber, stringifyLossless, type LosslessValue } from '../json';
import {
  checkField,
  checkObject,
  invalid,
  modelFields,
  refuseUnknown,
  type InputObject,
  type InputValue,
} from './check';
import limits from './data/limits.json';
import { isFile, type FormPart } from './form';
import type { Operation } from './operations';
import type { ContractField } from './types';

/**
 * Values of a call by field name: path, query, header and body fields together (no operation has one name in two
 * places). undefined is left out; null is sent in a body, where it is a filter of its own, and is no value elsewhere.
 */
export type CallInput = InputObject;
export type { InputValue };

/** What the gateway takes at most, less what the form around the file needs (data/limits.json, gateway). */
export const LARGEST_UPLOAD_BYTES = limits.gateway.requestBodyMaxMB * 1024 * 1024 - 64 * 1024;

export type BuiltRequest = {
  method: string;
  /** Below the base URL, its parameters filled in and escaped. */
  path: string;
  /** In the order of the contract, not escaped; a list gives one pair per element. */
  query: [string, string][];
  /** Names in lower case. */
  headers: Record<string, string>;
  /** JSON text; null where the operation has no JSON body. */
  body: string | null;
  /** Parts of a multipart body; null where the operation has none. */
  form: FormPart[] | null;
};

/**
 * @throws AppError input.invalid {field, reason}; reason is a key of the texts errors:reason. Enums are open lists and
 * are not checked.
 */
export function buildRequest(operation: Operation, input: CallInput): BuiltRequest {
  const { path, query, header, body } = operation.request;
  const bodyFields = body ? modelFields(operation, body.type) : [];
  refuseUnknown(input, [...path, ...query, ...header, ...bodyFields], '');

  const texts = (field: ContractField): string[] => scalarTexts(operation, field, input[field.name]);
  const headers: Record<string, string> = {};
  for (const field of header)
    for (const text of texts(field)) headers[field.name.toLowerCase()] = line(field, text);
  return {
    method: operation.method,
    path: path.reduce((filled, field) => fillIn(filled, field, texts(field)), operation.path),
    query: query.flatMap((field) => texts(field).map((text): [string, string] => [field.name, text])),
    headers,
    ...bodyOf(operation, bodyFields, input),
  };
}

const MULTIPART = 'multipart/form-data';

function bodyOf(
  operation: Operation,
  fields: readonly ContractField[],
  input: CallInput,
): Pick<BuiltRequest, 'body' | 'form'> {
  const { body } = operation.request;
  if (!body) return { body: null, form: null };
  if (body.contentType === MULTIPART)
    return { body: null, form: fields.flatMap((field) => formPart(operation, field, input[field.name])) };
  return { body: bodyText(operation, fields, input), form: null };
}

function formPart(operation: Operation, field: ContractField, value: InputValue | undefined): FormPart[] {
  if (field.type !== 'file')
    return scalarTexts(operation, field, value).map((text) => ({ name: field.name, text }));
  if (value === undefined && !field.required) return [];
  if (value === undefined) throw invalid(field.name, 'required');
  if (!isFile(value)) throw invalid(field.name, 'type');
  if (value.name === '') throw invalid(field.name, 'required');
  if (value.bytes.byteLength > LARGEST_UPLOAD_BYTES) throw invalid(field.name, 'tooLarge');
  return [{ name: field.name, file: value }];
}

/** The URL that goes on the wire. `baseUrl` may have a path of its own. */
export function requestUrl(baseUrl: string, { path, query }: Pick<BuiltRequest, 'path' | 'query'>): string {
  const pairs = query.map(([name, value]) => `${escapeComponent(name)}=${escapeComponent(value)}`);
  return `${baseUrl.replace(/\/+$/, '')}${path}${pairs.length ? `?${pairs.join('&')}` : ''}`;
}

/** Escapes everything but the unreserved characters of RFC 3986: A-Z a-z 0-9 - _ . ~ */
export function escapeComponent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An operation whose fields are all optional still wants an object (contract README, allOptional). */
function bodyText(operation: Operation, fields: readonly ContractField[], input: CallInput): string {
  return stringifyLossless(checkObject(operation, fields, input, ''));
}

function scalarTexts(operation: Operation, field: ContractField, value: InputValue | undefined): string[] {
  if (value === null) throw invalid(field.name, 'type');
  const checked = checkField(operation, field, value, '');
  if (checked === undefined) return [];
  return (Array.isArray(checked) ? checked : [checked]).map((v) => scalarText(field, v));
}

function scalarText(field: ContractField, value: LosslessValue): string {
  if (value instanceof LosslessNumber) return value.value;
  if (typeof value === 'object') throw invalid(field.name, 'type');
  return String(value);
}

/** A segment of dots would be resolved away by whoever reads the URL. */
function fillIn(path: string, field: ContractField, [text]: string[]): string {
  if (!text) throw invalid(field.name, 'required');
  if (/^\.{1,2}$/.test(text)) throw invalid(field.name, 'format');
  return path.replace(`{${field.name}}`, () => escapeComponent(text));
}

/** A header is one line of visible ASCII: anything else is changed or refused on the way. */
function line(field: ContractField, text: string): string {
  if (!/^[\x20-\x7e]*$/.test(text)) throw invalid(field.name, 'format');
  return text;
}
