import { describe, expect, it } from 'vitest';
import { JsonError, LosslessNumber, isObject, parseLossless, stringifyLossless } from '@shared/json';

describe('JSON that keeps its digits', () => {
  it.each([
    '{"amount":0.1}',
    '{"amount":12345678901234567.12345678}',
    '[1e-7,-0,1.50]',
    '{"a":"1.50","b":null}',
  ])('reads and writes %s unchanged', (text) => {
    expect(stringifyLossless(parseLossless(text))).toBe(text);
  });

  it('reads an amount as text, not as the nearest double', () => {
    const value = parseLossless('{"amount":9007199254740993.00000001}');
    const amount = isObject(value) ? value['amount'] : undefined;
    expect(amount).toBeInstanceOf(LosslessNumber);
    expect((amount as LosslessNumber).value).toBe('9007199254740993.00000001');
  });

  it.each(['', '{', '{"a":1', '<html></html>', '{"a":1}x', 'NaN', "{'a':1}"])('refuses %s', (text) => {
    expect(() => parseLossless(text)).toThrow(JsonError);
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(() => parseLossless('['.repeat(100_000))).toThrow(/nested too deeply/);
    expect(() => parseLossless('{"a":'.repeat(300) + '1' + '}'.repeat(300))).toThrow(/nested too deeply/);
  });

  it('does not count brackets inside text', () => {
    expect(parseLossless(JSON.stringify('['.repeat(1000) + '\\"'))).toBe('['.repeat(1000) + '\\"');
  });
});
