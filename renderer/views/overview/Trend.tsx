import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Month } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import { axisMark, chartUnit, inUnit, type ChartUnit } from '../../format/chartUnit';
import { asOfText } from '../../format/date';
import { useT, type T } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { BarChart } from '../../ui/chart/BarChart';
import type { Bar } from '../../ui/chart/barOption';
import { openSection } from '../../state/ui';
import { openMonth } from '../bills/state';
import { StateBadge } from '../bills/StateBadge';

type Props = { months: readonly Month[]; currency: string };

/** Settled amounts of twelve months as bars, and the same figures as a table: T switches. */
export function Trend({ months, currency }: Props): React.ReactElement {
  const { t, language } = useT();
  const [table, setTable] = useState(false);
  useTogglingKey(() => setTable((now) => !now));
  const unit = chartUnit(
    months.map((m) => m.settled).filter((s) => s !== null),
    language,
  );
  const bars = useMemo(
    () => months.map((m, i) => barOf(m, i, months.length, chartUnitOf(months, language), t)),
    [months, language, t],
  );
  const axisText = useCallback(
    (value: number) => axisMark(value, chartUnitOf(months, language)),
    [months, language],
  );
  const choose = useCallback(
    (index: number) => {
      const month = months[index];
      if (!month || month.state === 'missing') return;
      openMonth(month.cycle);
      openSection('bills');
    },
    [months],
  );
  return (
    <section className="block trend">
      <div className="block-head">
        <h2>{t('overview:trend')}</h2>
        <span className="grow" />
        <span className="t12 faint">
          {unit.symbol && !table ? t('overview:unit', { unit: unit.symbol, currency }) : currency}
        </span>
        <button
          type="button"
          className="link t12"
          aria-pressed={table}
          aria-keyshortcuts="T"
          title={t('overview:toggleHint')}
          onClick={() => setTable(!table)}
        >
          {t(table ? 'overview:asChart' : 'overview:asTable')}
        </button>
      </div>
      {table ? null : (
        <>
          <BarChart bars={bars} label={t('overview:chartLabel')} axisText={axisText} onChoose={choose} />
          <Legend months={months} />
        </>
      )}
      <div className={table ? '' : 'sr-only'}>
        <TrendTable months={months} />
      </div>
    </section>
  );
}

function chartUnitOf(months: readonly Month[], language: Language): ChartUnit {
  return chartUnit(
    months.map((m) => m.settled).filter((s) => s !== null),
    language,
  );
}

function barOf(month: Month, index: number, count: number, unit: ChartUnit, t: T): Bar {
  const year = index === 0 || month.cycle.endsWith('-01');
  const name = year ? month.cycle : month.cycle.slice(5);
  if (month.settled === null)
    return { name, height: null, text: t('overview:notPulled'), kind: 'gap', strong: false };
  return {
    name,
    // Height only: the figure printed over the bar comes from the exact text.
    height: Number(month.settled),
    text: inUnit(month.settled, unit),
    kind: month.state === 'final' ? 'solid' : 'open',
    strong: index >= count - 2,
  };
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

function Legend({ months }: { months: readonly Month[] }): React.ReactElement {
  const { t } = useT();
  const open = months.findLast((m) => m.settled !== null && m.state === 'provisional');
  return (
    <div className="legend" aria-hidden="true">
      <span>
        <i className="legend-swatch" />
        {t('overview:legendFinal')}
      </span>
      {open ? (
        <span>
          <i className="legend-swatch open" />
          {t('overview:legendProvisional', { time: asOfText(open.pulledAt, new Date()) })}
        </span>
      ) : null}
    </div>
  );
}

function TrendTable({ months }: { months: readonly Month[] }): React.ReactElement {
  const { t } = useT();
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">{t('overview:month')}</th>
          <th scope="col">{t('overview:state')}</th>
          <th scope="col" className="end">
            {t('overview:settled')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map((m) => (
          <tr key={m.cycle}>
            <th scope="row">{m.cycle}</th>
            <td>
              <StateBadge state={m.state} />
            </td>
            <td className="end">
              <Amount value={m.settled} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
