/**
 * A name that any system takes as the name of a file and nothing else. What the cloud names a file was typed by somebody:
 * it may hold folders, control characters, marks that turn the text around, or the name of a device.
 */

const MOST_BYTES = 120;
/** Devices of Windows, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** Separators and what Windows does not take; control, invisible and direction marks of any script. */
const UNSAFE = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}|\p{Co}/gu;

export function safeName(given: string, fallback: string): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(UNSAFE, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const { stem, extension } = partsOf(clean === '' ? fallback : clean);
  const safe = DEVICE.test((stem.split('.')[0] ?? '').trim()) ? `_${stem}` : stem;
  return `${cut(safe, MOST_BYTES - Buffer.byteLength(extension))}${extension}`;
}

/** The n-th name beside one that is taken: "report (2).pdf". */
export function numbered(name: string, n: number): string {
  const { stem, extension } = partsOf(name);
  return `${stem} (${n})${extension}`;
}

function partsOf(name: string): { stem: string; extension: string } {
  const at = name.lastIndexOf('.');
  const extension = at > 0 && name.length - at <= 12 ? name.slice(at) : '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

function cut(text: string, bytes: number): string {
  let out = '';
  let used = 0;
  for (const c of text) {
    used += Buffer.byteLength(c);
    if (used > bytes) break;
    out += c;
  }
  return out.trimEnd();
}
