import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { Segments } from '../../ui/Choice';
import { fieldColumn } from '../lists/columns';
import { ListView } from '../lists/ListView';
import { openTab, useLists } from '../lists/state';
import { valueOf } from '../bills/fields';
import { PeakPanel } from './PeakPanel';

const SETS = ['peakBandwidth', 'peakCdn'] as const;

/** Bandwidth charged by its 95th percentile, month by month. */
export function PeaksTab({
  account,
  accounts,
}: {
  account: AccountView;
  accounts: readonly AccountView[];
}): React.ReactElement {
  const { t } = useT();
  const dataset = useLists((s) => (s.tabs['peaks'] === 'peakCdn' ? 'peakCdn' : 'peakBandwidth'));
  return (
    <ListView
      key={dataset}
      {...{ account, accounts }}
      id={dataset}
      dataset={dataset}
      columns={(context) => [
        fieldColumn(context, dataset, 'resource_id', t('resources:column.resource'), {
          width: 280,
          grow: 1,
          rank: 0,
        }),
        fieldColumn(context, dataset, 'bill_cycle', t('resources:peak.month'), { width: 100, rank: 1 }),
        fieldColumn(context, dataset, 'actual_days', t('resources:peak.days'), { width: 100, rank: 4 }),
        fieldColumn(context, dataset, 'monthly_guaranteed_band_width', t('resources:peak.guaranteed'), {
          width: 150,
          rank: 3,
        }),
        fieldColumn(context, dataset, 'monthly_peak_band_width', t('resources:peak.peak'), {
          width: 150,
          rank: 2,
        }),
        fieldColumn(context, dataset, 'band_width', t('resources:peak.charged'), { width: 150, rank: 0 }),
        fieldColumn(context, dataset, 'band_width_measure_id', t('resources:peak.unit'), {
          width: 90,
          rank: 1,
        }),
      ]}
      choices={[{ column: 'bill_cycle', name: t('resources:peak.month') }]}
      sort={{ column: 'bill_cycle', descending: true }}
      label={t('resources:tab.peaks')}
      placeholder={t('resources:searchPeaks')}
      none={t('resources:peak.none')}
      detail={(row, owner, close) => (
        <PeakPanel
          key={valueOf(row, '_id')}
          row={row}
          samples={`${dataset}Samples`}
          account={owner}
          onClose={close}
        />
      )}
      tools={
        <Segments
          label={t('resources:tab.peaks')}
          options={SETS.map((value) => ({ value, label: t(`resources:peak.${value}`) }))}
          value={dataset}
          onChange={(id) => openTab('peaks', id)}
        />
      }
    />
  );
}
