import type { Month, Totals } from '@shared/model/query';
import { countText } from '../../format/number';
import type { T } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import type { FootLine } from '../../ui/table/GridFoot';
import { decimalsOf, visibleColumns } from './fields';
import { amountColumn, type BillDataset } from './query';
import { byCurrency, mergeMonths, settlementOf } from './settlement';
import { StateBadge } from './StateBadge';

type Sums = Totals['sums'][number];

type Context = {
  t: T;
  dataset: BillDataset;
  totals: Totals | undefined;
  months: readonly Month[];
  filtered: boolean;
};

/**
 * The totals under the table: for a whole month of resource records three lines (sum of records, rounding by name,
 * settled), for a filter one. Each currency has its own lines.
 */
export function recordFoot(context: Context): FootLine[] {
  const { t, totals } = context;
  if (!totals) return [{ id: 'wait', kind: 'sum', label: t('bills:foot.summing'), cells: {} }];
  const several = totals.sums.length > 1;
  return totals.sums.flatMap((sums) => linesFor(sums, several, context));
}

function linesFor(sums: Sums, several: boolean, context: Context): FootLine[] {
  const { t, dataset, filtered, totals } = context;
  const first: FootLine = {
    id: `sum ${sums.currency}`,
    kind: 'sum',
    label: (
      <>
        <b>
          {t(
            filtered
              ? 'bills:foot.filtered'
              : dataset !== 'monthlySummary'
                ? 'bills:foot.sum'
                : 'bills:foot.settled',
          )}
        </b>
        <span className="foot-note">{noteFor(sums, context, totals?.unfiltered ?? 0)}</span>
      </>
    ),
    cells: moneyCells(
      dataset,
      sums,
      several || (filtered && decimalsOf(dataset) === 8),
      !filtered && dataset === 'monthlySummary',
    ),
  };
  if (filtered || dataset !== 'resourceRecords') return [first];
  return [first, ...settlementLines(sums.currency, several, context)];
}

function noteFor(sums: Sums, { t, dataset, filtered }: Context, unfiltered: number): string {
  const n = countText(sums.count);
  if (filtered)
    return t(decimalsOf(dataset) === 8 ? 'bills:foot.filteredNote' : 'bills:foot.filteredNote2', {
      n,
      total: countText(unfiltered),
    });
  return t(decimalsOf(dataset) === 8 ? 'bills:foot.sumNote' : 'bills:foot.summaryNote', { n });
}

function moneyCells(dataset: BillDataset, sums: Sums, named: boolean, strong: boolean): FootLine['cells'] {
  const main = amountColumn[dataset];
  const cells: Record<string, React.ReactNode> = {};
  for (const { name, type } of visibleColumns(dataset)) {
    const value = sums.amounts[name];
    if (type !== 'money' || value === undefined) continue;
    cells[name] = (
      <Amount
        value={value}
        decimals={decimalsOf(dataset)}
        strong={strong && name === main}
        {...(named && name === main ? { currency: sums.currency } : {})}
      />
    );
  }
  return cells;
}

/** Rounding and settled amount of a whole month, or why they are not there. */
function settlementLines(currency: string, several: boolean, { t, months }: Context): FootLine[] {
  const own = byCurrency(months).find(([c]) => c === currency)?.[1] ?? [];
  const merged = mergeMonths(own);
  if (merged.state === 'partial')
    return [{ id: `partial ${currency}`, label: t('bills:foot.partial'), cells: {} }];
  const { rounding, other, settled } = settlementOf(merged);
  if (settled === null) return [{ id: `none ${currency}`, label: t('bills:foot.noSummary'), cells: {} }];
  const lines: FootLine[] = [
    {
      id: `rounding ${currency}`,
      label: (
        <>
          {t('bills:foot.rounding')} <span className="foot-note">{t('bills:foot.roundingNote')}</span>
        </>
      ),
      cells: { amount: <Amount value={rounding} decimals={8} align /> },
    },
  ];
  if (other !== null)
    lines.push({
      id: `other ${currency}`,
      label: (
        <>
          {t('bills:foot.other')} <span className="foot-note">{t('bills:foot.otherNote')}</span>
        </>
      ),
      cells: { amount: <Amount value={other} decimals={8} align /> },
    });
  lines.push({
    id: `settled ${currency}`,
    kind: 'grand',
    label: (
      <>
        <b>{t('bills:foot.settled')}</b>
        <span className="foot-note">{t('bills:foot.settledNote')}</span>
        <StateBadge state={merged.state} />
        {several ? <span className="foot-note">{currency}</span> : null}
      </>
    ),
    cells: {
      amount: (
        <Amount
          value={settled}
          align
          strong
          currency={currency}
          {...(merged.state === 'final' || merged.state === 'provisional' ? { finality: merged.state } : {})}
          spoken={t(`bills:state.${merged.state}`)}
        />
      ),
    },
  });
  return lines;
}
