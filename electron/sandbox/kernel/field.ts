/** One value against its contract field: the same rules wherever in a request it stands. */
import type { ContractField } from '@shared/contract/types';
import { LosslessNumber } from '@shared/json';
import { isCycle } from '@shared/time';

/** Whether a text may stand in the field. An empty text is a value of an optional text field (some filters look for it). */
export function fitsText(field: ContractField, text: string): boolean {
  if (field.required && text === '') return false;
  const length = [...text].length;
  if (field.maxLength !== undefined && length > field.maxLength) return false;
  if (field.minLength !== undefined && length < field.minLength && (text !== '' || field.required))
    return false;
  if (field.enum && text !== '' && !Object.hasOwn(field.enum, text)) return false;
  if (text === '') return true;
  if (field.money && decimalOf(field, text) === null) return false;
  return hasFormat(field.format, text);
}

function hasFormat(format: ContractField['format'], text: string): boolean {
  switch (format) {
    case 'month':
      return isCycle(text);
    case 'date':
      return isDay(text);
    case 'utc-datetime':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
    case 'local-datetime':
    case 'uuid':
    case undefined:
      return true;
  }
}

/** The whole number a text is, within the field's bounds and codes; null otherwise. */
export function intOf(field: ContractField, text: string): number | null {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value) || !inRange(field, value)) return null;
  return field.enum && !Object.hasOwn(field.enum, String(value)) ? null : value;
}

/** Canonical text of a decimal within the field's bounds and decimals; null otherwise. */
export function decimalOf(field: ContractField, text: string): string | null {
  const m = /^-?\d{1,20}(?:\.(\d{1,20}))?$/.exec(text);
  if (!m) return null;
  const decimals = (m[1] ?? '').replace(/0+$/, '').length;
  if (field.decimals !== undefined && decimals > field.decimals) return null;
  return inRange(field, Number(text)) ? text : null;
}

function inRange({ min, max, exclusiveMin }: ContractField, value: number): boolean {
  if (min !== undefined && value < min) return false;
  if (exclusiveMin !== undefined && value <= exclusiveMin) return false;
  return max === undefined || value <= max;
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The digits of a JSON number or of a text that holds one; null for anything else. */
export function digitsOf(value: unknown): string | null {
  if (value instanceof LosslessNumber) return value.value;
  return typeof value === 'string' && value !== '' ? value : null;
}
