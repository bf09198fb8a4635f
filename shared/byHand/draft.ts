/**
 * What a person enters in the explorer's form, and the input of a call made of it. A form is made from the contract: scalars
 * are text until they are sent, so that a half-typed number stays what was typed.
 */
import { invalid, type InputObject, type InputValue } from '../contract/check';
import type { Operation } from '../contract/operations';
import type { ContractField } from '../contract/types';

export type Draft = string | Draft[] | DraftObject;
export type DraftObject = { [field: string]: Draft | undefined };

export type Place = 'path' | 'query' | 'header' | 'body';
export type PlacedField = { place: Place; field: ContractField };

/** What the app knows without asking: the account in the paths of old endpoints. */
export function filledBy(operation: Operation, { domainId }: { domainId: string }): DraftObject {
  const known = fieldsOf(operation).some(({ field }) => field.name === 'domain_id');
  return known && domainId ? { domain_id: domainId } : {};
}

/** What the person has entered, without what was filled in: another account fills in its own. */
export function typedIn(draft: DraftObject, filled: DraftObject): DraftObject {
  const all = { ...Object.fromEntries(Object.keys(filled).map((name) => [name, ''])), ...draft };
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== filled[name]));
}

/** All fields of a call, in the order of the contract. */
export function fieldsOf({ request, models }: Operation): PlacedField[] {
  const of = (place: Place, fields: readonly ContractField[]): PlacedField[] =>
    fields.map((field) => ({ place, field }));
  return [
    ...of('path', request.path),
    ...of('query', request.query),
    ...of('body', modelOf(models, request.body?.type ?? '')),
    ...of('header', request.header),
  ];
}

export function modelOf(models: Operation['models'], type: string): readonly ContractField[] {
  return models[type.replace(/^(object|array):/, '')]?.fields ?? [];
}

export type Shape = 'text' | 'whole' | 'decimal' | 'flag' | 'json' | 'file' | 'object' | 'list';

export function shapeOf(models: Operation['models'], type: string): Shape {
  switch (type) {
    case 'string':
      return 'text';
    case 'int':
      return 'whole';
    case 'decimal':
      return 'decimal';
    case 'boolean':
      return 'flag';
    case 'file':
    case 'binary':
      return 'file';
    case 'any':
    case 'map:any':
    case 'map:string':
      return 'json';
    default:
      if (type.startsWith('array:')) return 'list';
      return modelOf(models, type).length > 0 ? 'object' : 'json';
  }
}

/** Type of the items of a list. */
export function itemType(type: string): string {
  return type.slice('array:'.length);
}

/**
 * The input of the call. What was left empty is left out.
 * @throws AppError input.invalid {field, reason} for a value that cannot be what its field wants
 */
export function inputOf(operation: Operation, draft: DraftObject): InputObject {
  const fields = fieldsOf(operation).map((f) => f.field);
  return objectOf(operation.models, fields, draft, '') ?? {};
}

function objectOf(
  models: Operation['models'],
  fields: readonly ContractField[],
  draft: DraftObject,
  at: string,
): InputObject | undefined {
  const entries = fields.flatMap((field): [string, InputValue][] => {
    const name = at ? `${at}.${field.name}` : field.name;
    const value = valueOf(models, field.type, draft[field.name], name);
    return value === undefined ? [] : [[field.name, value]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function valueOf(
  models: Operation['models'],
  type: string,
  draft: Draft | undefined,
  name: string,
): InputValue | undefined {
  if (draft === undefined || draft === '') return undefined;
  const shape = shapeOf(models, type);
  if (shape === 'file') return fileOf(draft, name);
  if (shape === 'list') return listOf(models, itemType(type), draft, name);
  if (shape === 'object') {
    if (typeof draft === 'string' || Array.isArray(draft)) throw invalid(name, 'type');
    return objectOf(models, modelOf(models, type), draft, name);
  }
  if (typeof draft !== 'string') throw invalid(name, 'type');
  switch (shape) {
    case 'whole':
      if (!/^-?\d{1,15}$/.test(draft.trim())) throw invalid(name, 'type');
      return Number(draft.trim());
    case 'flag':
      return draft === 'true';
    case 'json':
      return jsonOf(draft, name);
    case 'decimal':
      return draft.trim();
    case 'text':
      return draft;
  }
}

/** A chosen file is kept as its handle, its name and its size. */
function fileOf(draft: Draft, name: string): InputValue {
  if (typeof draft === 'string' || Array.isArray(draft)) throw invalid(name, 'type');
  const { handle, name: fileName, bytes } = draft;
  if (typeof handle !== 'string' || typeof fileName !== 'string' || typeof bytes !== 'string')
    throw invalid(name, 'type');
  return { handle, name: fileName, bytes: Number(bytes) };
}

function listOf(
  models: Operation['models'],
  type: string,
  draft: Draft,
  name: string,
): InputValue[] | undefined {
  if (!Array.isArray(draft)) throw invalid(name, 'type');
  const items = draft
    .map((item, i) => valueOf(models, type, item, `${name}[${i}]`))
    .filter((item) => item !== undefined);
  return items.length > 0 ? items : undefined;
}

function jsonOf(text: string, name: string): InputValue {
  try {
    return JSON.parse(text) as InputValue;
  } catch {
    throw invalid(name, 'format');
  }
}
