import type { TFunction } from 'i18next';
import { groupedText } from '@shared/digits';
import type { Namespace } from '@shared/i18n';
import type { Notice, Place } from '@shared/model/notice';
import type { ExpiryKind } from '@shared/model/watch';
import { fromE8, toE8 } from '@shared/money';
import type { WatchNotice } from './watchAlerts';

const PLACES: Readonly<Record<ExpiryKind, Pick<Place, 'section' | 'tab'>>> = {
  resources: { section: 'resources', tab: 'calendar' },
  packages: { section: 'resources', tab: 'packages' },
  coupons: { section: 'money', tab: 'coupons' },
  cards: { section: 'money', tab: 'cards' },
};

/** A notification about what runs out, a low balance or orders to be paid; pressing it opens the thing or its list. */
export function watchNoticeOf(t: TFunction<Namespace[]>, notice: WatchNotice): Notice {
  const { account } = notice;
  const { currency, name } = account;
  if (notice.kind === 'low')
    return {
      kind: 'money',
      title: t('alerts:notice.low', { name }),
      body: t('alerts:notice.lowText', {
        currency,
        amount: groupedText(notice.amount),
        limit: groupedText(notice.limit),
      }),
      place: { accountId: account.id, section: 'money', tab: 'balances' },
    };
  if (notice.kind === 'orders') {
    const { items } = notice;
    const sum = items.reduce((total, item) => total + toE8(item.amount).e8, 0n);
    return {
      kind: 'orders',
      title: t('alerts:notice.orders', { name }),
      body: t('alerts:notice.ordersText', {
        count: items.length,
        currency,
        amount: groupedText(fromE8(sum, 2)),
      }),
      place: {
        accountId: account.id,
        section: 'orders',
        tab: 'orders',
        ...(items.length === 1 && items[0] ? { item: items[0].id } : {}),
      },
    };
  }
  const [first, ...others] = notice.items;
  const alone = first !== undefined && others.length === 0;
  const place = PLACES[notice.kind];
  return {
    kind: 'expiry',
    title: t(`alerts:notice.${notice.kind}`, { name }),
    body: alone
      ? t('alerts:notice.one', { item: first.name, day: first.day })
      : t('alerts:notice.several', {
          count: notice.items.length,
          item: first?.name ?? '',
          day: first?.day ?? '',
        }),
    place: {
      accountId: account.id,
      ...place,
      // A single resource is shown itself; several, on the days they run out.
      ...(alone && notice.kind === 'resources' ? { tab: 'table', item: first.id } : {}),
    },
  };
}
