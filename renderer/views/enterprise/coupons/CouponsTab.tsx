import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { useQuery } from '../../../api/useQuery';
import { billTimeText } from '../../../format/date';
import { useT } from '../../../i18n';
import { openAction } from '../../../ui/action/openAction';
import { Amount } from '../../../ui/amount/Amount';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/EmptyState';
import { useHindrance } from '../../lists/ActionButton';
import { limitWords } from '../../money/limits';
import { newTransId } from '../money/rows';
import { openDialog } from '../state';
import { couponOf, type HeldCoupon } from './plan';

const scope = (accountId: string, dataset: 'transferCoupons' | 'memberCoupons') => ({
  dataset,
  accountIds: [accountId],
  cycles: [],
  sort: [],
  offset: 0,
  limit: 1000,
});

export function useCoupons(accountId: string, dataset: 'transferCoupons' | 'memberCoupons') {
  const { value, error, loading, retry } = useQuery('query.page', scope(accountId, dataset));
  return { coupons: value?.rows.map(couponOf), error, loading, retry };
}

/** Coupons the master can hand over, and those it can take back. */
export function CouponsTab({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const because = useHindrance(account, []);
  const off = because !== null;
  const hand = useCoupons(account.id, 'transferCoupons');
  const take = useCoupons(account.id, 'memberCoupons');
  const failed = hand.error ?? take.error;
  const retry = (): void => {
    hand.retry();
    take.retry();
  };
  if (failed && (!hand.coupons || !take.coupons)) return <ErrorState error={failed} onRetry={retry} />;
  if (!hand.coupons || !take.coupons) return <LoadingState text={t('enterprise:empty.reading')} />;
  const nameOf = (id: string | null) => {
    const member = enterprise.members.find((m) => m.id === id);
    return member?.displayName || member?.name || (id ?? '');
  };
  const takeBack = (coupon: HeldCoupon) =>
    void openAction({
      action: 'takeCoupons',
      accountId: account.id,
      input: {
        memberId: coupon.memberId,
        memberName: nameOf(coupon.memberId),
        coupons: [{ couponId: coupon.id, subCouponId: coupon.subId, transId: newTransId() }],
      },
    });
  return (
    <div className="enterprise-scroll" tabIndex={0} role="group" aria-label={t('enterprise:tab.coupons')}>
      <div className="row">
        <h2 className="grow">{t('enterprise:coupon.canHand')}</h2>
        {off && <span className="t12 soft">{because}</span>}
        <Button
          size="small"
          disabled={off || hand.coupons.length === 0}
          onClick={() => openDialog({ kind: 'handCoupons', memberId: null })}
        >
          {t('enterprise:coupon.title')}
        </Button>
      </div>
      {hand.coupons.length === 0 ? (
        <EmptyState title={t('enterprise:coupon.none')} text={t('enterprise:coupon.noneNote')} />
      ) : (
        <CouponTable coupons={hand.coupons} currency={account.currency} />
      )}
      <h2>{t('enterprise:coupon.canTake')}</h2>
      {take.coupons.length === 0 ? (
        <EmptyState title={t('enterprise:coupon.noneTake')} text={t('enterprise:coupon.noneTakeNote')} />
      ) : (
        <CouponTable
          coupons={take.coupons}
          currency={account.currency}
          member={(coupon) => nameOf(coupon.memberId)}
          action={(coupon) => (
            <Button size="small" disabled={off} onClick={() => takeBack(coupon)}>
              {t('enterprise:coupon.take')}
            </Button>
          )}
        />
      )}
    </div>
  );
}

function CouponTable({
  coupons,
  currency,
  member,
  action,
}: {
  coupons: readonly HeldCoupon[];
  currency: string;
  member?: (coupon: HeldCoupon) => string;
  action?: (coupon: HeldCoupon) => React.ReactNode;
}) {
  const { t, language } = useT();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th>{t('enterprise:coupon.name')}</th>
          {member && <th>{t('enterprise:coupon.member')}</th>}
          <th className="num">
            {t('enterprise:coupon.left')} <span className="faint">{currency}</span>
          </th>
          <th>{t('enterprise:coupon.until')}</th>
          <th>{t('enterprise:coupon.limits')}</th>
          {action && <th />}
        </tr>
      </thead>
      <tbody>
        {coupons.map((coupon) => (
          <tr key={coupon.subId ?? coupon.id}>
            <td title={coupon.subId ?? coupon.id}>{coupon.name}</td>
            {member && <td>{member(coupon)}</td>}
            <td className="num">
              <Amount value={coupon.balance} />
            </td>
            <td>{billTimeText(coupon.until)}</td>
            <td className="wraps soft">
              {limitWords(t, language, coupon.limits).join(t('common:listSeparator'))}
            </td>
            {action && <td>{action(coupon)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
