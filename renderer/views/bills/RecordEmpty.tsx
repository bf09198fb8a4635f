import type { AccountView } from '@shared/model/account';
import type { Month, Totals } from '@shared/model/query';
import type { Cycle } from '@shared/time';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { useSync } from '../../state/sync';
import { EmptyState, LoadingState, OfflineState } from '../../ui/EmptyState';
import { canPull, pullMonth, pullOf } from './pull';
import { activeFilters, noFilters, type BillDataset } from './query';
import { setFilters, useBills } from './state';

type Props = {
  dataset: BillDataset;
  cycle: Cycle;
  accounts: readonly AccountView[];
  months: readonly Month[];
  totals: Totals | undefined;
};

/** Details are pulled only when they are asked for by name. */
function pulledApart(dataset: BillDataset): BillDataset | undefined {
  return dataset === 'monthlySummary' || dataset === 'resourceRecords' ? undefined : dataset;
}

/** What stands where rows would be: reading, being pulled, never pulled, nothing matches, or truly nothing. */
export function RecordEmpty({ dataset, cycle, accounts, months, totals }: Props): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const progress = useSync((s) => s.progress);
  const filters = useBills((s) => s.filters[dataset]);
  if (!totals) return <LoadingState text={t('bills:empty.reading', { cycle })} />;
  if (totals.unfiltered > 0)
    return (
      <EmptyState
        title={t('bills:empty.noMatch', { cycle })}
        text={t('bills:empty.noMatchNote', {
          total: countText(totals.unfiltered),
          n: String(activeFilters(filters)),
        })}
        action={{ label: t('bills:filter.clearAll'), run: () => setFilters(dataset, noFilters) }}
      />
    );
  const pulling = accounts.map((a) => pullOf(progress[a.id], cycle)).find((p) => p !== null);
  if (pulling)
    return (
      <EmptyState
        role="status"
        title={t('bills:empty.partial', { cycle })}
        text={
          pulling.totalRows === null
            ? t('bills:empty.pullingSome', { rows: countText(pulling.rows) })
            : t('bills:empty.pulling', { rows: countText(pulling.rows), total: countText(pulling.totalRows) })
        }
      />
    );
  const missing = months.length === 0 || months.every((m) => m.state === 'missing' || m.state === 'partial');
  if (!missing)
    return (
      <EmptyState
        title={t('bills:empty.noRecords', { cycle })}
        text={t('bills:empty.noRecordsNote', { time: asOfText(months[0]?.pulledAt, new Date()) })}
      />
    );
  const able = accounts.filter((a) => canPull(a, online)).map((a) => a.id);
  if (able.length === 0)
    return (
      <OfflineState
        title={t('bills:empty.missing', { cycle })}
        text={t('bills:empty.offlineNote')}
        action={t('bills:months.pullMonth', { cycle })}
      />
    );
  return (
    <EmptyState
      title={t('bills:empty.missing', { cycle })}
      text={t('bills:empty.missingNote')}
      action={{
        label: t('bills:months.pullMonth', { cycle }),
        run: () => void pullMonth(able, cycle, pulledApart(dataset)),
      }}
    />
  );
}
