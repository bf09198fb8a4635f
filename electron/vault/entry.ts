/** One keychain item: JSON {v, kind, ak, sk, securityToken?}. */
import { z } from 'zod';
import { AppError } from '@shared/errors';
import type { Credentials } from '@shared/model/account';

const text = z.string().min(1);

/** Wider than what a person may type today, so that nothing that was once saved becomes unreadable. */
const entrySchema = z.discriminatedUnion('kind', [
  z.object({ v: z.literal(1), kind: z.literal('permanent'), ak: text, sk: text }),
  z.object({ v: z.literal(1), kind: z.literal('temporary'), ak: text, sk: text, securityToken: text }),
]);

export function encodeEntry(credentials: Credentials): string {
  return JSON.stringify({ v: 1, ...credentials });
}

/**
 * @throws AppError vault.unknown for an item this app did not write. Nothing of the item is in the error: what the JSON
 * parser and the schema say may quote the key.
 */
export function decodeEntry(item: string): Credentials {
  let value: unknown;
  try {
    value = JSON.parse(item);
  } catch {
    throw damaged();
  }
  const entry = entrySchema.safeParse(value);
  if (!entry.success) throw damaged();
  const { ak, sk } = entry.data;
  return entry.data.kind === 'permanent'
    ? { kind: 'permanent', ak, sk }
    : { kind: 'temporary', ak, sk, securityToken: entry.data.securityToken };
}

function damaged(): AppError {
  return new AppError('vault.unknown', { detail: 'the keychain item is damaged' });
}
