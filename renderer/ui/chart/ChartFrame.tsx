import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { attempt } from '../attempt';
import { Icon } from '../Icon';
import { Popover } from '../table/Popover';
import { toast } from '../toast';
import { SeriesPicture } from './SeriesPicture';
import { colorOf, type SeriesChart } from './seriesOption';
import { useTokens } from './useTokens';

type Props = {
  title: string;
  label: string;
  chart: SeriesChart;
  /** Said at the right of the head: unit and currency. */
  unit: string;
  /** The same figures, for reading aloud and for those who want figures. */
  table: React.ReactNode;
  onChoose?: (category: number) => void;
};

/** A chart with its legend, the table behind it (T), and a way to take it along as PNG or SVG. */
export function ChartFrame({ title, label, chart, unit, table, onChoose }: Props): React.ReactElement {
  const { t } = useT();
  const [asTable, setAsTable] = useState(false);
  useTogglingKey(() => setAsTable((now) => !now));
  return (
    <section className="block chart-frame">
      <div className="block-head">
        <h2>{title}</h2>
        <span className="grow" />
        <span className="t12 faint">{unit}</span>
        <button
          type="button"
          className="link t12"
          aria-pressed={asTable}
          aria-keyshortcuts="T"
          title={t('costs:chart.toggle')}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'costs:chart.asChart' : 'costs:chart.asTable')}
        </button>
        <SaveChart chart={{ ...chart, title }} name={title} />
      </div>
      {asTable ? null : (
        <>
          <SeriesPicture chart={chart} label={label} {...(onChoose ? { onChoose } : {})} />
          <Legend chart={chart} />
        </>
      )}
      <div className={asTable ? 'chart-table' : 'sr-only'}>{table}</div>
    </section>
  );
}

function SaveChart({ chart, name }: { chart: SeriesChart; name: string }): React.ReactElement {
  const { t } = useT();
  const tokens = useTokens();
  const save = async (kind: 'png' | 'svg'): Promise<void> => {
    // Drawing for a file brings another renderer: it is read when somebody wants one.
    const { drawnChart } = await import('./drawn');
    const file = drawnChart(chart, tokens, kind);
    const saved = await call('files.saveChart', { name, ...file });
    if (saved) toast({ kind: 'ok', title: (t) => t('costs:chart.saved'), text: () => saved });
  };
  return (
    <Popover
      className="icon-button"
      label={t('costs:chart.export')}
      title={t('costs:chart.export')}
      button={
        <>
          <Icon name="export" small />
          <span className="sr-only">{t('costs:chart.export')}</span>
        </>
      }
    >
      {(close) => (
        <div className="menu-list">
          {(['png', 'svg'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="menu-item"
              onClick={() => {
                close();
                void attempt('costs:chart.failed', () => save(kind));
              }}
            >
              {t(`costs:chart.${kind}`)}
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}

function Legend({ chart }: { chart: SeriesChart }): React.ReactElement {
  const { t } = useT();
  return (
    <ul className="series-legend" aria-hidden="true">
      {chart.series.map((one, index) => (
        <li key={one.name}>
          <Swatch index={index} />
          {one.name}
        </li>
      ))}
      {chart.open.some(Boolean) ? (
        <li>
          <i className="legend-swatch open" />
          {t('costs:chart.provisional')}
        </li>
      ) : null}
    </ul>
  );
}

function Swatch({ index }: { index: number }): React.ReactElement {
  const tokens = useTokens();
  return (
    <svg width="10" height="10" viewBox="0 0 10 10">
      <rect width="10" height="10" fill={colorOf(tokens, index)} />
    </svg>
  );
}

/** T switches chart and table while no text is being typed. */
function useTogglingKey(toggle: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() === 't') toggle();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
