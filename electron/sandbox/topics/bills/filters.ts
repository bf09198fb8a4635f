/** Which lines of a month a call asks for. Texts may be empty, and then look for lines that lack the field. */
import type { Day } from '@shared/time';
import type { Call } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';
import { dayNumber } from '../../world/calendar';
import type { Join } from '../../world/join';
import type { Line } from '../../world/lines';
import type { Language } from '../../world/names';
import { chargeModeOf, projectOf, regionOf, tradeIdOf } from '../../world/record';
import type { LineQuery } from '../../world/world';

/** What can be asked for, whatever an operation calls it. */
export type Wanted = {
  service?: string | undefined;
  resourceType?: string | undefined;
  region?: string | undefined;
  chargeMode?: string | undefined;
  resourceId?: string | undefined;
  project?: string | undefined;
  tradeId?: string | undefined;
  billType?: number | undefined;
  begin?: number | undefined;
  end?: number | undefined;
  /** Lines of zero, too (default true). */
  zero?: boolean | undefined;
};

const TEXTS = {
  service: (line: Line) => line.resource.item.service,
  resourceType: (line: Line) => line.resource.item.type,
  region: regionOf,
  chargeMode: chargeModeOf,
  resourceId: (line: Line) => line.resource.id,
  project: projectOf,
  tradeId: tradeIdOf,
} as const;

const NAMES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

export function lineQuery(wanted: Wanted, join: Join): LineQuery {
  const { billType, begin, end, zero = true } = wanted;
  const texts = NAMES.flatMap((name) => {
    const text = wanted[name];
    return text === undefined ? [] : [{ name, text, of: TEXTS[name] }];
  });
  return {
    key: JSON.stringify([texts.map((t) => [t.name, t.text]), begin, end, billType, zero]),
    join,
    matches: (line) =>
      (billType === undefined || line.billType === billType) &&
      (begin === undefined || line.day >= begin) &&
      (end === undefined || line.day <= end) &&
      (zero || line.amountE8 !== 0n) &&
      texts.every(({ of, text }) => of(line) === text),
  };
}

/**
 * The days between two dates of one cycle.
 * @throws ApiError CBC.0100 for a date outside the cycle or dates in the wrong order
 */
export function daysWithin(
  { language }: Pick<Call, 'language'>,
  cycle: string,
  [beginName, begin]: readonly [string, string | undefined],
  [endName, end]: readonly [string, string | undefined],
): { begin: number | undefined; end: number | undefined } {
  const from = dayWithin(begin, beginName, cycle, language);
  const to = dayWithin(end, endName, cycle, language);
  if (from !== undefined && to !== undefined && from > to) throw invalidParameter(language, endName);
  return { begin: from, end: to };
}

function dayWithin(
  text: Day | undefined,
  name: string,
  cycle: string,
  language: Language,
): number | undefined {
  if (text === undefined) return undefined;
  if (!text.startsWith(cycle)) throw invalidParameter(language, name);
  return dayNumber(text);
}
