import type { TFunction } from 'i18next';
import { groupedText } from '@shared/digits';
import type { Namespace } from '@shared/i18n';
import type { Notice } from '@shared/model/notice';
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
  const amount = groupedText(notice.amount);
  const place = { accountId, section: 'enterprise' as const, item: memberId };
  if (notice.kind === 'low')
    return {
      kind: 'enterprise',
      title: t('enterprise:notice.low', { name }),
      body: t('enterprise:notice.lowText', { currency, amount, limit: groupedText(notice.limit) }),
      place,
    };
  const { from, to } = notice;
  const values = { currency, amount, usual: groupedText(notice.usual) };
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
