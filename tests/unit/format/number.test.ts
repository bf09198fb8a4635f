import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, compare, isNegative, subtract, sum } from '../../../renderer/format/change';
import { axisMark, chartUnit, inUnit } from '../../../renderer/format/chartUnit';
import { asOfText, billTimeText, daysIn } from '../../../renderer/format/date';
import {
  amountParts,
  amountText,
  percentText,
  perMille,
  quantityText,
  shareText,
} from '../../../renderer/format/number';

describe('amounts as text', () => {
  test.each([
    ['0', '0.00'],
    ['-0', '0.00'],
    ['-0.00', '0.00'],
    ['0.00000001', '0.00000001'],
    ['-0.00000001', '−0.00000001'],
    ['1234567.5', '1,234,567.50'],
    ['92233720368.54775807', '92,233,720,368.54775807'],
    ['-1626.02545838', '−1,626.02545838'],
    ['1e3', '1,000.00'],
  ])('%s reads %s', (value, text) => {
    expect(amountText(value)).toBe(text);
  });

  test('what was not given is a dash, never a zero', () => {
    expect(amountText(null)).toBe('—');
    expect(amountText(undefined)).toBe('—');
    expect(quantityText('')).toBe('—');
  });

  test('a change carries its sign, zero none', () => {
    expect(amountText('5', { plus: true })).toBe('+5.00');
    expect(amountText('-5', { plus: true })).toBe('−5.00');
    expect(amountText('0', { plus: true })).toBe('0.00');
  });

  test('8 decimals are always written out, and the pad makes shorter figures align with them', () => {
    expect(amountParts('74.4', { decimals: 8 })).toMatchObject({ head: '74.40', tail: '000000', pad: 0 });
    expect(amountParts('74.4')).toMatchObject({ head: '74.40', tail: '', pad: 6 });
    expect(amountParts('-98.70967741')).toMatchObject({ sign: '−', head: '98.70', tail: '967741', pad: 0 });
  });

  test('no digit of any e8 amount is lost, added or rounded', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }), (e8) => {
        const abs = (e8 < 0n ? -e8 : e8).toString().padStart(9, '0');
        const text = `${e8 < 0n ? '-' : ''}${abs.slice(0, -8)}.${abs.slice(-8)}`;
        expect(amountText(text, { decimals: 8 }).replace('−', '-').replaceAll(',', '')).toBe(text);
      }),
      { seed: 7 },
    );
  });

  test('quantities keep every digit', () => {
    expect(quantityText('162495.0400')).toBe('162,495.04');
    expect(quantityText('0.00000000000000000123')).toBe('0.00000000000000000123');
    expect(quantityText('-3')).toBe('−3');
  });
});

describe('shares and changes', () => {
  test('shares are rounded from the exact text, and none is made of nothing', () => {
    expect(shareText('142318.40', '341872.06')).toBe('41.6 %');
    expect(shareText('0', '0')).toBe('—');
    expect(perMille('1', '3')).toBe(333n);
    expect(perMille('2', '3')).toBe(667n);
    expect(percentText(-19n, true)).toBe('−1.9 %');
    expect(percentText(12_345n, false)).toBe('1,234.5 %');
  });

  test('a change from a refund to a charge is a rise', () => {
    expect(changeOf('10', '-10')).toEqual({ direction: 'rise', difference: '20', tenths: 2000n });
  });

  test('from nothing there is a difference but no percentage', () => {
    expect(changeOf('9000.00', '0.00')).toEqual({ direction: 'rise', difference: '9000', tenths: null });
  });

  test('sums hold where floats drift', () => {
    expect(sum(['0.1', '0.2', '-0.3'])).toBe('0');
    expect(sum([])).toBe('0');
    expect(subtract('92233720368.54775807', '0.00000001')).toBe('92233720368.54775806');
    expect(compare('0.10', '0.1')).toBe(0);
    expect(compare('-2', '1')).toBe(-1);
    expect(isNegative('-0')).toBe(false);
  });
});

describe('chart figures', () => {
  test('the unit follows the largest amount and the language', () => {
    expect(chartUnit(['486213.47', '-5'], 'zh-CN').symbol).toBe('万');
    expect(chartUnit(['486213.47'], 'en').symbol).toBe('k');
    expect(chartUnit(['4862130000'], 'zh-CN').symbol).toBe('亿');
    expect(chartUnit(['9.5'], 'en').symbol).toBe('');
    expect(chartUnit([], 'en').symbol).toBe('');
  });

  test('rounded half away from zero, with no minus before zero', () => {
    const k = { exponent: 3, symbol: 'k' } as const;
    expect(inUnit('486213.47', k)).toBe('486.2');
    expect(inUnit('486250', k)).toBe('486.3');
    const plain = chartUnit(['67645.59'], 'zh-CN');
    expect(inUnit('67645.59', plain)).toBe('67,646');
    expect(inUnit('999.94', plain)).toBe('999.9');
    expect(inUnit('-1000.5', plain)).toBe('−1,001');
    expect(inUnit('-486250', k)).toBe('−486.3');
    expect(inUnit('-0.01', k)).toBe('0.0');
  });

  test('the axis below zero has the same minus as every amount', () => {
    const k = { exponent: 3, symbol: 'k' } as const;
    expect([-30000, 0, 1500].map((value) => axisMark(value, k))).toEqual(['−30 k', '0', '1.5 k']);
  });
});

describe('times', () => {
  const now = new Date(2026, 10, 23, 15, 0);

  test('as-of is as short as it can be without being ambiguous', () => {
    expect(asOfText(new Date(2026, 10, 23, 14, 3).toISOString(), now)).toBe('14:03');
    expect(asOfText(new Date(2026, 9, 3, 9, 5).toISOString(), now)).toBe('10-03 09:05');
    expect(asOfText(new Date(2025, 0, 3, 9, 5).toISOString(), now)).toBe('2025-01-03 09:05');
    expect(asOfText(null, now)).toBe('—');
    expect(asOfText('no time', now)).toBe('—');
  });

  test('bill times are told in GMT+8', () => {
    expect(billTimeText('2026-10-31T16:00:00Z')).toBe('2026-11-01 00:00:00');
    expect(billTimeText('soon')).toBe('soon');
    expect(billTimeText(null)).toBe('—');
  });

  test('February knows leap years', () => {
    expect(daysIn('2028-02')).toBe(29);
    expect(daysIn('2026-02')).toBe(28);
    expect(daysIn('2026-12')).toBe(31);
  });
});
