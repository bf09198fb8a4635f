/** Reads fields of a request body that the contract's types leave open. */
import { toE8 } from '@shared/money';
import type { Call } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';

/** A text of the body; undefined where it is absent, null or empty. */
export function textOf(json: Call['json'], name: string): string | undefined {
  const value = json[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * An amount above zero with at most two decimals, in 10^-8 units.
 * @throws ApiError CBC.0100
 */
export function amountOf({ json, language }: Call, name: string): bigint {
  const text = textOf(json, name) ?? '';
  if (!/^\d{1,20}(\.\d{1,2})?$/.test(text)) throw invalidParameter(language, name);
  const { e8 } = toE8(text);
  if (e8 <= 0n) throw invalidParameter(language, name);
  return e8;
}
