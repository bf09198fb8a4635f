import { useEffect, useRef } from 'react';
import type { DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import { call } from '../../api/client';
import { useNetwork } from '../../state/network';
import { attempt } from '../../ui/attempt';
import { canPull } from '../bills/pull';

/**
 * Pulls what belongs to one thing, once each time it is opened; what has not changed since costs no call. `key`: of the parts that
 * are pulled. `ready`: it is known what the thing is.
 * @returns whether it can be pulled
 */
export function usePullOnOpen(
  account: AccountView,
  datasets: readonly DatasetId[],
  key: string,
  ready: boolean,
): boolean {
  const online = useNetwork((s) => s.online);
  const can = canPull(account, online);
  const asked = useRef<string | null>(null);
  const of = datasets.join(' ');
  useEffect(() => {
    if (!can || !ready || asked.current === key) return;
    asked.current = key;
    void attempt('common:failed.sync', () =>
      call('sync.start', {
        accountIds: [account.id],
        datasets: of.split(' ') as DatasetId[],
        keys: [key],
      }),
    ).then((ok) => {
      // Asked again once the connection is back.
      if (!ok) asked.current = null;
    });
  }, [can, ready, account.id, of, key]);
  return can;
}
