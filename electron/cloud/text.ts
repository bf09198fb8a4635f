import { DecodeError } from '@shared/contract/decode';

/** @throws DecodeError for bytes that are not UTF-8: replacing them would change a name or an id unseen */
export function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new DecodeError('$', 'not UTF-8');
  }
}
