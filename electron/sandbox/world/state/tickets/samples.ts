/** Small files of the seeded tickets, made of their names: a real PNG, plain text for the rest. */
import { crc32, deflateSync } from 'node:zlib';
import { Draw, hashText } from '../../random';
import { extensionOf } from './attachments';

export function sampleFile(name: string): Uint8Array {
  return extensionOf(name) === 'png' ? bars(name) : Buffer.from(text(name), 'utf8');
}

function text(name: string): string {
  const draw = new Draw(hashText(name));
  const lines = Array.from(
    { length: 31 },
    (_, i) => `2026-10-${String(i + 1).padStart(2, '0')},${draw.between(330, 460)}.${draw.between(10, 99)}`,
  );
  return `# ${name}\nday,GB\n${lines.join('\n')}\n`;
}

const WIDTH = 320;
const HEIGHT = 120;

/** A bar chart in two greys, 8 bits a pixel. */
function bars(name: string): Uint8Array {
  const draw = new Draw(hashText(name));
  const heights = Array.from({ length: 31 }, () => draw.between(30, 110));
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xf0);
  for (let y = 0; y < HEIGHT; y += 1) {
    rows[y * (WIDTH + 1)] = 0;
    for (let x = 0; x < WIDTH; x += 1) {
      const high = heights[Math.floor(x / 10.4)] ?? 0;
      if (x % 10 < 7 && HEIGHT - y < high) rows[y * (WIDTH + 1) + 1 + x] = 0x70;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
