/** What was measured of a resource in a month, of which the cache holds what was opened; pulled when it is opened. */
import { useEffect, useMemo, useRef } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Row, Scope } from '@shared/model/query';
import { call } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { useNetwork } from '../../state/network';
import { isPulling, useSync } from '../../state/sync';
import { attempt } from '../../ui/attempt';
import { canPull } from '../bills/pull';
import { allOf, readingOf, type Reading } from '../lists/Answered';

/** Of a hundred measured values the five highest do not count. */
const LEFT_OUT = 20;

export type SampleSet = 'peakBandwidthSamples' | 'peakCdnSamples';

export type PeakSamples = {
  count: number;
  /** How many of the highest values do not count. */
  leftOut: number;
  /** The highest values that count, the first is the 95th percentile. */
  counted: readonly Row[];
  reading: Reading;
};

export function usePeakSamples(
  account: AccountView,
  dataset: SampleSet,
  cycle: string,
  resourceId: string,
  /** How many there are to be. */
  expected: number,
): PeakSamples {
  const scope = useMemo<Scope>(
    () => ({
      dataset,
      accountIds: [account.id],
      cycles: [],
      text: '',
      filters: [
        { op: 'in', column: 'resource_id', values: [resourceId] },
        { op: 'in', column: 'bill_cycle', values: [cycle] },
      ],
    }),
    [dataset, account.id, resourceId, cycle],
  );
  const totals = useQuery('query.totals', scope);
  const count = totals.former ? 0 : (totals.value?.count ?? 0);
  const leftOut = Math.floor(count / LEFT_OUT);
  const pulling = useSync((s) => isPulling(s.progress[account.id]));
  // Of half of the values the percentile would be another one.
  const isComing = pulling && count < expected;
  const page = useQuery(
    'query.page',
    count === 0 || isComing
      ? null
      : { ...scope, sort: [{ column: 'usage', descending: true }], offset: leftOut, limit: 5 },
  );
  usePullOf(account, dataset, `${cycle}/${resourceId}`, !readingOf(totals).loading);
  const read = count === 0 ? readingOf(totals) : allOf([readingOf(totals), readingOf(page)]);
  return {
    count,
    leftOut,
    counted: page.former || isComing ? [] : (page.value?.rows ?? []),
    reading: { ...read, loading: read.loading || isComing },
  };
}

/** Once for each time it is opened; what has not changed since costs no call. */
function usePullOf(account: AccountView, dataset: SampleSet, key: string, ready: boolean): void {
  const online = useNetwork((s) => s.online);
  const able = canPull(account, online) && ready;
  const asked = useRef('');
  useEffect(() => {
    if (!able || asked.current === key) return;
    asked.current = key;
    void attempt('common:failed.sync', () =>
      call('sync.start', { accountIds: [account.id], datasets: [dataset], keys: [key] }),
    ).then((ok) => {
      // Asked again once the connection is back.
      if (!ok) asked.current = '';
    });
  }, [able, account.id, dataset, key]);
}
