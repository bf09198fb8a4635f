/** Checks path, query and header parameters against the contract: one set of rules for every operation. */
import type { Operation } from '@shared/contract/operations';
import type { ContractField } from '@shared/contract/types';
import type { Language } from '../world/names';
import { parameterError, serviceError } from './errors';
import { decimalOf, fitsText, intOf } from './field';

type Value = string | number | boolean;

/** Checked parameters: integers and booleans are parsed, absent ones without a default are missing. */
export class Params {
  constructor(private readonly values: ReadonlyMap<string, readonly Value[]>) {}

  /** Names as in the contract; headers keep their spelling ("X-Site"). */
  text(name: string): string | undefined {
    const value = this.values.get(name)?.[0];
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.values.get(name)?.[0];
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.values.get(name)?.[0];
    return typeof value === 'boolean' ? value : undefined;
  }

  /** All values of a parameter that is a list. */
  texts(name: string): readonly string[] {
    return (this.values.get(name) ?? []).filter((v) => typeof v === 'string');
  }

  numbers(name: string): readonly number[] {
    return (this.values.get(name) ?? []).filter((v) => typeof v === 'number');
  }
}

export type ParamSource = {
  /** Values of the path's placeholders, decoded. */
  path: Readonly<Record<string, string>>;
  query: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
};

/** A language nobody knows is no error: the default is used (kernel/language.ts). */
const LENIENT = 'X-Language';

/**
 * An empty text is a value (some filters look for it); an empty number, date or code is not. Unknown parameters are
 * ignored, a parameter given twice that is no list is refused.
 * @throws ApiError CBC.0100, OSM.0001 or the like, naming the parameter.
 */
export function checkParams(operation: Operation, source: ParamSource, language: Language): Params {
  const { service, request } = operation;
  const values = new Map<string, readonly Value[]>();
  const refuse = (field: ContractField): Error => parameterError(service, language, field.name);
  const take = (field: ContractField, given: readonly string[]): void => {
    if (given.length === 0) {
      if (field.required) throw refuse(field);
      if (field.default !== undefined) values.set(field.name, [field.default]);
      return;
    }
    const list = field.type.startsWith('array:');
    if (given.length > 1 && !list) throw refuse(field);
    if (!countFits(field, given.length)) throw refuse(field);
    const item = list ? { ...field, type: field.type.slice('array:'.length) } : field;
    values.set(
      field.name,
      given.map((text) => check(item, text) ?? thrown(refuse(field))),
    );
  };

  for (const field of request.path) take(field, present(source.path[field.name]));
  const query = new URLSearchParams(source.query.replaceAll('+', '%2B'));
  for (const field of request.query) take(field, query.getAll(field.name));
  for (const field of request.header)
    if (field.name !== LENIENT) take(field, present(source.headers[field.name.toLowerCase()]));
  return new Params(values);
}

function present(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function thrown(error: Error): never {
  throw error;
}

function countFits({ minItems, maxItems }: ContractField, count: number): boolean {
  return count >= (minItems ?? 0) && count <= (maxItems ?? Infinity);
}

function check(field: ContractField, text: string): Value | null {
  switch (field.type) {
    case 'int':
      return intOf(field, text);
    case 'decimal':
      return decimalOf(field, text);
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : null;
    default:
      if (text === '' && field.enum) return null;
      if (text === '' && (field.format === 'month' || field.format === 'date')) return null;
      return fitsText(field, text) ? text : null;
  }
}

/** Offset and limit, as the contract's defaults left them. */
export function pageOf(params: Params): { offset: number; limit: number } {
  return { offset: params.number('offset') ?? 0, limit: params.number('limit') ?? 10 };
}

/** @throws ApiError CBC.0151 for a customer that is neither the caller nor one of its members. */
export function accessDenied(language: Language): Error {
  return serviceError(403, 'CBC.0151', language);
}
