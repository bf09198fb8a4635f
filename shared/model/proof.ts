/** The page and main look at what was typed with the same eyes; main decides. */
import { parseDecimal, ungrouped } from '../money';
import type { Proof } from './action';

/** Whether what the person did is what was asked for. Amounts may be written with separators and further zeros. */
export function isProven(
  proof: Proof,
  { typed, held }: { typed?: string | undefined; held?: boolean | undefined },
): boolean {
  switch (proof.kind) {
    case 'press':
      return true;
    case 'hold':
      return held === true;
    case 'name':
      return typed?.trim() === proof.expected.trim();
    case 'amount':
      return typed !== undefined && sameAmount(typed, proof.expected);
  }
}

function sameAmount(typed: string, expected: string): boolean {
  const text = ungrouped(typed);
  if (!/^\d+(\.\d+)?$/.test(text)) return false;
  const [a, b] = [parseDecimal(text), parseDecimal(expected)];
  return a.units === b.units && a.scale === b.scale;
}
