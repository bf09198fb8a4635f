/**
 * Amounts of one currency said in another, at rates the person enters per month. A converted figure is an illustration, never a bill: it is
 * marked wherever it stands, and no original is replaced (docs/METHODS.md, Conversion).
 */
import { z } from 'zod';
import { fromE8, parseDecimal } from '../money';
import { isCycle, type Cycle } from '../time';

/** e8 of the second decimal. */
const CENT = 1_000_000n;

const currency = z.string().regex(/^[A-Z]{3}$/);

export const rateSchema = z.object({
  /** The month the rate is for. */
  cycle: z.string().refine(isCycle, 'cycle'),
  from: currency,
  to: currency,
  /** Units of `to` for one of `from`: positive decimal text, at most 10 decimals. */
  rate: z.string().regex(/^(?!0+(\.0+)?$)\d{1,8}(\.\d{1,10})?$/, 'rate'),
});
export type Rate = z.infer<typeof rateSchema>;

/** The rate of the month itself; another month's is not taken for it. */
export function rateFor(rates: readonly Rate[], cycle: Cycle, from: string, to: string): Rate | null {
  return rates.find((r) => r.cycle === cycle && r.from === from && r.to === to) ?? null;
}

/** An e8 amount at a rate, in e8 of the other currency, rounded half to even at 2 decimals. */
export function convertE8(e8: bigint, rate: string): bigint {
  const { units, scale } = parseDecimal(rate);
  const step = CENT * 10n ** BigInt(scale);
  const exact = e8 * units;
  const cents = exact / step;
  const rest = (exact % step) * 2n;
  const away = rest < 0n ? -rest : rest;
  const up = away > step || (away === step && cents % 2n !== 0n);
  return (up ? cents + (exact < 0n ? -1n : 1n) : cents) * CENT;
}

export function convertedText(e8: bigint, rate: string): string {
  return fromE8(convertE8(e8, rate), 2);
}
