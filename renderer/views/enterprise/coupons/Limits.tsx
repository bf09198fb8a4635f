import { useT, type T } from '../../../i18n';
import { limitsOf, type LimitText } from './plan';

/** What a coupon may be used for, in words. */
export function Limits({ json }: { json: string | null }) {
  const { t } = useT();
  const limits = limitsOf(json);
  const words = limits.length
    ? limits.map((limit) => limitText(t, limit)).join(t('common:listSeparator'))
    : t('enterprise:coupon.noLimits');
  return <span className="soft">{words}</span>;
}

/** contract: a term is counted in months or years. */
function unitText(t: T, unit: string): string {
  return unit === 'year' || unit === 'month' ? t(`enterprise:coupon.unit.${unit}`) : unit;
}

function limitText(t: T, limit: LimitText): string {
  switch (limit.key) {
    case 'subscribeType':
      return limit.value === 'new' || limit.value === 'renew'
        ? t(`enterprise:coupon.limit.subscribeType.${limit.value}`)
        : t('enterprise:coupon.limit.subscribeType.other', { value: limit.value });
    case 'cycleType':
      return limit.value === '0' || limit.value === '1'
        ? t(`enterprise:coupon.limit.cycleType.${limit.value}`)
        : t('enterprise:coupon.limit.cycleType.other', { value: limit.value });
    case 'cycleNum':
      return t('enterprise:coupon.limit.cycleNum', { ...limit, unit: unitText(t, limit.unit) });
    case 'productId':
      return t('enterprise:coupon.limit.productId', { count: limit.count });
    case 'regionId':
      return t('enterprise:coupon.limit.regionId', { value: limit.value });
    case 'withPromotion':
    case 'withContract':
    case 'notWithContract':
      return t(`enterprise:coupon.limit.${limit.key}`);
    case 'other':
      return t('enterprise:coupon.limit.other', { key: limit.name, value: limit.value });
  }
}
