/** Reads the JSON body of a query: checked member by member where the contract gives a rule. */
import { isCycle } from '@shared/time';
import type { Call } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';

export type Fields = Readonly<Record<string, unknown>>;

/** @throws ApiError CBC.0100 when the body is no JSON object */
export function bodyOf({ body, language }: Pick<Call, 'body' | 'language'>): Fields {
  try {
    const value: unknown = body.length ? JSON.parse(Buffer.from(body).toString('utf8')) : {};
    if (isFields(value)) return value;
  } catch {
    // Told below, as for any other body that is not an object.
  }
  throw invalidParameter(language, 'body');
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Typed reading of a body's members; null counts as absent. */
export class Body {
  constructor(
    private readonly call: Pick<Call, 'body' | 'language'>,
    readonly fields: Fields = bodyOf(call),
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
