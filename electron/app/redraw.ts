/**
 * A picture that came from somebody else, drawn anew: only its pixels go to the page, nothing of the file. Only PNG and JPEG
 * of a sensible size are looked at; a picture that would unfold to gigabytes is refused by what its head says.
 */
import { nativeImage } from 'electron';

const MOST_BYTES = 12 * 1024 * 1024;
const MOST_PIXELS = 40_000_000;
/** What the conversation shows at most; larger ones are scaled down. */
const WIDEST = 1200;

export function redraw(bytes: Uint8Array): { url: string; width: number; height: number } | null {
  const size = sizeIn(bytes);
  if (!size || bytes.byteLength > MOST_BYTES || size.width * size.height > MOST_PIXELS) return null;
  const image = nativeImage.createFromBuffer(Buffer.from(bytes));
  if (image.isEmpty()) return null;
  const { width } = image.getSize();
  const shown = width > WIDEST ? image.resize({ width: WIDEST }) : image;
  return { url: shown.toDataURL(), ...shown.getSize() };
}

type Size = { width: number; height: number };

export function sizeIn(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pngSize(view) ?? jpegSize(view);
}

function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452)
    return null;
  return some(view.getUint32(16), view.getUint32(20));
}

/** Looks for the frame header; markers before it are skipped by their length. */
function jpegSize(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return some(view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker >> 8 !== 0xff) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function some(width: number, height: number): Size | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
