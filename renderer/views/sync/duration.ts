/** A time that is still to come, in the unit a person thinks in. */
import type { T } from '../../i18n';

type Unit = 'seconds' | 'minutes' | 'hours';

/** Rounded up: a promise that is kept early harms nobody. */
function inUnits(seconds: number): { unit: Unit; n: number } {
  if (seconds < 90) return { unit: 'seconds', n: seconds < 10 ? seconds : Math.ceil(seconds / 5) * 5 };
  if (seconds < 90 * 60) return { unit: 'minutes', n: Math.ceil(seconds / 60) };
  return { unit: 'hours', n: Math.ceil(seconds / 3600) };
}

/** "about 4 min left". */
export function leftText(t: T, seconds: number): string {
  const { unit, n } = inUnits(seconds);
  return t(`sync:left.${unit}`, { n });
}

/** "at least 4 min". */
export function leastText(t: T, seconds: number): string {
  const { unit, n } = inUnits(seconds);
  return t(`sync:plan.${unit}`, { n });
}
