import type { TFunction } from 'i18next';
import type { Namespace } from '@shared/i18n';
import type { Notice } from '@shared/model/notice';
import { grouped } from './grouped';
import type { MemberNotice, MoreMembers } from './memberAlerts';

/** One notification for what was not told one by one; pressing it opens the members. */
export function moreMembersNoticeOf(t: TFunction<Namespace[]>, { accountId, count }: MoreMembers): Notice {
  return {
    kind: 'enterprise',
    title: t('enterprise:notice.more', { count }),
    body: t('enterprise:notice.moreText'),
    place: { accountId, section: 'enterprise' },
  };
}

/** A notification about a member; pressing it opens the member. */
export function memberNoticeOf(t: TFunction<Namespace[]>, notice: MemberNotice): Notice {
  const { accountId, memberId, name, currency } = notice;
  const amount = grouped(notice.amount);
  const place = { accountId, section: 'enterprise' as const, item: memberId };
  if (notice.kind === 'low')
    return {
      kind: 'enterprise',
      title: t('enterprise:notice.low', { name }),
      body: t('enterprise:notice.lowText', { currency, amount, limit: grouped(notice.limit) }),
      place,
    };
  const { from, to } = notice;
  const values = { currency, amount, usual: grouped(notice.usual) };
  return {
    kind: 'enterprise',
    title: t('enterprise:notice.unusual', { name }),
    body:
      from === to
        ? t('enterprise:notice.unusualDay', { ...values, day: from })
        : t('enterprise:notice.unusualDays', { ...values, from, to }),
    place,
  };
}
