/** Packs decoded pages, and numbers the texts that many rows repeat so that each is handed over once. */
import { hash as digestOf, randomInt } from 'node:crypto';
import type { DatasetDefinition } from '@shared/datasets';
import type { ColumnDefinition } from '@shared/datasets/types';
import type { DecodedPage, PageRow, RowValue } from '@shared/datasets/page';
import { hash, type Hash } from './fingerprint';
import { DIGEST, packTexts, type PackedPage } from './packed';
import { sumOf } from './pullAmount';
import { splitOf } from './split';

/** Texts known without asking. Beyond this many the numbering begins anew: the writer finds them in its table again. */
export const MOST_KNOWN = 50_000;
const EPOCHS = 2 ** 47;

type Known = { number: number; parts: readonly RowValue[] };

/** @returns null for a page that holds anything out of the ordinary: the writer reads it by itself, and says what is wrong. */
export type Packer = {
  pack(page: DecodedPage): PackedPage | null;
  /** The writer forgot what it was told. */
  startAnew(): void;
  /** Texts that are known. */
  size(): number;
};

/** Sixty-four bits of hash as a number. What two texts share by chance is looked at with care by the writer. */
export function keyOf([high, low]: Hash): number {
  return (high & 0x1fffff) * 4294967296 + low;
}

/** A number for a record's id; NaN for none. */
export function idKey(id: RowValue | undefined): number {
  return id === null || id === undefined || id === '' ? NaN : keyOf(hash([id], [0]));
}

export function packer(dataset: DatasetDefinition): Packer {
  const { columns } = dataset;
  const { ownAt, onceAt } = splitOf(dataset);
  const isNumber = ownAt.map((i) => hasNumbers(columns[i]));
  const numbersInRow = isNumber.filter(Boolean).length;
  const place = (name: string | undefined) => columns.findIndex((c) => c.name === name);
  const idAt = place(dataset.rowId);
  const currencyAt = dataset.amount === undefined ? -1 : place('currency');
  let known = new Map<number, Known>();
  const isTold = onceAt.every((i) => !hasNumbers(columns[i]));
  let epoch = 0;
  let given = 0;
  startAnew();

  function startAnew(): void {
    known = new Map();
    epoch = randomInt(EPOCHS);
    given = 0;
  }

  function numbered(values: readonly RowValue[], shared: Hash, fresh: Fresh): number {
    const key = keyOf(shared);
    const before = known.get(key);
    if (before && isSame(values, onceAt, before.parts)) return before.number;
    const parts = onceAt.map((i) => values[i] ?? null);
    // null and "" are two things, and so are "a", "b" and "ab".
    const json = JSON.stringify(parts);
    const number = fresh.first + fresh.digests.length;
    fresh.digests.push(digestOf('sha1', json, 'buffer'));
    for (const part of parts) fresh.texts.push(typeof part === 'string' ? part : null);
    // Copies: a text that was cut out of a page would hold all of the page in memory.
    known.set(key, { number, parts: JSON.parse(json) as RowValue[] });
    return number;
  }

  function packed(page: DecodedPage, fresh: Fresh): PackedPage | null {
    const { rows, counted, total, envelope } = page;
    const currency = currencyAt < 0 ? null : (rows[0]?.values[currencyAt] ?? null);
    const ids = new Float64Array(rows.length);
    const once = new Int32Array(rows.length);
    const numbers = new Float64Array(rows.length * numbersInRow);
    const texts: (string | null)[] = [];
    let high = 0;
    let low = 0;
    let n = 0;
    for (let r = 0; r < rows.length; r += 1) {
      const { values, extra } = rows[r] as PageRow;
      if (currencyAt >= 0 && values[currencyAt] !== currency) return null;
      for (let k = 0; k < ownAt.length; k += 1) {
        const value = values[ownAt[k] ?? -1] ?? null;
        if (isNumber[k] !== true) {
          if (value !== null && typeof value !== 'string') return null;
          texts.push(value);
          continue;
        }
        const number = value === null ? NaN : Number(value);
        if (value !== null && !Number.isSafeInteger(number)) return null;
        numbers[n] = number;
        n += 1;
      }
      texts.push(extra);
      ids[r] = idAt < 0 ? NaN : idKey(values[idAt]);
      const shared = hash(values, onceAt);
      once[r] = numbered(values, shared, fresh);
      const of = hash(values, ownAt, extra, shared);
      high += of[0];
      low += of[1];
    }
    return {
      counted,
      total,
      envelope,
      rows: rows.length,
      currency,
      amount: sumOf(dataset, rows),
      hashes: [high, low],
      ids,
      epoch,
      once,
      fresh: { first: fresh.first, digests: joined(fresh.digests), texts: packTexts(fresh.texts) },
      texts: packTexts(texts),
      numbers,
    };
  }

  return {
    startAnew,
    size: () => known.size,
    pack(page) {
      if (!isTold) return null;
      if (known.size >= MOST_KNOWN) startAnew();
      const fresh: Fresh = { first: given, digests: [], texts: [] };
      const result = packed(page, fresh);
      given += fresh.digests.length;
      // Numbers were given that the writer will not hear of.
      if (!result) startAnew();
      return result;
    },
  };
}

function hasNumbers(column: ColumnDefinition | undefined): boolean {
  return column?.type === 'money' || column?.type === 'int';
}

type Fresh = { first: number; digests: Buffer[]; texts: (string | null)[] };

function joined(digests: readonly Buffer[]): Uint8Array {
  const all = new Uint8Array(digests.length * DIGEST);
  digests.forEach((digest, i) => all.set(digest, i * DIGEST));
  return all;
}

export function isSame(
  values: readonly RowValue[],
  at: readonly number[],
  parts: readonly RowValue[],
): boolean {
  for (let i = 0; i < at.length; i += 1) if (values[at[i] ?? -1] !== parts[i]) return false;
  return true;
}
