/** Text into a file, in pieces. Written synchronously in a thread of its own: nothing piles up. */
import fs from 'node:fs';

const FLUSH_CHARS = 1 << 18;

export type TextFile = { write(text: string): void; end(): Promise<void>; abort(): Promise<void> };

/** @throws the file system's error (ENOSPC, EACCES), here and in each method */
export function textFile(
  file: string,
  encode: (text: string) => Uint8Array = (text) => Buffer.from(text, 'utf8'),
): TextFile {
  const fd = fs.openSync(file, 'w', 0o600);
  let buffer = '';

  function flush(): void {
    if (buffer) writeAll(fd, encode(buffer));
    buffer = '';
  }

  return {
    write(text) {
      buffer += text;
      if (buffer.length >= FLUSH_CHARS) flush();
    },
    async end() {
      flush();
      fs.fsyncSync(fd);
      fs.closeSync(fd);
      return Promise.resolve();
    },
    async abort() {
      fs.closeSync(fd);
      return Promise.resolve();
    },
  };
}

/** A full disk may take a part of what is written: the next write then says why. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at, bytes.length - at);
}
