/** Reads a query's body, which the kernel has checked against the contract: what only the operation's own rules tell is told here. */
import { isCycle } from '@shared/time';
import type { Call } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Typed reading of a body's members; null counts as absent. */
export class Body {
  constructor(
    private readonly call: Pick<Call, 'json' | 'language'>,
    readonly fields: Fields = call.json,
  ) {}

  text(name: string): string | undefined {
    const value = this.fields[name] ?? undefined;
    if (value !== undefined && typeof value !== 'string') throw this.wrong(name);
    return value;
  }

  /** A whole number, also where it is written as text. */
  number(name: string): number | undefined {
    const value = this.fields[name] ?? undefined;
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) throw this.wrong(name);
    return number;
  }

  flag(name: string): boolean | undefined {
    const value = this.fields[name] ?? undefined;
    if (value !== undefined && typeof value !== 'boolean') throw this.wrong(name);
    return value;
  }

  list(name: string): readonly unknown[] {
    const value = this.fields[name] ?? [];
    if (!Array.isArray(value)) throw this.wrong(name);
    return value;
  }

  object(name: string): Body {
    const value = this.fields[name];
    if (!isFields(value)) throw this.wrong(name);
    return new Body(this.call, value);
  }

  cycle(name: string): string {
    const value = this.text(name);
    if (value === undefined || !isCycle(value)) throw this.wrong(name);
    return value;
  }

  within(name: string, min: number, max: number, otherwise: number): number {
    const value = this.number(name) ?? otherwise;
    if (value < min || value > max) throw this.wrong(name);
    return value;
  }

  oneOf<T extends string | number>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.fields[name] ?? otherwise;
    const found = allowed.find((a) => a === value);
    if (found === undefined) throw this.wrong(name);
    return found;
  }

  wrong(name: string): Error {
    return invalidParameter(this.call.language, name);
  }
}
