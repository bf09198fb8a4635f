/** What a coupon may be used for, in words (contract: coupon_limit_key). A key that is not known is shown as it is. */
import { nameOf } from '@shared/codes';
import type { Language } from '@shared/model/settings';
import type { T } from '../../i18n';
import { readList, textIn } from '../orders/readList';

export type Limit = { key: string; value1: string; value2: string };

export function readLimits(text: string | null): Limit[] {
  return readList(text).map((one) => ({
    key: textIn(one, 'limit_key'),
    value1: textIn(one, 'value1'),
    value2: textIn(one, 'value2'),
  }));
}

export function limitWords(t: T, language: Language, text: string | null): string[] {
  const limits = readLimits(text);
  if (limits.length === 0) return [t('money:limit.none')];
  return limits.map((limit) => wordsOf(t, language, limit));
}

const SIMULTANEOUS = {
  simultaneousUseWithPromotionDiscount: 'promotion',
  simultaneousUseWithContractDiscount: 'contract',
  simultaneousUseWithEmpowerDiscount: 'partner',
} as const;

function wordsOf(t: T, language: Language, { key, value1, value2 }: Limit): string {
  const comma = t('common:listSeparator');
  switch (key) {
    case 'subscribeType':
      return t('money:limit.orderType', { list: kinds(t, value1).join(comma) });
    case 'productId': {
      const ids = value1.split(',');
      return t('money:limit.products', { n: String(ids.length), first: ids[0] ?? '' });
    }
    case 'regionId':
    case 'region':
      return t('money:limit.region', {
        list: value1
          .split(',')
          .map((code) => nameOf('region', code, language) ?? code)
          .join(comma),
      });
    case 'cycleType':
      return value1 === '1'
        ? t('money:limit.yearly')
        : value1 === '2'
          ? t('money:limit.monthly')
          : t('money:limit.period');
    case 'cycleNum':
      return value2 && value2 !== value1
        ? t('money:limit.periods', { from: value1, to: value2 })
        : t('money:limit.periodsExactly', { n: value1 });
    case 'firstOrderInService':
      return t('money:limit.firstOrder');
    case 'minConsumeDiscount':
      return t('money:limit.minDiscount', { value: value1 });
    case 'simultaneousUseWithPromotionDiscount':
    case 'simultaneousUseWithContractDiscount':
    case 'simultaneousUseWithEmpowerDiscount': {
      const other = t(`money:limit.${SIMULTANEOUS[key]}`);
      return value1 === '0' ? t('money:limit.notWith', { other }) : t('money:limit.with', { other });
    }
    default: {
      const name = nameOf('couponLimit', key, language) ?? key;
      return t('money:limit.other', { name, value: [value1, value2].filter(Boolean).join(' – ') });
    }
  }
}

const ORDER_KINDS = ['new', 'renew', 'change'] as const;

function kinds(t: T, value: string): string[] {
  return value.split(',').map((code) => {
    const found = ORDER_KINDS.find((one) => one === code);
    return found ? t(`money:limit.${found}`) : code;
  });
}
