/** Checks a value against its contract field and gives what goes into the request. Enums are open lists: not checked. */
import { AppError } from '../errors';
import { LosslessNumber, type LosslessValue } from '../json';
import { parseDecimal } from '../money';
import { isCycle } from '../time';
import { isFile, type FileInput } from './form';
import type { Operation } from './operations';
import type { ContractField } from './types';

/** A value of a call; amounts are decimal text or whole numbers, never fractions held in a float. */
export type InputValue =
  string | number | boolean | null | FileInput | InputValue[] | { [field: string]: InputValue | undefined };
export type InputObject = { [field: string]: InputValue | undefined };

/** Keys of the texts errors:reason. */
export type InputReason =
  | 'required'
  | 'type'
  | 'tooShort'
  | 'tooLong'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooFew'
  | 'tooMany'
  | 'format'
  | 'unknownField';

export function invalid(field: string, reason: InputReason): AppError {
  return new AppError('input.invalid', { field, reason });
}

export function modelFields(operation: Operation, type: string): readonly ContractField[] {
  return operation.models[type.replace(/^(object|array):/, '')]?.fields ?? [];
}

/**
 * The object of a model, with undefined members left out. `at` names the place in errors ("filter.tags").
 * @throws AppError input.invalid {field, reason}
 */
export function checkObject(
  operation: Operation,
  fields: readonly ContractField[],
  input: InputObject,
  at: string,
): { [key: string]: LosslessValue } {
  const entries: [string, LosslessValue][] = [];
  for (const field of fields) {
    const checked = checkField(operation, field, input[field.name], at);
    if (checked !== undefined) entries.push([field.name, checked]);
  }
  return Object.fromEntries(entries);
}

/** The checked value of one field; undefined where it is absent and may be. */
export function checkField(
  operation: Operation,
  field: ContractField,
  value: InputValue | undefined,
  at: string,
): LosslessValue | undefined {
  const name = at ? `${at}.${field.name}` : field.name;
  if (value === undefined || value === null) {
    if (field.required) throw invalid(name, 'required');
    return value;
  }
  return checkValue(operation, field.type, field, value, name);
}

function checkValue(
  operation: Operation,
  type: string,
  field: ContractField,
  value: InputValue,
  name: string,
): LosslessValue {
  switch (type) {
    case 'string':
      return checkString(field, value, name);
    case 'int':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw invalid(name, 'type');
      checkRange(field, value, name);
      return new LosslessNumber(String(value));
    case 'decimal':
      return checkDecimal(field, value, name);
    case 'boolean':
      if (typeof value !== 'boolean') throw invalid(name, 'type');
      return value;
    case 'any':
      return plain(value, name);
    case 'map:any':
    case 'map:string':
      return checkMap(type, value, name);
    default:
      return type.startsWith('array:')
        ? checkArray(operation, type.slice('array:'.length), field, value, name)
        : checkModel(operation, type, value, name);
  }
}

/** A value the contract says nothing about; a fraction in it must be text, because a float would not keep it. */
function plain(value: InputValue, name: string): LosslessValue {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw invalid(name, 'type');
    return new LosslessNumber(String(value));
  }
  if (typeof value === 'string') return checkString({ name, type: 'string' }, value, name);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((v, i) => plain(v, `${name}[${i}]`));
  if (isFile(value)) throw invalid(name, 'type');
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, v]): [string, LosslessValue][] =>
      v === undefined ? [] : [[key, plain(v, `${name}.${key}`)]],
    ),
  );
}

function checkMap(type: string, value: InputValue, name: string): LosslessValue {
  if (!isFields(value)) throw invalid(name, 'type');
  if (type === 'map:string')
    for (const [key, v] of Object.entries(value))
      if (v !== undefined && typeof v !== 'string') throw invalid(`${name}.${key}`, 'type');
  return plain(value, name);
}

function checkArray(
  operation: Operation,
  itemType: string,
  field: ContractField,
  value: InputValue,
  name: string,
): LosslessValue[] {
  if (!Array.isArray(value)) throw invalid(name, 'type');
  if (field.minItems !== undefined && value.length < field.minItems) throw invalid(name, 'tooFew');
  if (field.maxItems !== undefined && value.length > field.maxItems) throw invalid(name, 'tooMany');
  const item: ContractField = { name, type: itemType };
  return value.map((v, i) => {
    if (v === null) throw invalid(`${name}[${i}]`, 'required');
    return checkValue(operation, itemType, item, v, `${name}[${i}]`);
  });
}

function checkModel(operation: Operation, type: string, value: InputValue, name: string): LosslessValue {
  if (!isFields(value)) throw invalid(name, 'type');
  const fields = modelFields(operation, type);
  refuseUnknown(value, fields, name);
  return checkObject(operation, fields, value, name);
}

function isFields(value: InputValue): value is InputObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFile(value);
}

export function refuseUnknown(input: InputObject, fields: readonly ContractField[], at: string): void {
  const known = new Set(fields.map((f) => f.name));
  for (const [key, value] of Object.entries(input))
    if (value !== undefined && !known.has(key)) throw invalid(at ? `${at}.${key}` : key, 'unknownField');
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function checkString(field: ContractField, value: InputValue, name: string): string {
  if (typeof value !== 'string') throw invalid(name, 'type');
  const length = [...value].length;
  if (field.required && length === 0) throw invalid(name, 'required');
  if (field.minLength !== undefined && length < field.minLength) throw invalid(name, 'tooShort');
  if (field.maxLength !== undefined && length > field.maxLength) throw invalid(name, 'tooLong');
  if (LONE_SURROGATE.test(value) || (value !== '' && !hasFormat(field.format, value)))
    throw invalid(name, 'format');
  if (field.money) checkDecimal(field, value, name);
  return value;
}

function hasFormat(format: ContractField['format'], value: string): boolean {
  switch (format) {
    case 'month':
      return isCycle(value);
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value);
    case 'utc-datetime':
      return (
        /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isRealDay(value.slice(0, 10))
      );
    case 'uuid':
    case 'local-datetime':
    case undefined:
      return true;
  }
}

/** 2026-02-30 is no day; Date would read it as March 2nd. */
function isRealDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

function checkDecimal(field: ContractField, value: InputValue, name: string): LosslessNumber {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string') throw invalid(name, 'type');
  if (!/^-?\d{1,30}(\.\d{1,30})?$/.test(text)) throw invalid(name, 'format');
  const { scale } = parseDecimal(text);
  if (field.decimals !== undefined && scale > field.decimals) throw invalid(name, 'tooLong');
  // Bounds are whole numbers or short fractions: a float compares them well enough to refuse what is outside.
  checkRange(field, Number(text), name);
  return new LosslessNumber(text.replace(/^(-?)0+(?=\d)/, '$1'));
}

function checkRange({ min, max, exclusiveMin }: ContractField, value: number, name: string): void {
  if ((min !== undefined && value < min) || (exclusiveMin !== undefined && value <= exclusiveMin))
    throw invalid(name, 'tooSmall');
  if (max !== undefined && value > max) throw invalid(name, 'tooLarge');
}
