/**
 * Writes answers. Amounts and quantities are integers of 10^-8 or 10^-6 and are written digit by digit: no figure of
 * the sandbox passes through a float on its way out.
 */

export class Exact {
  constructor(
    readonly units: bigint,
    readonly scale: number,
  ) {}

  /** At least two decimals for money, none that are zero beyond them. */
  text(keep: number): string {
    const negative = this.units < 0n;
    const digits = (negative ? -this.units : this.units).toString().padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    let part = this.scale ? digits.slice(digits.length - this.scale) : '';
    while (part.length > keep && part.endsWith('0')) part = part.slice(0, -1);
    return `${negative ? '-' : ''}${whole}${part ? `.${part}` : ''}`;
  }
}

export type Json =
  string | number | boolean | null | Exact | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An amount in 10^-8 currency units. */
export function money(e8: bigint): Exact {
  return new Exact(e8, 8);
}

export function jsonText(value: Json): string {
  if (value instanceof Exact) return value.text(value.scale === 8 ? 2 : 0);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`;
  let out = '';
  for (const [key, field] of Object.entries(value))
    if (field !== undefined) out += `${out ? ',' : ''}${JSON.stringify(key)}:${jsonText(field)}`;
  return `{${out}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
