import { describe, expect, it } from 'vitest';
import { setLanguage, t } from '../../../renderer/i18n';
import { limitWords } from '../../../renderer/views/money/limits';
import { breakEven } from '../../../renderer/views/prices/breakEven';
import { fromPreset, missingIn } from '../../../renderer/views/prices/draft';
import { perMonth } from '../../../renderer/views/prices/PriceResult';
import { presets } from '../../../renderer/views/prices/presets';
import { weeksOf } from '../../../renderer/views/resources/calendar';
import { treeOf } from '../../../renderer/views/resources/tree';

const limit = (limit_key: string, value1: string, value2?: string): object => ({ limit_key, value1, value2 });

describe('the limits of a coupon in words', () => {
  it('names order type, products, region, periods and what it cannot stand beside', () => {
    setLanguage('en');
    const text = JSON.stringify([
      limit('subscribeType', 'new,renew'),
      limit('productId', '00301-1,00301-2'),
      limit('regionId', 'cn-north-4'),
      limit('cycleNum', '1', '3'),
      limit('simultaneousUseWithPromotionDiscount', '0'),
    ]);
    expect(limitWords(t, 'en', text)).toEqual([
      'orders of type purchase, renewal',
      '2 products only (00301-1 ...)',
      'region CN North-Beijing4 only',
      '1 to 3 periods',
      'not with a promotional discount',
    ]);
  });

  it('shows a limit nobody knows as it came, and says when there is none', () => {
    expect(limitWords(t, 'en', JSON.stringify([limit('somethingNew', '7')]))).toEqual(['somethingNew: 7']);
    expect(limitWords(t, 'en', null)).toEqual(['Anything']);
  });
});

describe('prices side by side', () => {
  it('finds the hours from which a month ahead is not dearer, rounded up', () => {
    expect(breakEven('100.00', '73.00', '730')).toBe(1000n);
    expect(breakEven('100.01', '73.00', '730')).toBe(1001n);
    expect(breakEven('100.00', '0', '730')).toBeNull();
  });

  it('spreads a year over its months to the cent', () => {
    expect(perMonth('1000.00', 12)).toBe('83.33');
    expect(perMonth(null, 12)).toBeNull();
  });

  it('says what is missing before anything is asked', () => {
    const [ecs] = presets;
    const evs = presets.find((preset) => preset.key === 'evs');
    if (!ecs || !evs) throw new Error('no presets');
    expect(missingIn(fromPreset(ecs), 'onDemand')).toEqual({ region: true });
    expect(missingIn({ ...fromPreset(evs), region: 'cn-north-4', size: '' }, 'period')).toEqual({
      size: true,
    });
    expect(missingIn({ ...fromPreset(ecs), region: 'cn-north-4', terms: [] }, 'period')).toEqual({
      terms: true,
    });
    expect(missingIn({ ...fromPreset(ecs), region: 'cn-north-4', usage: '-1' }, 'onDemand')).toEqual({
      usage: true,
    });
  });
});

describe('resources as a tree', () => {
  const main = { _account: 'a', resource_id: 'm', is_main_resource: '1', parent_resource_id: null };
  const disk = { _account: 'a', resource_id: 'd', is_main_resource: '0', parent_resource_id: 'm' };
  const stray = { _account: 'a', resource_id: 's', is_main_resource: '0', parent_resource_id: 'gone' };

  it('puts what is attached under its main resource where it is open, and keeps what has none in sight', () => {
    const names = (open: string[]): string[] =>
      treeOf([disk, main, stray], new Set(open)).map(
        ({ row, depth }) => `${String(depth)}${String(row['resource_id'])}`,
      );
    expect(names([])).toEqual(['0m', '0s']);
    expect(names(['a m'])).toEqual(['0m', '1d', '0s']);
  });

  it('never puts a disk under a server of another account', () => {
    const other = { ...disk, _account: 'b' };
    expect(treeOf([main, other], new Set(['a m'])).map(({ depth }) => depth)).toEqual([0, 0]);
  });
});

describe('the weeks of a month', () => {
  it('begin on Monday and hold every day of it once', () => {
    const days = weeksOf('2026-11').flat();
    expect(days[0]).toBe('2026-10-26');
    expect(days.filter((day) => day.startsWith('2026-11'))).toHaveLength(30);
    expect(days.length % 7).toBe(0);
  });
});
