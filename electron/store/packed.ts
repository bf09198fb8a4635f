/**
 * A page as it goes from the thread that decodes to the one that writes: columns of numbers and one text for all texts. A page
 * is a thousand rows of sixty values, and objects of that size cost more to hand over than to decode.
 */
import type { RowValue } from '@shared/datasets/page';
import type { Hash } from './fingerprint';

/** Texts one after the other; a length of -1 is null. `wide`: two bytes a character, else one. */
export type PackedTexts = { lengths: Int32Array; chars: Uint8Array; wide: boolean };

export type PackedPage = {
  counted: number;
  total: number | null;
  envelope: string | null;
  rows: number;
  /** Of all rows; null where the dataset has no sum. */
  currency: RowValue;
  /** Sum of the rows in 10^-8 units. */
  amount: bigint;
  /** Sum of the rows' hashes, each half for itself. */
  hashes: Hash;
  /** A number for each record's id: the same for the same id, and hardly ever for two. NaN where a row has none. */
  ids: Float64Array;
  /** Which numbering `once` is of. */
  epoch: number;
  /** For each row, the decoder's number for its texts that are kept once. */
  once: Int32Array;
  /** Texts the writer was never told of in this epoch: their numbers go on from `first`. */
  fresh: { first: number; digests: Uint8Array; texts: PackedTexts };
  /** What each row has of its own, in the order of the columns, `extra` last: texts, and whole numbers below 2^53 (NaN for null). */
  texts: PackedTexts;
  numbers: Float64Array;
};

/** Bytes of a digest of texts that are kept once (SHA-1). */
export const DIGEST = 20;

export function packTexts(values: readonly (string | null)[]): PackedTexts {
  const lengths = new Int32Array(values.length);
  for (let i = 0; i < values.length; i += 1) lengths[i] = values[i]?.length ?? -1;
  const all = values.join('');
  const wide = /[\u0100-\uffff]/.test(all);
  // Not from the pool that small buffers share: the memory is handed over.
  const chars = Buffer.allocUnsafeSlow(wide ? all.length * 2 : all.length);
  if (wide) chars.write(all, 'utf16le');
  else chars.write(all, 'latin1');
  return { lengths, chars, wide };
}

/** Gives packed texts in their order. */
export class TextReader {
  private readonly all: string;
  private readonly lengths: Int32Array;
  private next = 0;
  private at = 0;

  constructor({ lengths, chars, wide }: PackedTexts) {
    const bytes = Buffer.from(chars.buffer, chars.byteOffset, chars.byteLength);
    this.all = bytes.toString(wide ? 'utf16le' : 'latin1');
    this.lengths = lengths;
  }

  read(): string | null {
    const length = this.lengths[this.next] ?? -1;
    this.next += 1;
    if (length < 0) return null;
    const from = this.at;
    this.at += length;
    return this.all.substring(from, this.at);
  }
}

/** The memory a packed page can be handed over with. */
export function memoryOf({ ids, once, numbers, texts, fresh }: PackedPage): ArrayBuffer[] {
  const parts = [ids, once, numbers, texts.lengths, texts.chars, fresh.digests, fresh.texts.lengths];
  return [...parts, fresh.texts.chars].map(({ buffer }) => buffer as ArrayBuffer);
}
