import type { Cycle } from '@shared/time';
import type { Call } from '../kernel/context';
import { invalidParameter } from '../kernel/errors';
import { KEPT_MONTHS } from '../world/world';

/**
 * A billing cycle that may be asked for. A coming month is empty, not wrong; one the cloud no longer keeps is refused.
 * @throws ApiError CBC.0100
 */
export function cycleParam({ params, world, language }: Call, name: string): Cycle {
  const cycle = params.text(name) ?? '';
  if (world.age(cycle) > KEPT_MONTHS) throw invalidParameter(language, name);
  return cycle;
}
