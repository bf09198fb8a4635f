import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecimalError, decimalText, fromE8, parseDecimal, roundE8, toE8, ungrouped } from '@shared/money';

describe('reading decimal text', () => {
  it.each([
    ['0.1', '0.1'],
    ['-0', '0'],
    ['1e-7', '0.0000001'],
    ['1E+2', '100'],
    ['+3.50', '3.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
  ])('%s is %s', (text, canonical) => {
    expect(decimalText(parseDecimal(text))).toBe(canonical);
  });

  it.each(['', '.', '-', '1,000', 'NaN', 'Infinity', '0x10', '1e', '1e999999999', '9'.repeat(500)])(
    'refuses %s',
    (text) => {
      expect(() => parseDecimal(text)).toThrow(DecimalError);
    },
  );
});

describe('an amount as it is typed', () => {
  it.each([
    [' 2,208.56 ', '2208.56'],
    ['1,234,567', '1234567'],
    ['1 234 567.8', '1234567.8'],
    ['2，208.56', '2208.56'],
    ['-1,000.5', '-1000.5'],
    ['\u2212 1,000.5', '-1000.5'],
    ['2208.56', '2208.56'],
  ])('%s is %s', (typed, plain) => {
    expect(ungrouped(typed)).toBe(plain);
  });

  it.each(['1,50', '1,5', '22,08.56', '1,0000', '1.234,56', '1,234,5', ',5'])(
    '%s, whose comma may be a decimal point, is no other amount a hundred times as large',
    (typed) => {
      expect(ungrouped(typed)).toBe(typed);
      expect(() => parseDecimal(ungrouped(typed))).toThrow(DecimalError);
    },
  );
});

describe('amounts of 10^-8 units', () => {
  it('keeps every digit of an 8-decimal amount through text and back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }), (e8) => {
        expect(toE8(fromE8(e8, 8))).toEqual({ e8, exact: true });
        expect(toE8(fromE8(e8, 0))).toEqual({ e8, exact: true });
      }),
    );
  });

  it('rounds a ninth decimal half to even and says that it did', () => {
    expect(toE8('0.000000005')).toEqual({ e8: 0n, exact: false });
    expect(toE8('0.000000015')).toEqual({ e8: 2n, exact: false });
    expect(toE8('-0.000000015')).toEqual({ e8: -2n, exact: false });
    expect(toE8('0.0000000150000000001')).toEqual({ e8: 2n, exact: false });
  });

  it('refuses an amount that 64 bits cannot hold', () => {
    expect(() => toE8('92233720368.54775808')).toThrow(/out of range/);
    expect(toE8('92233720368.54775807').e8).toBe(2n ** 63n - 1n);
  });

  it('writes at least two decimals and no more zeros than that', () => {
    expect(fromE8(0n)).toBe('0.00');
    expect(fromE8(-1n)).toBe('-0.00000001');
    expect(fromE8(123n * 10n ** 8n + 50_000_000n)).toBe('123.50');
    expect(fromE8(123n * 10n ** 8n, 8)).toBe('123.00000000');
  });

  it('rounds to the cent half to even, also below zero', () => {
    expect(roundE8(500_000n, 2)).toBe(0n);
    expect(roundE8(1_500_000n, 2)).toBe(2_000_000n);
    expect(roundE8(-1_500_001n, 2)).toBe(-2_000_000n);
  });
});
