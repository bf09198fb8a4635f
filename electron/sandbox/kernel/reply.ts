/** What a handler answers besides JSON with status 200. */
import type { Json } from './json';

export class Reply {
  constructor(
    readonly status: number,
    readonly body: Uint8Array | { json: Json } | null,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** Another status, with JSON or without a body: `reply(204)`, `reply(201, {...}, { 'X-Subject-Token': token })`. */
export function reply(status: number, json?: Json, headers: Readonly<Record<string, string>> = {}): Reply {
  return new Reply(status, json === undefined ? null : { json }, headers);
}

/** Bytes of a download. A file name goes into Content-Disposition, escaped. */
export function binaryReply(bytes: Uint8Array, contentType: string, fileName?: string): Reply {
  return new Reply(200, bytes, {
    'Content-Type': contentType,
    ...(fileName === undefined
      ? {}
      : { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }),
  });
}
