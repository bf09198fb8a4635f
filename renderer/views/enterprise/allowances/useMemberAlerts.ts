/** What there is to tell about the members of an account; asked again when rows or the person's wishes change. */
import { useEffect } from 'react';
import type { MemberAlert, MemberAlerts } from '@shared/model/memberWatch';
import { on } from '../../../api/client';
import { type DataChange, type QueryResult, useQuery } from '../../../api/useQuery';
import { amountText } from '../../../format/number';
import type { T } from '../../../i18n';

const CONCERNS: ReadonlySet<string> = new Set(['members', 'memberCash', 'resourceRecords']);

/** Its value is undefined while nothing is known. */
export function useMemberAlerts(accountId: string): QueryResult<MemberAlerts> {
  const found = useQuery(
    'query.memberAlerts',
    { accountId },
    { refreshOn: (c: DataChange) => c.accountId === accountId && CONCERNS.has(c.dataset) },
  );
  const { retry } = found;
  useEffect(
    () =>
      on('book.changed', ({ what }) => {
        if (what === 'memberWatches') retry();
      }),
    [retry],
  );
  return found;
}

export function alertText(t: T, alert: MemberAlert): string {
  const amount = amountText(alert.amount);
  if (alert.kind === 'low')
    return t('enterprise:allow.lowBalance', { amount, limit: amountText(alert.limit) });
  const usual = amountText(alert.usual);
  const { from, to } = alert;
  return from === to
    ? t('enterprise:allow.unusualDay', { day: from, amount, usual })
    : t('enterprise:allow.unusualDays', { from, to, amount, usual });
}
