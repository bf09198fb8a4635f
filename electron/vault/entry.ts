/** One keychain item: JSON {v, kind, ak, sk, securityToken?}. */
import { z } from 'zod';
import { AppError } from '@shared/errors';
import { credentialsSchema, type Credentials } from '@shared/model/account';

const entrySchema = z.object({ v: z.literal(1) }).and(credentialsSchema);

export function encodeEntry(credentials: Credentials): string {
  return JSON.stringify({ v: 1, ...credentials });
}

/**
 * @throws AppError vault.unknown for an item this app did not write. Nothing of the item is in the error: what the JSON
 * parser and the schema say may quote the key.
 */
export function decodeEntry(text: string): Credentials {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  const entry = entrySchema.safeParse(value);
  if (!entry.success) throw damaged();
  return credentialsSchema.parse(entry.data);
}

function damaged(): AppError {
  return new AppError('vault.unknown', { detail: 'the keychain item is damaged' });
}
