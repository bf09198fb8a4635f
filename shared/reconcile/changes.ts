/** What has become of a month since it was signed. */
import type { MonthSnapshot, SignedMonth } from '../model/reconcile';
import { fromE8, toE8 } from '../money';

const EXAMPLES = 20;

export type Changes = Pick<SignedMonth, 'state' | 'change' | 'added' | 'removed' | 'altered' | 'examples'>;

const NONE = { change: null, added: 0, removed: 0, altered: 0, examples: [] };

export const UNCHANGED: Changes = { state: 'unchanged', ...NONE };

/** @param now null when the month is not whole in the cache now */
export function changesSince(
  then: Pick<MonthSnapshot, 'fingerprint' | 'records'>,
  now: Pick<MonthSnapshot, 'fingerprint' | 'records'> | null,
): Changes {
  if (!now) return { state: 'unknown', ...NONE };
  if (now.fingerprint === then.fingerprint) return UNCHANGED;
  const before = new Map(then.records.map((r) => [r[0], r]));
  const after = new Map(now.records.map((r) => [r[0], r]));
  let change = 0n;
  let added = 0;
  let removed = 0;
  let altered = 0;
  const found: { weight: bigint; example: SignedMonth['examples'][number] }[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(id);
    const fresh = after.get(id);
    if (old && fresh && old[1] === fresh[1]) continue;
    const difference = (fresh ? toE8(fresh[1]).e8 : 0n) - (old ? toE8(old[1]).e8 : 0n);
    change += difference;
    if (!old) added += 1;
    else if (!fresh) removed += 1;
    else altered += 1;
    found.push({
      weight: difference < 0n ? -difference : difference,
      example: {
        recordId: id,
        service: (fresh ?? old)?.[2] || null,
        before: old?.[1] ?? null,
        now: fresh?.[1] ?? null,
      },
    });
  }
  found.sort((a, b) => (a.weight === b.weight ? 0 : a.weight < b.weight ? 1 : -1));
  return {
    state: 'changed',
    change: fromE8(change, 8),
    added,
    removed,
    altered,
    examples: found.slice(0, EXAMPLES).map((f) => f.example),
  };
}
