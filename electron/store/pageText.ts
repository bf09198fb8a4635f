import { isUtf8 } from 'node:buffer';
import { DecodeError } from '@shared/contract/scalars';
import type { PageText } from '@shared/datasets/scanner';

/** @throws DecodeError for bytes that are no UTF-8: replacement characters would be kept for ever. */
export function pageOf(body: Uint8Array): PageText {
  if (!isUtf8(body)) throw new DecodeError('$', 'not UTF-8');
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { bytes, latin1: bytes.toString('latin1') };
}
