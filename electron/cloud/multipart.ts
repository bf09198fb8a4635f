/** multipart/form-data (RFC 7578): text parts as UTF-8, file names as UTF-8 in quotes, bytes as they are. */
import { randomBytes } from 'node:crypto';
import type { FormPart } from '@shared/contract/form';

export type EncodedForm = { contentType: string; body: Uint8Array };

export function encodeForm(parts: readonly FormPart[]): EncodedForm {
  const boundary = `yunzhang-${randomBytes(18).toString('hex')}`;
  const chunks: Buffer[] = [];
  for (const part of parts) {
    chunks.push(Buffer.from(`--${boundary}\r\n${head(part)}\r\n\r\n`));
    chunks.push('file' in part ? Buffer.from(part.file.bytes) : Buffer.from(part.text));
    chunks.push(Buffer.from('\r\n'));
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(chunks) };
}

function head(part: FormPart): string {
  const name = `Content-Disposition: form-data; name="${quoted(part.name)}"`;
  if (!('file' in part)) return name;
  const type = /^[\x21-\x7e]+\/[\x20-\x7e]+$/.test(part.file.contentType)
    ? part.file.contentType
    : 'application/octet-stream';
  return `${name}; filename="${quoted(part.file.name)}"\r\nContent-Type: ${type}`;
}

/** As browsers do: quotes and line breaks are escaped, so that no name can end its header. */
function quoted(text: string): string {
  return text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
