/** What was measured of a resource in a month, of which the cache holds what was opened; pulled when it is opened. */
import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Row, Scope } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { isPulling, useSync } from '../../state/sync';
import { allOf, readingOf, type Reading } from '../lists/Answered';
import { usePullOnOpen } from '../lists/usePullOnOpen';

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
  usePullOnOpen(account, [dataset], `${cycle}/${resourceId}`, !readingOf(totals).loading);
  const read = count === 0 ? readingOf(totals) : allOf([readingOf(totals), readingOf(page)]);
  return {
    count,
    leftOut,
    counted: page.former || isComing ? [] : (page.value?.rows ?? []),
    reading: { ...read, loading: read.loading || isComing },
  };
}
