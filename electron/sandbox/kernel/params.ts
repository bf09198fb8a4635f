/** Checks query parameters against the contract: one set of rules for every operation. */
import type { ContractField } from '@shared/contract/types';
import { isCycle } from '@shared/time';
import type { Language } from '../world/names';
import { invalidParameter, serviceError } from './errors';

/** Checked parameters: integers and booleans are parsed, absent ones without a default are missing. */
export class Params {
  constructor(private readonly values: ReadonlyMap<string, string | number | boolean>) {}

  text(name: string): string | undefined {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.values.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.values.get(name);
    return typeof value === 'boolean' ? value : undefined;
  }
}

/**
 * An empty text is a value (some filters look for it); an empty number, date or code is not. Unknown parameters are
 * ignored, a parameter given twice is refused.
 * @throws ApiError CBC.0100 naming the parameter.
 */
export function checkParams(query: string, fields: readonly ContractField[], language: Language): Params {
  const given = new URLSearchParams(query.replaceAll('+', '%2B'));
  const values = new Map<string, string | number | boolean>();
  for (const field of fields) {
    const all = given.getAll(field.name);
    const text = all[0];
    if (all.length > 1) throw invalidParameter(language, field.name);
    if (text === undefined) {
      if (field.required) throw invalidParameter(language, field.name);
      if (field.default !== undefined) values.set(field.name, field.default);
      continue;
    }
    const value = check(field, text);
    if (value === null) throw invalidParameter(language, field.name);
    values.set(field.name, value);
  }
  return new Params(values);
}

function check(field: ContractField, text: string): string | number | boolean | null {
  if (field.required && text === '') return null;
  if (field.maxLength !== undefined && text.length > field.maxLength) return null;
  if (field.minLength !== undefined && text.length < field.minLength) return null;
  if (field.enum && !Object.hasOwn(field.enum, text)) return null;
  if (field.type === 'int') return integer(field, text);
  if (field.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (field.format === 'month') return isCycle(text) ? text : null;
  if (field.format === 'date') return isDay(text) ? text : null;
  return text;
}

function integer(field: ContractField, text: string): number | null {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value)) return null;
  return value < (field.min ?? -Infinity) || value > (field.max ?? Infinity) ? null : value;
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Offset and limit, as the contract's defaults left them. */
export function pageOf(params: Params): { offset: number; limit: number } {
  return { offset: params.number('offset') ?? 0, limit: params.number('limit') ?? 10 };
}

/** @throws ApiError CBC.0151 for a customer that is neither the caller nor one of its members. */
export function accessDenied(language: Language): Error {
  return serviceError(403, 'CBC.0151', language);
}
