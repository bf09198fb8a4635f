import { afterEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { learnNames } from '@shared/codes/pulled';
import { readable } from '@shared/codes/units';
import { shownQuantity } from '../../../renderer/format/quantity';

const nothing = { names: [], conversions: [] };
afterEach(() => learnNames(nothing));

const GB = '10';
const MB = '11';
const KB = '12';
const HOUR = '4';
const DAY = '5';
const SECOND = '7';

describe('a quantity in the unit it reads best in', () => {
  test.each([
    ['2048', MB, '2', GB, false],
    ['1536', MB, '1.5', GB, false],
    ['0.0005', GB, '524.288', KB, false],
    ['1048576', KB, '1', GB, false],
    ['1000', MB, '1000', MB, false],
    ['-2048', MB, '-2', GB, false],
    ['7200', SECOND, '2', HOUR, false],
    ['0.5', HOUR, '30', '6', false],
    ['0.35', DAY, '8.4', HOUR, false],
    // A third of a GB has no end: rounded, and said so.
    ['1025', MB, '1.001', GB, true],
  ])('%s of %s is %s of %s', (value, unit, shown, inUnit, rounded) => {
    expect(readable(value, unit)).toEqual({ value: shown, unit: inUnit, rounded });
  });

  test('hours stay hours: that is what a price is per', () => {
    expect(readable('744', HOUR)).toEqual({ value: '744', unit: HOUR, rounded: false });
  });

  test('money, terms, nothing, and units without a conversion stay as they are', () => {
    expect(readable('100', '3').unit).toBe('3');
    expect(readable('36', '20').unit).toBe('20');
    expect(readable('0', MB)).toEqual({ value: '0', unit: MB, rounded: false });
    expect(readable('5000', '14').unit).toBe('14');
    expect(readable('5000', '977').unit).toBe('977');
  });

  test('more digits than a double holds are not lost where nothing is divided', () => {
    expect(readable('9007199254740993.00000001', GB)).toMatchObject({ rounded: true });
    expect(readable('12345678901234567890', '14').value).toBe('12345678901234567890');
  });

  test('what is not rounded is worth exactly what was given', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), (size) => {
        const { value, unit, rounded } = readable(size.toString(), '13');
        const factor: Record<string, bigint> = {
          '13': 1n,
          [KB]: 1n << 10n,
          [MB]: 1n << 20n,
          [GB]: 1n << 30n,
          '9': 1n << 40n,
        };
        const [whole = '', part = ''] = value.split('.');
        const scaled = BigInt(whole + part.padEnd(4, '0')) * (factor[unit] ?? 0n);
        const off = scaled - size * 10_000n;
        expect(rounded ? off !== 0n : off === 0n).toBe(true);
        // Never more than half of the last shown digit away, and never less than one of a unit that has larger ones.
        expect(2n * (off < 0n ? -off : off) <= (factor[unit] ?? 0n)).toBe(true);
        expect(whole).not.toBe('0');
      }),
    );
  });
});

describe('with the conversions of the cloud', () => {
  test('those are used and not the ones shipped', () => {
    learnNames({ names: [], conversions: [{ unit: GB, of: MB, ratio: '1000' }] });
    expect(readable('2000', MB)).toEqual({ value: '2', unit: GB, rounded: false });
    expect(readable('2048', KB).unit).toBe(KB);
  });

  test('a conversion that says nothing (0) converts nothing', () => {
    learnNames({ names: [], conversions: [{ unit: GB, of: MB, ratio: '0' }] });
    expect(readable('2000', MB).unit).toBe(MB);
  });
});

describe('a quantity on the page', () => {
  test('is in words of the language, with what was measured', () => {
    expect(shownQuantity('2048', MB, 'en')).toEqual({ figure: '2', unit: 'GB', given: '2,048 MB' });
    expect(shownQuantity('1025', MB, 'zh-CN')).toEqual({ figure: '≈ 1.001', unit: 'GB', given: '1,025 MB' });
    expect(shownQuantity('5400', SECOND, 'zh-CN')).toEqual({
      figure: '1.5',
      unit: '小时',
      given: '5,400 秒',
    });
    expect(shownQuantity('24', HOUR, 'en')).toEqual({ figure: '24', unit: 'h', given: null });
    expect(shownQuantity('3.5', null, 'en')).toEqual({ figure: '3.5', unit: '', given: null });
  });
});
