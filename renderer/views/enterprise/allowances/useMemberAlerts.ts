/** What there is to tell about the members of an account; asked again when rows or the person's wishes change. */
import { useEffect } from 'react';
import type { MemberAlert, MemberAlerts } from '@shared/model/memberWatch';
import { on } from '../../../api/client';
import { type DataChange, useQuery } from '../../../api/useQuery';
import { amountText } from '../../../format/number';
import type { T } from '../../../i18n';

const CONCERNS: ReadonlySet<string> = new Set(['members', 'memberCash', 'resourceRecords']);

/** null while nothing is known. */
export function useMemberAlerts(accountId: string): MemberAlerts | null {
  const { value, retry } = useQuery(
    'query.memberAlerts',
    { accountId },
    { refreshOn: (c: DataChange) => c.accountId === accountId && CONCERNS.has(c.dataset) },
  );
  useEffect(
    () =>
      on('book.changed', ({ what }) => {
        if (what === 'memberWatches') retry();
      }),
    [retry],
  );
  return value ?? null;
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
