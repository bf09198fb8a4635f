import type { Month } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { EmptyState } from '../../ui/EmptyState';
import { RecordTable, type RecordTableProps } from './RecordTable';
import type { BillDataset } from './query';

/** Operations the international site's contract lacks. */
const CHINA_ONLY: readonly BillDataset[] = ['feeRecords', 'amortisedCosts'];

/** One granularity of a month. Summary and records stand for the month; the others have been pulled, or not, by themselves. */
export function OneLevel(props: RecordTableProps): React.ReactElement {
  const { t } = useT();
  const { dataset, accounts } = props;
  const able = CHINA_ONLY.includes(dataset) ? accounts.filter((a) => a.site === 'china') : accounts;
  if (able.length === 0)
    return <EmptyState title={t('bills:empty.notOnSite')} text={t('bills:empty.notOnSiteNote')} />;
  if (dataset === 'monthlySummary' || dataset === 'resourceRecords') return <RecordTable {...props} />;
  return <PulledApart {...props} accounts={able} />;
}

function PulledApart(props: RecordTableProps): React.ReactElement {
  const { dataset, cycle, accounts } = props;
  const { value } = useQuery('query.standing', {
    dataset,
    accountIds: accounts.map((a) => a.id),
    cycles: [cycle],
  });
  const months = accounts.map((account): Month => {
    const gap = value?.gaps.find((g) => g.accountId === account.id);
    return {
      accountId: account.id,
      cycle,
      state: value === undefined ? 'missing' : (gap?.state ?? 'final'),
      currency: account.currency,
      settled: null,
      recordSum: null,
      truncated: null,
      records: 0,
      pulledAt: value?.asOf ?? null,
    };
  });
  return <RecordTable {...props} months={months} />;
}
