/** From how much use on a month paid ahead is cheaper than the same paid by use. */
import { toE8 } from '@shared/money';

/**
 * Units of use (hours) from which `monthly` is cheaper, when `usage` units cost `byUse`: rounded up, so that at that many units it
 * is not dearer. null where use costs nothing.
 */
export function breakEven(monthly: string, byUse: string, usage: string): bigint | null {
  const month = toE8(monthly).e8;
  const use = toE8(byUse).e8;
  const units = toE8(usage).e8;
  if (use <= 0n || units <= 0n) return null;
  const exact = month * units;
  const per = use * 100_000_000n;
  return (exact + per - 1n) / per;
}
