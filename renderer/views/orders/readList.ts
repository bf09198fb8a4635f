/** Lists that the cache keeps as JSON, digit for digit. */
import { isObject, LosslessNumber, parseLossless, type LosslessValue } from '@shared/json';

type Item = { [key: string]: LosslessValue };

/** A JSON column as its objects; nothing for what is not a list. */
export function readList(text: string | null): Item[] {
  if (text === null) return [];
  const value = parseLossless(text);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A list inside an object. */
export function listIn(item: Item, name: string): Item[] {
  const value = item[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A scalar as it was written; empty for none. */
export function textIn(item: Item, name: string): string {
  const value = item[name];
  if (value instanceof LosslessNumber) return value.value;
  return typeof value === 'string' ? value : '';
}
