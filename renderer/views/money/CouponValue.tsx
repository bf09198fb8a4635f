import type { Row } from '@shared/model/query';
import { roundE8, toE8 } from '@shared/money';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { valueOf } from '../bills/fields';

const DISCOUNT = '2';

/** What is left of a coupon; a discount coupon has a share instead of an amount. */
export function CouponValue({ row, currency }: { row: Row; currency?: string }): React.ReactElement {
  const { t } = useT();
  if (valueOf(row, 'coupon_type') === DISCOUNT)
    return <span>{t('money:share', { value: shareText(valueOf(row, 'face_value')) })}</span>;
  return <Amount value={valueOf(row, 'balance')} {...(currency ? { currency } : {})} />;
}

/** 0.9 as "90". */
function shareText(face: string | null): string {
  if (face === null) return '';
  return (roundE8(toE8(face).e8 * 100n, 0) / 100_000_000n).toString();
}
