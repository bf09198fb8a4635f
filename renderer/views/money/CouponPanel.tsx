import { nameOf } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { billTimeText } from '../../format/date';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { valueOf } from '../bills/fields';
import { currencyOf } from '../lists/columns';
import { SidePanel } from '../../ui/SidePanel';
import { Answered } from '../lists/Answered';
import { Facts } from '../lists/Facts';
import { useRowsOf } from '../orders/useOrder';
import { CouponValue } from './CouponValue';
import { limitWords } from './limits';

type Props = { row: Row; account: AccountView; onClose: () => void };

/** One coupon: what is left, what it may be used for, and where it was used. */
export function CouponPanel({ row, account, onClose }: Props): React.ReactElement {
  const { t, language } = useT();
  const id = valueOf(row, 'coupon_id');
  const { rows: changes, reading } = useRowsOf('couponChanges', account.id, 'coupon_id', id, [
    { column: 'trade_time', descending: true },
  ]);
  const name = (list: 'couponType' | 'couponStatus', column: string): string => {
    const code = valueOf(row, column) ?? '';
    return nameOf(list, code, language) ?? code;
  };
  return (
    <SidePanel
      label={t('money:couponPanel')}
      title={valueOf(row, 'plan_name') ?? name('couponType', 'coupon_type')}
      id={id}
      onClose={onClose}
      badges={
        <>
          <Badge kind="plain">{name('couponType', 'coupon_type')}</Badge>
          <Badge kind={valueOf(row, 'status') === '2' ? 'ok' : 'plain'}>
            {name('couponStatus', 'status')}
          </Badge>
          {valueOf(row, 'is_frozen') === '1' ? <Badge kind="notice">{t('money:frozen')}</Badge> : null}
        </>
      }
    >
      <section>
        <h3>{t('money:column.limits')}</h3>
        <ul className="plain-list">
          {limitWords(t, language, valueOf(row, 'use_limits')).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <Facts
        items={[
          {
            name: t('money:column.left'),
            value: <CouponValue row={row} currency={currencyOf([account], row)} />,
          },
          { name: t('money:column.face'), value: faceOf(row, account) },
          { name: t('money:column.from'), value: billTimeText(valueOf(row, 'valid_time')) },
          { name: t('money:column.until'), value: billTimeText(valueOf(row, 'expire_time')) },
          { name: t('money:column.code'), value: valueOf(row, 'coupon_code') ?? ABSENT },
          {
            name: t('money:column.version'),
            value: t(valueOf(row, 'coupon_version') === '1' ? 'money:once' : 'money:untilEmpty'),
          },
        ]}
      />
      <section>
        <h3>{t('money:tab.couponChanges')}</h3>
        {changes.length === 0 ? (
          <Answered {...reading}>
            <p className="soft">{t('money:none.couponChanges')}</p>
          </Answered>
        ) : (
          <table className="sheet">
            <tbody>
              {changes.map((change) => (
                <tr key={valueOf(change, '_id')}>
                  <td>
                    {nameOf('couponChange', valueOf(change, 'trade_detail_type') ?? '', language) ??
                      valueOf(change, 'trade_detail_type')}
                    <div className="faint t11">
                      {billTimeText(valueOf(change, 'trade_time'))}{' '}
                      <span className="mono">{valueOf(change, 'trade_id')}</span>
                    </div>
                  </td>
                  <td className="end">
                    <Amount value={valueOf(change, 'change_amount')} plus />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </SidePanel>
  );
}

function faceOf(row: Row, account: AccountView): React.ReactNode {
  if (valueOf(row, 'coupon_type') === '2') return <CouponValue row={row} />;
  return <Amount value={valueOf(row, 'face_value')} currency={currencyOf([account], row)} />;
}
