/**
 * How the sum of resource records (8 decimals) becomes the settled bill (2 decimals). The difference has a name,
 * rounding, when it is what the summary says was cut off; anything else is shown as another difference, never hidden.
 */
import type { Month } from '@shared/model/query';
import { isZero, negate, subtract, sum } from '../../format/change';

export type Settlement = {
  recordSum: string | null;
  /** Negative when money was cut off in the customer's favour. */
  rounding: string | null;
  /** What is left when rounding is taken into account; null when nothing is. */
  other: string | null;
  settled: string | null;
};

type Figures = Pick<Month, 'settled' | 'recordSum' | 'truncated' | 'state'>;

export function settlementOf({ settled, recordSum, truncated, state }: Figures): Settlement {
  // Half of a month's records say nothing about rounding.
  if (settled === null || recordSum === null || state === 'partial' || state === 'missing')
    return { recordSum, rounding: null, other: null, settled };
  const difference = subtract(settled, recordSum);
  if (truncated === null) return { recordSum, rounding: difference, other: null, settled };
  const rounding = negate(truncated);
  const other = subtract(difference, rounding);
  return { recordSum, rounding, other: isZero(other) ? null : other, settled };
}

const added = (values: readonly (string | null)[]): string | null => {
  const known = values.filter((v) => v !== null);
  return known.length > 0 ? sum(known) : null;
};

/** The figures of several accounts in one month and one currency; unknown where one of them is. */
export function mergeMonths(months: readonly Month[]): Figures {
  const whole = months.filter((m) => m.state !== 'missing');
  const all = (pick: (m: Month) => string | null): string | null =>
    whole.every((m) => pick(m) !== null) ? added(whole.map(pick)) : null;
  const states = new Set(months.map((m) => m.state));
  return {
    settled: all((m) => m.settled),
    recordSum: all((m) => m.recordSum),
    truncated: all((m) => m.truncated),
    state: worst(states),
  };
}

function worst(states: ReadonlySet<Month['state']>): Month['state'] {
  if (states.has('partial') || (states.has('missing') && states.size > 1)) return 'partial';
  if (states.has('missing') || states.size === 0) return 'missing';
  return states.has('provisional') ? 'provisional' : 'final';
}

/** Months by currency, in the order they first appear: two currencies are never added. */
export function byCurrency(months: readonly Month[]): [string, Month[]][] {
  const groups = new Map<string, Month[]>();
  for (const m of months) groups.set(m.currency, [...(groups.get(m.currency) ?? []), m]);
  return [...groups];
}
