/** Whether a renewal whose answer was lost took effect: the expiry of the resource has moved past what it was. */
import type { Fate } from '../model/action';
import { CLOSED, readResources } from './resourceRead';
import type { Context, LostStep, Settlement } from './types';

export async function settleByExpiry({ ask }: Context, { known, quiet }: LostStep): Promise<Settlement> {
  const ids = listIn(known['ids']);
  const before = listIn(known['expires']);
  const now = await readResources(ask, ids);
  const fates = ids.map((id, i): Fate => {
    const resource = now.get(id);
    const moved = Boolean(
      resource && resource.status !== CLOSED && (resource.expires ?? '') > (before[i] ?? ''),
    );
    return { id, state: moved ? 'done' : 'failed' };
  });
  const done = fates.filter((f) => f.state === 'done').length;
  const values = { done, count: ids.length };
  if (done === ids.length)
    return { state: 'done', fates, evidence: { key: 'actions:evidence.expiryMoved', values } };
  // The others may still be under way.
  if (!quiet) return { state: 'open', evidence: { key: 'actions:evidence.expiryOpen', values } };
  if (done > 0) return { state: 'done', fates, evidence: { key: 'actions:evidence.expiryMoved', values } };
  return { state: 'failed', evidence: { key: 'actions:evidence.expirySame', values } };
}

export function listIn(value: LostStep['known'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
