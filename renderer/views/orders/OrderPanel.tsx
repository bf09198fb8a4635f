import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { nameOf } from '@shared/codes';
import { billTimeText } from '../../format/date';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { Note } from '../../ui/Note';
import { columnOf, nameIn, valueOf } from '../bills/fields';
import { Answered, type Reading } from '../lists/Answered';
import { ActionButton } from '../lists/ActionButton';
import { SidePanel } from '../../ui/SidePanel';
import { Facts } from '../lists/Facts';
import { useNow } from '../lists/useNow';
import { CouponLines, DiscountLines } from './PayMeans';
import { OrderState } from './OrderState';
import { readList, textIn } from './readList';
import { useOrder } from './useOrder';

type Props = {
  account: AccountView;
  orderId: string;
  dataset: 'orders' | 'memberOrders';
  onClose: () => void;
};

const UNPAID = '6';

/** One order: how its amount arises, what it holds, what came back of it, what it can be paid with, what can be done. */
export function OrderPanel({ account, orderId, dataset, onClose }: Props): React.ReactElement {
  const { t, language } = useT();
  const now = useNow();
  const { order, items, refunds, coupons, discounts, ...read } = useOrder(account, orderId, dataset);
  if (!order)
    return (
      <SidePanel label={t('orders:panel')} title={orderId} onClose={onClose}>
        <Answered {...read.orderReading}>
          <p className="soft">{t('orders:gone')}</p>
        </Answered>
      </SidePanel>
    );
  const status = valueOf(order, 'status');
  const currency = valueOf(order, 'currency') ?? account.currency;
  const until = valueOf(items[0] ?? {}, 'pending_payment_end_time');
  const over = until !== null && Date.parse(until) < now;
  const service = columnOf(dataset, 'service_type_code');
  const type = columnOf(dataset, 'order_type');
  const impossible = over ? t('orders:over', { time: billTimeText(until) }) : null;
  const subjects = [`order:${orderId}`];
  return (
    <SidePanel
      label={t('orders:panel')}
      title={(service && nameIn(dataset, order, service, language)) ?? orderId}
      id={orderId}
      onClose={onClose}
      badges={
        <>
          <OrderState code={status} />
          {type ? <Badge kind="plain">{nameIn(dataset, order, type, language) ?? ABSENT}</Badge> : null}
        </>
      }
      actions={
        status === UNPAID ? (
          <>
            <ActionButton
              {...{ account, subjects, impossible }}
              action="pay"
              input={{ orderId }}
              label={t('orders:pay')}
              primary
            />
            <ActionButton
              {...{ account, subjects }}
              action="cancelOrder"
              input={{ orderId }}
              label={t('orders:cancel')}
            />
          </>
        ) : undefined
      }
    >
      <Note kind={status === UNPAID && !over ? 'notice' : 'info'}>{mayDo(t, status, until, over)}</Note>
      <section>
        <h3>{t('orders:amounts')}</h3>
        <Payment order={order} currency={currency} />
      </section>
      <Facts
        items={[
          { name: t('orders:column.created'), value: billTimeText(valueOf(order, 'create_time')) },
          { name: t('orders:column.paid'), value: billTimeText(valueOf(order, 'payment_time')) },
          { name: t('orders:source'), value: source(order, language) },
          { name: t('orders:user'), value: valueOf(items[0] ?? {}, 'user_name') ?? ABSENT },
        ]}
      />
      <Items items={items} reading={read.itemsReading} />
      {refunds.length > 0 ? <Refunds refunds={refunds} currency={currency} /> : null}
      {status === UNPAID && dataset === 'orders' ? (
        <>
          <CouponLines coupons={coupons} currency={currency} />
          <DiscountLines discounts={discounts} currency={currency} />
        </>
      ) : null}
    </SidePanel>
  );
}

type Text = ReturnType<typeof useT>['t'];

/** The state in words, and what may be done in it. */
function mayDo(t: Text, status: string | null, until: string | null, over: boolean): string {
  if (status === UNPAID && over) return t('orders:may.over', { time: billTimeText(until) });
  if (status === UNPAID && until) return t('orders:may.payUntil', { time: billTimeText(until) });
  const known = ['1', '2', '3', '4', '5', '6', '9'] as const;
  const found = known.find((code) => code === status);
  return found ? t(`orders:may.${found}`) : t('orders:may.other');
}

function source(order: Row, language: 'zh-CN' | 'en'): string {
  const code = valueOf(order, 'source_type');
  return code === null ? ABSENT : (nameOf('orderSource', code, language) ?? code);
}

/** Official price, each discount by name, coupons and cards, what was paid. */
function Payment({ order, currency }: { order: Row; currency: string }): React.ReactElement {
  const { t, language } = useT();
  const discounts = readList(valueOf(order, 'discounts'));
  const line = (name: string, value: string | null): React.ReactElement | null =>
    value === null || /^0(\.0*)?$/.test(value) ? null : (
      <tr key={name}>
        <th scope="row">{name}</th>
        <td className="end">
          <Amount value={value} />
        </td>
      </tr>
    );
  return (
    <table className="sheet">
      <tbody>
        {line(t('orders:column.official'), valueOf(order, 'official_amount'))}
        {discounts.map((one) => {
          const code = textIn(one, 'discount_type');
          return line(nameOf('orderDiscount', code, language) ?? code, minus(textIn(one, 'discount_amount')));
        })}
        <tr className="sum">
          <th scope="row">{t('orders:column.amount')}</th>
          <td className="end">
            <Amount value={valueOf(order, 'amount_after_discount')} currency={currency} strong />
          </td>
        </tr>
        {line(t('orders:byCoupon'), valueOf(order, 'coupon_amount'))}
        {line(t('orders:byFlexi'), valueOf(order, 'flexipurchase_coupon_amount'))}
        {line(t('orders:byCard'), valueOf(order, 'stored_card_amount'))}
      </tbody>
    </table>
  );
}

const minus = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

function Items({ items, reading }: { items: readonly Row[]; reading: Reading }): React.ReactElement {
  const { t, language } = useT();
  const period = columnOf('orderDetails', 'period_type');
  const words = (item: Row): string => {
    const number = valueOf(item, 'period_num');
    const unit = period ? nameIn('orderDetails', item, period, language) : null;
    return number === null || unit === null
      ? ''
      : t('orders:period', { n: number, unit: unit.toLowerCase() });
  };
  return (
    <section>
      <h3>{t('orders:items', { n: String(items.length) })}</h3>
      {items.length === 0 ? (
        <Answered {...reading}>
          <p className="soft">{t('orders:noItems')}</p>
        </Answered>
      ) : (
        <table className="sheet">
          <tbody>
            {items.map((item) => (
              <tr key={valueOf(item, 'order_line_item_id')}>
                <td>
                  {valueOf(item, 'product_spec_desc') ?? valueOf(item, 'product_id')}
                  <div className="faint t11">{[words(item), span(item)].filter(Boolean).join(' ')}</div>
                </td>
                <td className="end">
                  <Amount value={valueOf(item, 'amount_after_discount')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function span(item: Row): string {
  const from = valueOf(item, 'effective_time');
  const to = valueOf(item, 'expire_time');
  return from && to ? `${billTimeText(from).slice(0, 10)} – ${billTimeText(to).slice(0, 10)}` : '';
}

function Refunds({ refunds, currency }: { refunds: readonly Row[]; currency: string }): React.ReactElement {
  const { t } = useT();
  return (
    <section>
      <h3>{t('orders:refunds')}</h3>
      <table className="sheet">
        <tbody>
          {refunds.map((row) => (
            <tr key={valueOf(row, 'refund_id')}>
              <td>
                {valueOf(row, 'resource_type_name') ?? valueOf(row, 'resource_type_code')}
                <div className="faint t11">
                  {t('orders:refundFrom')}{' '}
                  <span className="mono">{valueOf(row, 'base_order_id') ?? ABSENT}</span>
                </div>
              </td>
              <td className="end">
                <Amount value={valueOf(row, 'amount')} currency={currency} refund />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
