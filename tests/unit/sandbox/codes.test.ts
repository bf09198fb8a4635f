import { describe, expect, it } from 'vitest';
import { Codes } from '../../../electron/sandbox/world/state/codes';

const TO = '13800001234';
const make = (now: number, codes: Codes) =>
  codes.send({ owner: 'a', to: TO, channel: 'sms', minutes: 5, text: (c) => `code ${c}`, now });
const check = (codes: Codes, code: string, now: number, owner = 'a') =>
  codes.check({ owner, to: TO, code, now });
const last = (codes: Codes): string => codes.messages().at(-1)?.code ?? '';
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000');

describe('codes by message', () => {
  it('takes the code that was sent, once, from the account that asked', () => {
    const codes = new Codes('s');
    expect(make(0, codes)).toBe('sent');
    const code = last(codes);
    expect(code).toMatch(/^\d{6}$/);
    expect(codes.messages()[0]?.text).toBe(`code ${code}`);
    expect(check(codes, code, 1000, 'b')).toBe('wrong');
    expect(check(codes, code, 1000)).toBe('right');
    expect(check(codes, code, 1000)).toBe('wrong');
  });

  it('waits 60 s between two and sends five an hour to one number', () => {
    const codes = new Codes('s');
    expect(make(0, codes)).toBe('sent');
    expect(make(59_999, codes)).toBe('tooSoon');
    for (let i = 1; i < 5; i += 1) expect(make(i * 60_000, codes)).toBe('sent');
    expect(make(5 * 60_000, codes)).toBe('tooMany');
    expect(make(3_600_000, codes)).toBe('sent');
  });

  it('ends after its minutes, and the first is worth nothing once a second was sent', () => {
    const codes = new Codes('s');
    make(0, codes);
    const first = last(codes);
    expect(check(codes, first, 5 * 60_000)).toBe('expired');
    make(5 * 60_000, codes);
    expect(check(codes, first, 5 * 60_000 + 1)).toBe('wrong');
    expect(check(codes, last(codes), 5 * 60_000 + 1)).toBe('right');
  });

  it('is worth nothing after five wrong tries, also with the right code', () => {
    const codes = new Codes('s');
    make(0, codes);
    const code = last(codes);
    for (let i = 0; i < 4; i += 1) expect(check(codes, wrong(code), 1)).toBe('wrong');
    expect(check(codes, wrong(code), 1)).toBe('tooManyTries');
    expect(check(codes, code, 1)).toBe('tooManyTries');
  });

  it('sends the same codes of the same seed', () => {
    const codesOf = (seed: string): string[] => {
      const codes = new Codes(seed);
      make(0, codes);
      make(60_000, codes);
      return codes.messages().map((m) => m.code);
    };
    expect(codesOf('s')).toEqual(codesOf('s'));
    expect(codesOf('s')).not.toEqual(codesOf('t'));
    expect(new Set(codesOf('s')).size).toBe(2);
  });
});
