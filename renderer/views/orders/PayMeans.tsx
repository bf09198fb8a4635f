import { nameOf } from '@shared/codes';
import type { Row } from '@shared/model/query';
import { fromE8, toE8 } from '@shared/money';
import { billTimeText } from '../../format/date';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { valueOf } from '../bills/fields';
import { CouponValue } from '../money/CouponValue';
import { limitWords } from '../money/limits';
import { listIn, readList, textIn } from './readList';

/** Coupons an unpaid order may be paid with, with their limits in words. */
export function CouponLines({
  coupons,
  currency,
}: {
  coupons: readonly Row[];
  /** The order's; a coupon that names another says so. */
  currency: string;
}): React.ReactElement {
  const { t, language } = useT();
  return (
    <section>
      <h3>{t('orders:coupons')}</h3>
      {coupons.length === 0 ? (
        <p className="soft">{t('orders:noCoupons')}</p>
      ) : (
        <table className="sheet">
          <tbody>
            {coupons.map((row) => (
              <tr key={valueOf(row, 'coupon_id')}>
                <td>
                  {valueOf(row, 'plan_name') ??
                    nameOf('couponType', valueOf(row, 'coupon_type') ?? '', language)}
                  <div className="faint t11">
                    {[
                      ...limitWords(t, language, valueOf(row, 'use_limits')),
                      t('money:until', { time: billTimeText(valueOf(row, 'expire_time')).slice(0, 10) }),
                    ].join(t('common:listSeparator'))}
                  </div>
                </td>
                <td className="end">
                  <CouponValue row={row} currency={valueOf(row, 'currency') ?? currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Discounts it may be paid with, and what each takes off all items together. */
export function DiscountLines({
  discounts,
  currency,
}: {
  discounts: readonly Row[];
  currency: string;
}): React.ReactElement {
  const { t } = useT();
  return (
    <section>
      <h3>{t('orders:discounts')}</h3>
      {discounts.length === 0 ? (
        <p className="soft">{t('orders:noDiscounts')}</p>
      ) : (
        <table className="sheet">
          <tbody>
            {discounts.map((row) => (
              <tr key={valueOf(row, 'discount_id')}>
                <td>
                  {kindOf(t, valueOf(row, 'discount_type'))}
                  <div className="faint t11">
                    {t('orders:ratio', { value: valueOf(row, 'discount_value') ?? '' })}
                  </div>
                </td>
                <td className="end">
                  <Amount value={takenOff(row)} currency={currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** contract: DiscountInfoV3.discount_type. */
function kindOf(t: ReturnType<typeof useT>['t'], code: string | null): string {
  const known = ['0', '1', '2', '3', '609'] as const;
  const found = known.find((one) => one === code);
  return found ? t(`orders:discountKind.${found}`) : (code ?? '');
}

/** The sum over the order's items, exact; null where the cloud names none. */
function takenOff(row: Row): string | null {
  const amounts = readList(valueOf(row, 'orders')).flatMap((order) =>
    listIn(order, 'order_line_items').map((item) => toE8(textIn(item, 'discount_amount') || '0').e8),
  );
  return amounts.length === 0 ? null : fromE8(-amounts.reduce((sum, e8) => sum + e8, 0n));
}
