import type { Cycle } from '@shared/time';
import type { Call } from '../kernel/context';
import { invalidParameter } from '../kernel/errors';
import { KEPT_MONTHS } from '../world/world';

/**
 * A billing cycle that may be asked for. A coming month is empty, not wrong; one the cloud no longer keeps is refused.
 * @throws ApiError CBC.0100
 */
export function cycleParam(call: Call, name: string): Cycle {
  return keptCycle(call, name, call.params.text(name) ?? '');
}

/** The same for a cycle that stands in a body; some are kept for less long (amortised costs: 18 months). */
export function keptCycle(
  { world, language }: Pick<Call, 'world' | 'language'>,
  name: string,
  cycle: Cycle,
  months = KEPT_MONTHS,
): Cycle {
  if (world.age(cycle) > months) throw invalidParameter(language, name);
  return cycle;
}
