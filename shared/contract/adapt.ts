/** Turns the answer of an endpoint on its way out into one of its successor, digits and unknown members kept. */
import { isObject, LosslessNumber, type LosslessValue } from '../json';
import { DecimalError, decimalText, parseDecimal, type Decimal } from '../money';
import type { Successor } from './successors';

type Body = { [key: string]: LosslessValue };

export function toSuccessor(body: Body, successor: Successor): Body {
  const { hoist } = successor;
  const inner = hoist === undefined ? undefined : body[hoist];
  if (!hoist || !isObject(inner)) return adapted(body, successor);
  const rest = Object.fromEntries(Object.entries(body).filter(([key]) => key !== hoist));
  return adapted({ ...rest, ...inner }, successor);
}

function adapted(body: Body, successor: Successor): Body {
  const { rename = {}, values = {}, pivot } = successor;
  const entries = Object.entries(body).flatMap(([key, value]): [string, LosslessValue][] => {
    const snake = snakeCase(key);
    if (pivot && snake === pivot.list && Array.isArray(value)) return pivoted(value, pivot);
    const name = Object.hasOwn(rename, snake) ? (rename[snake] ?? snake) : snake;
    return [[name, mapped(value, values[name], successor)]];
  });
  // What the endpoint names itself goes before what a renamed field would bring.
  return Object.fromEntries(entries);
}

function mapped(
  value: LosslessValue,
  codes: Readonly<Record<string, string>> | undefined,
  successor: Successor,
): LosslessValue {
  if (Array.isArray(value)) return value.map((item) => mapped(item, codes, successor));
  if (isObject(value)) return adapted(value, successor);
  if (!codes || value === null) return value;
  const code = value instanceof LosslessNumber ? value.value : String(value);
  return Object.hasOwn(codes, code) ? (codes[code] ?? value) : value;
}

/** One member for each kind; the same kind twice is added up exactly. A kind nobody knows stays in the list. */
function pivoted(
  list: readonly LosslessValue[],
  pivot: NonNullable<Successor['pivot']>,
): [string, LosslessValue][] {
  const sums = new Map<string, Decimal>();
  const unknown: LosslessValue[] = [];
  for (const item of list) {
    const kind = isObject(item) ? item[pivot.key] : undefined;
    const amount = isObject(item) ? item[pivot.value] : undefined;
    const to = typeof kind === 'string' && Object.hasOwn(pivot.to, kind) ? pivot.to[kind] : undefined;
    const exact = to === undefined ? null : decimalOf(amount);
    if (to === undefined || exact === null) unknown.push(item);
    else sums.set(to, sumOf(sums.get(to), exact));
  }
  const known = [...sums].map(([name, sum]): [string, LosslessValue] => [
    name,
    new LosslessNumber(decimalText(sum)),
  ]);
  return unknown.length > 0 ? [...known, [pivot.list, unknown]] : known;
}

function decimalOf(value: LosslessValue | undefined): Decimal | null {
  const text = value instanceof LosslessNumber ? value.value : value;
  if (typeof text !== 'string') return null;
  try {
    return parseDecimal(text);
  } catch (error) {
    if (error instanceof DecimalError) return null;
    throw error;
  }
}

function sumOf(a: Decimal = { units: 0n, scale: 0 }, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ units, scale: own }: Decimal): bigint => units * 10n ** BigInt(scale - own);
  return { units: at(a) + at(b), scale };
}

/** "measureId" is measure_id, "projectID" is project_id, "rIAmount" is r_i_amount. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
