import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { billTimeText } from '../../format/date';
import { ABSENT, countText } from '../../format/number';
import { useT } from '../../i18n';
import { Quantity } from '../../ui/Quantity';
import { SidePanel } from '../../ui/SidePanel';
import { valueOf } from '../bills/fields';
import { Answered } from '../lists/Answered';
import { Facts } from '../lists/Facts';
import { usePeakSamples, type SampleSet } from './usePeakSamples';

/** One every five minutes. */
const A_DAY = 288;

type Props = { row: Row; samples: SampleSet; account: AccountView; onClose: () => void };

/** A month of a resource charged by its peak: what is charged, and the measured values it was taken from. */
export function PeakPanel({ row, samples, account, onClose }: Props): React.ReactElement {
  const { t } = useT();
  const id = valueOf(row, 'resource_id') ?? '';
  const cycle = valueOf(row, 'bill_cycle') ?? '';
  const unit = valueOf(row, 'band_width_measure_id');
  const { count, leftOut, counted, reading } = usePeakSamples(
    account,
    samples,
    cycle,
    id,
    Number(valueOf(row, 'actual_days')) * A_DAY,
  );
  const figure = (column: string): React.ReactNode => {
    const value = valueOf(row, column);
    return value === null ? ABSENT : <Quantity value={value} unit={unit} />;
  };
  return (
    <SidePanel label={t('resources:peak.panel')} title={cycle} id={id} onClose={onClose}>
      <Facts
        items={[
          { name: t('resources:peak.charged'), value: figure('band_width') },
          { name: t('resources:peak.peak'), value: figure('monthly_peak_band_width') },
          { name: t('resources:peak.guaranteed'), value: figure('monthly_guaranteed_band_width') },
          { name: t('resources:peak.days'), value: valueOf(row, 'actual_days') ?? ABSENT },
        ]}
      />
      <section>
        <h3>{t('resources:peak.measured')}</h3>
        {counted.length === 0 ? (
          <Answered {...reading}>
            <p className="soft">{t('resources:peak.noSamples')}</p>
          </Answered>
        ) : (
          <>
            <p className="soft">
              {t('resources:peak.leftOut', { count: countText(count), left: countText(leftOut) })}
            </p>
            <table className="sheet">
              <tbody>
                {counted.map((sample) => (
                  <tr key={valueOf(sample, '_id')}>
                    <td>{billTimeText(valueOf(sample, 'stat_time'))}</td>
                    <td className="end">
                      <Quantity value={valueOf(sample, 'usage') ?? ''} unit={valueOf(sample, 'measure_id')} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
    </SidePanel>
  );
}
