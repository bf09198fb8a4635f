/** Reads a request body and checks it against the operation's model: the handler gets what the contract allows, typed. */
import type { Operation } from '@shared/contract/operations';
import type { ContractField } from '@shared/contract/types';
import { isObject, JsonError, LosslessNumber, parseLossless, type LosslessValue } from '@shared/json';
import type { Language } from '../world/names';
import { parameterError } from './errors';
import { decimalOf, digitsOf, fitsText, intOf } from './field';
import { parseMultipart, type Upload } from './multipart';

/** int: number; decimal: exact text; null where the caller wrote null (a filter of its own in some operations). */
export type BodyValue = string | number | boolean | null | BodyValue[] | { [key: string]: BodyValue };
export type BodyObject = { readonly [key: string]: BodyValue };

export type CheckedBody = { json: BodyObject; files: readonly Upload[] };

type Context = { operation: Operation; language: Language };

/**
 * Fields the contract does not know are dropped.
 * @throws ApiError CBC.0100, OSM.0001 or the like, naming the field ("tags[0].key").
 */
export function checkBody(
  operation: Operation,
  body: Uint8Array,
  contentType: string,
  language: Language,
): CheckedBody {
  const expected = operation.request.body;
  if (!expected) return { json: {}, files: [] };
  const context = { operation, language };
  const fields = fieldsOf(context, expected.type);
  if (expected.contentType === 'multipart/form-data') return checkForm(context, fields, body, contentType);
  const value = parse(body);
  // An empty body is no empty object, not even where every field is optional.
  if (!isObject(value) || !/^application\/json\b/i.test(contentType)) throw refused(context, 'body');
  return { json: checkModel(context, fields, value, ''), files: [] };
}

function parse(body: Uint8Array): LosslessValue | undefined {
  try {
    return parseLossless(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof JsonError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function checkForm(
  context: Context,
  fields: readonly ContractField[],
  body: Uint8Array,
  contentType: string,
): CheckedBody {
  const form = parseMultipart(body, contentType);
  if (!form) throw refused(context, 'body');
  const texts = fields.filter((f) => f.type !== 'file');
  for (const field of fields)
    if (field.type === 'file' && field.required && !form.files.some((f) => f.field === field.name))
      throw refused(context, field.name);
  return { json: checkModel(context, texts, form.fields, ''), files: form.files };
}

function fieldsOf({ operation }: Context, type: string): readonly ContractField[] {
  return operation.models[type.replace(/^(array|object):/, '')]?.fields ?? [];
}

function refused({ operation, language }: Context, at: string): Error {
  return parameterError(operation.service, language, at);
}

function checkModel(
  context: Context,
  fields: readonly ContractField[],
  value: { [key: string]: LosslessValue },
  at: string,
): { [key: string]: BodyValue } {
  const entries: [string, BodyValue][] = [];
  for (const field of fields) {
    const name = at ? `${at}.${field.name}` : field.name;
    const given = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    if (given === undefined || given === null) {
      if (field.required) throw refused(context, name);
      if (given === null) entries.push([field.name, null]);
      else if (field.default !== undefined) entries.push([field.name, field.default]);
    } else entries.push([field.name, checkValue(context, field, field.type, given, name)]);
  }
  return Object.fromEntries(entries);
}

function checkValue(
  context: Context,
  field: ContractField,
  type: string,
  value: LosslessValue,
  at: string,
): BodyValue {
  const need = <T>(found: T | null): T => {
    if (found === null) throw refused(context, at);
    return found;
  };
  switch (type) {
    case 'string':
      return need(typeof value === 'string' && fitsText(field, value) ? value : null);
    case 'int':
      return need(value instanceof LosslessNumber ? intOf(field, value.value) : null);
    case 'decimal':
      return need(decimalOf(field, digitsOf(value) ?? ''));
    case 'boolean':
      return need(typeof value === 'boolean' ? value : null);
    case 'any':
      return plain(value);
    case 'map:any':
    case 'map:string':
      return need(isObject(value) ? plain(value) : null);
    default:
      if (type.startsWith('array:')) return checkList(context, field, type, value, at);
      return checkModel(context, fieldsOf(context, type), need(isObject(value) ? value : null), at);
  }
}

function checkList(
  context: Context,
  field: ContractField,
  type: string,
  value: LosslessValue,
  at: string,
): BodyValue[] {
  if (!Array.isArray(value)) throw refused(context, at);
  const { minItems = field.required ? 1 : 0, maxItems = Infinity } = field;
  if (value.length < minItems || value.length > maxItems) throw refused(context, at);
  const itemType = type.slice('array:'.length);
  // Lengths and codes of a list of scalars are those of its items.
  const item: ContractField = { ...field, required: true };
  return value.map((v, i) => {
    if (v === null) throw refused(context, `${at}[${i}]`);
    return checkValue(context, item, itemType, v, `${at}[${i}]`);
  });
}

function plain(value: LosslessValue): BodyValue {
  if (value instanceof LosslessNumber) return Number(value.value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
}
