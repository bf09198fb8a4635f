/**
 * Seeded chance. Everything in the world is a pure function of (seed, account, month, slot), so that a month can be
 * computed alone, in any order, and comes out the same every time. Integer arithmetic only.
 */

/** Joins two 32-bit values into one that depends on every bit of both. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

export function hashText(text: string, salt = 0): number {
  let h = mix(salt, text.length);
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, salt);
}

/** A sequence of draws from one 32-bit start. */
export class Draw {
  private state: number;

  constructor(start: number) {
    this.state = start >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A whole number from 0 to n - 1. */
  below(n: number): number {
    return Math.floor((this.next() / 0x100000000) * n);
  }

  between(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  /** True in `permille` of a thousand draws. */
  chance(permille: number): boolean {
    return this.below(1000) < permille;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  hex(digits: number): string {
    return this.text(digits, '0123456789abcdef');
  }

  text(length: number, alphabet: string): string {
    let out = '';
    for (let i = 0; i < length; i += 1) out += alphabet.charAt(this.below(alphabet.length));
    return out;
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  }
}
