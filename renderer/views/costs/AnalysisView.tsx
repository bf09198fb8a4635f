import { useMemo, useState } from 'react';
import { cyclesBack } from '@shared/time';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Segments } from '../../ui/Choice';
import { ChartFrame } from '../../ui/chart/ChartFrame';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { Toolbar } from '../../ui/Toolbar';
import { ViewsMenu } from '../../ui/views/ViewsMenu';
import { chartOf } from './chart';
import { CostTable } from './CostTable';
import type { CostsViewProps } from './props';
import { DimensionChips, useDimensions } from './DimensionChips';
import type { TimeRow } from './figures';
import { Gaps } from './Gaps';
import { dimensionName, keyName } from './names';
import { OnlyChips } from './OnlyChips';
import { PlainTable } from './PlainTable';
import { ResourceDrawer } from './ResourceDrawer';
import { changeAnalysis, useCosts, type Analysis, type TimeRange } from './state';
import { openCycle, requestOf, timesOf, useCostsQuery, useTimeRows } from './useAnalysis';

const MONTH_CHOICES = [6, 12, 18, 24, 36];

/** Trend and breakdown under up to three dimensions, with the table behind the chart and the way to the records. */
export function AnalysisView({ accounts }: CostsViewProps): React.ReactElement {
  const { t, language } = useT();
  const analysis = useCosts((s) => s.analysis);
  const request = requestOf(accounts, analysis);
  const { value, error, loading, retry } = useCostsQuery(request);
  const rows = useTimeRows(value);
  const times = useMemo(() => timesOf(analysis.time), [analysis.time]);
  const dimensions = useDimensions(accounts, analysis.basis);
  const [resource, setResource] = useState<string | null>(null);
  usePlace([t('costs:tab.analysis')], value?.asOf ?? null);
  const context = { t, language, accounts };
  const at = analysis.groups.indexOf('resource');

  let body: React.ReactNode;
  if (error && !value) body = <ErrorState error={error} onRetry={retry} />;
  else if (loading || !value) body = <LoadingState text={t('costs:empty.reading')} />;
  else if (rows.length === 0)
    body = <EmptyState title={t('costs:empty.title')} text={t('costs:empty.note')} />;
  else
    body = (
      <>
        <TrendCharts
          rows={rows}
          times={times}
          analysis={analysis}
          nameOf={(row) => nameOf(row, analysis, context)}
          isOpen={(time) => value.gaps.some((gap) => gap.cycle === time.slice(0, 7))}
        />
        <CostTable
          rows={rows}
          times={times}
          analysis={analysis}
          context={context}
          totals={value.totals}
          others={value.others}
          onResource={at < 0 ? null : (row) => setResource(row.keys[at] ?? null)}
        />
      </>
    );
  return (
    <>
      <Toolbar label={t('costs:dimension.label')}>
        <Segments
          label={t('costs:basis.label')}
          value={analysis.basis}
          options={(['paid', 'amortised'] as const).map((basis) => ({
            value: basis,
            label: t(`costs:basis.${basis}`),
          }))}
          onChange={(basis) =>
            changeAnalysis({
              basis,
              // Amortised costs are kept by month.
              ...(basis === 'amortised' && analysis.time.kind === 'days'
                ? { time: { kind: 'months', count: 12 } }
                : {}),
            })
          }
        />
        <TimeChip time={analysis.time} basis={analysis.basis} />
        <div className="chips">
          <DimensionChips
            dimensions={dimensions}
            groups={analysis.groups}
            onChange={(groups) => changeAnalysis({ groups })}
          />
          <OnlyChips
            context={context}
            dimensions={dimensions}
            request={request}
            only={analysis.only}
            onChange={(only) => changeAnalysis({ only })}
          />
        </div>
        <ViewsMenu<Analysis> area="costs" state={analysis} onChoose={(kept) => changeAnalysis(kept)} />
      </Toolbar>
      {value ? (
        <Gaps
          gaps={value.gaps}
          dataset={analysis.basis === 'paid' ? 'resourceRecords' : 'amortisedCosts'}
          accounts={accounts}
        />
      ) : null}
      <div className="bill-body">
        <div className="costs-main">{body}</div>
        {resource === null ? null : (
          <ResourceDrawer
            key={resource}
            resource={resource}
            name={rows.find((r) => r.keys[at] === resource)?.labels[at] ?? null}
            accounts={accounts}
            onClose={() => setResource(null)}
          />
        )}
      </div>
    </>
  );
}

export function nameOf(
  row: TimeRow,
  analysis: Pick<Analysis, 'groups'>,
  context: Parameters<typeof keyName>[0],
): string {
  return analysis.groups
    .map((dimension, i) => keyName(context, dimension, row.keys[i] ?? '', row.labels[i] ?? null))
    .join(' / ');
}

function TimeChip({ time, basis }: { time: TimeRange; basis: Analysis['basis'] }): React.ReactElement {
  const { t } = useT();
  const months = MONTH_CHOICES.map((count): TimeRange => ({ kind: 'months', count }));
  const days = cyclesBack(openCycle(), 6).map((cycle): TimeRange => ({ kind: 'days', cycle }));
  const all = basis === 'paid' ? [...months, ...days] : months;
  const idOf = (range: TimeRange): string => (range.kind === 'days' ? range.cycle : String(range.count));
  const label = (range: TimeRange): string =>
    range.kind === 'days'
      ? t('costs:time.days', { cycle: range.cycle })
      : t('costs:time.months', { n: String(range.count) });
  return (
    <FilterChip name={t('costs:time.label')} value={label(time)}>
      {(close) => (
        <ChoiceList
          kind="one"
          label={t('costs:time.label')}
          choices={all.map((range) => ({ value: idOf(range), label: label(range) }))}
          chosen={[idOf(time)]}
          onChange={([id]) => {
            const found = all.find((range) => idOf(range) === id);
            if (found) changeAnalysis({ time: found });
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

type TrendProps = {
  rows: readonly TimeRow[];
  times: readonly string[];
  analysis: Analysis;
  nameOf: (row: TimeRow) => string;
  isOpen: (time: string) => boolean;
};

/** One chart for each currency: two are never stacked. */
function TrendCharts({ rows, times, analysis, nameOf: name, isOpen }: TrendProps): React.ReactElement {
  const { t, language } = useT();
  const by = t(analysis.time.kind === 'days' ? 'costs:time.day' : 'costs:time.month');
  const what = analysis.groups.map((d) => dimensionName(t, d)).join(' / ');
  return (
    <>
      {[...new Set(rows.map((r) => r.currency))].map((currency) => {
        const own = rows.filter((r) => r.currency === currency);
        const { chart, unit } = chartOf(own, times, {
          nameOf: name,
          others: t('costs:chart.others'),
          open: isOpen,
          language,
          kind: 'stack',
        });
        return (
          <ChartFrame
            key={currency}
            title={`${what} (${currency})`}
            label={t('costs:chart.label', { what, by })}
            chart={chart}
            unit={unit.symbol ? t('costs:chart.unit', { unit: unit.symbol, currency }) : currency}
            table={<PlainTable rows={own} times={times} nameOf={name} by={by} />}
          />
        );
      })}
    </>
  );
}
