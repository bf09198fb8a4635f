import { useMemo } from 'react';
import type { Costs } from '@shared/model/costs';
import { countText, shareText } from '../../format/number';
import { Amount } from '../../ui/amount/Amount';
import type { GridColumn, SortKey } from '../../ui/table/columns';
import { DataGrid } from '../../ui/table/DataGrid';
import type { FootLine } from '../../ui/table/GridFoot';
import { listSource } from '../../ui/table/rowSource';
import { useState } from 'react';
import { e8Text, order, totalsByTime, type TimeRow } from './figures';
import { dimensionName, keyName, type NameContext } from './names';
import { openRecords } from './openRecords';
import type { Analysis } from './state';

type Props = {
  rows: readonly TimeRow[];
  times: readonly string[];
  analysis: Analysis;
  context: NameContext;
  totals: Costs['totals'];
  others: Costs['others'];
  /** Shows one resource over time; null where rows are no resources. */
  onResource: ((row: TimeRow) => void) | null;
};

const LARGEST: SortKey[] = [{ column: 'total', descending: true }];

/** Every group with its total, its share and each month or day, newest first; totals stand below, one line a currency. */
export function CostTable(props: Props): React.ReactElement {
  const { rows, times, analysis, context, totals, others, onResource } = props;
  const { t } = context;
  const [sort, setSort] = useState<SortKey[]>(LARGEST);
  const several = totals.length > 1;
  const sorted = useMemo(() => sortRows(rows, sort, analysis, context), [rows, sort, analysis, context]);
  const source = useMemo(() => listSource(sorted), [sorted]);
  const columns = columnsOf(props, several);
  const foot = totals.map((total): FootLine => {
    const own = rows.filter((r) => r.currency === total.currency);
    const byTime = totalsByTime(own);
    const other = others.find((o) => o.currency === total.currency);
    return {
      id: total.currency,
      kind: 'grand',
      label: (
        <>
          <b>{t('costs:foot.total')}</b>
          <span className="foot-note">{t('costs:foot.count', { n: countText(own.length) })}</span>
          {other ? (
            <span className="foot-note">{t('costs:foot.others', { n: countText(other.count) })}</span>
          ) : null}
        </>
      ),
      cells: {
        total: (
          <Amount value={total.amount} strong align {...(several ? { currency: total.currency } : {})} />
        ),
        ...Object.fromEntries(
          times.map((time) => [time, <Amount key={time} value={e8Text(byTime.get(time) ?? 0n)} align />]),
        ),
      },
    };
  });
  return (
    <DataGrid<TimeRow>
      label={t('costs:tab.analysis')}
      columns={columns}
      source={source}
      keyOf={(row) => row.id}
      sort={sort}
      onSort={(next) => setSort(next.slice(0, 1))}
      foot={foot}
      resetKey={JSON.stringify([analysis, sort])}
      onOpen={(row) => (onResource ? onResource(row) : openRecords(row, analysis, times))}
    />
  );
}

function columnsOf({ times, analysis, context, totals }: Props, several: boolean): GridColumn<TimeRow>[] {
  const { t } = context;
  const currency = totals[0]?.currency ?? '';
  const sums = new Map(totals.map((total) => [total.currency, total.amount]));
  const keys = analysis.groups.map((dimension, i): GridColumn<TimeRow> => ({
    id: dimension,
    title: dimensionName(t, dimension),
    width: i === 0 ? 200 : 160,
    grow: 1,
    sort: dimension,
    ...(i === 0 ? { pinned: true } : {}),
    cell: (row) => {
      const name = keyName(context, dimension, row.keys[i] ?? '', row.labels[i] ?? null);
      const key = row.keys[i] ?? '';
      return (
        <span className={key === '' ? 'ell soft' : 'ell'} title={key === '' ? name : `${name} (${key})`}>
          {name}
        </span>
      );
    },
    text: (row) => keyName(context, dimension, row.keys[i] ?? '', row.labels[i] ?? null),
  }));
  const amount = (row: TimeRow, e8: bigint | undefined): React.ReactElement => (
    <Amount
      value={e8 === undefined ? null : e8Text(e8)}
      refund={e8 !== undefined && e8 < 0n}
      align
      {...(several ? { currency: row.currency } : {})}
    />
  );
  const unit = several ? {} : { unit: currency };
  const columns: GridColumn<TimeRow>[] = [
    ...keys,
    {
      id: 'total',
      title: t('costs:column.total'),
      ...unit,
      width: several ? 176 : 144,
      align: 'end',
      sort: 'total',
      cell: (row) => amount(row, row.total),
      text: (row) => e8Text(row.total),
    },
    {
      id: 'share',
      title: t('costs:column.share'),
      width: 76,
      align: 'end',
      cell: (row) => (
        <span className="soft">{shareText(e8Text(row.total), sums.get(row.currency) ?? '0')}</span>
      ),
      text: (row) => shareText(e8Text(row.total), sums.get(row.currency) ?? '0'),
    },
    {
      id: 'count',
      title: t('costs:column.count'),
      width: 76,
      align: 'end',
      sort: 'count',
      cell: (row) => <span className="soft">{countText(row.count)}</span>,
      text: (row) => String(row.count),
    },
    ...[...times].reverse().map((time): GridColumn<TimeRow> => ({
      id: time,
      title: time,
      width: several ? 164 : 136,
      align: 'end',
      sort: time,
      cell: (row) => amount(row, row.byTime.get(time)),
      text: (row) => e8Text(row.byTime.get(time) ?? 0n),
    })),
  ];
  return columns;
}

function sortRows(
  rows: readonly TimeRow[],
  sort: readonly SortKey[],
  analysis: Analysis,
  context: NameContext,
): TimeRow[] {
  const [by = LARGEST[0]] = sort;
  if (!by) return [...rows];
  const turn = by.descending ? -1 : 1;
  const at = analysis.groups.findIndex((d) => d === by.column);
  const name = (row: TimeRow): string =>
    keyName(context, analysis.groups[at] ?? 'service', row.keys[at] ?? '', row.labels[at] ?? null);
  const figure = (row: TimeRow): bigint => {
    if (by.column === 'total') return row.total;
    return by.column === 'count' ? BigInt(row.count) : (row.byTime.get(by.column) ?? 0n);
  };
  return [...rows].sort((a, b) =>
    at >= 0 ? turn * name(a).localeCompare(name(b), context.language) : turn * order(figure(a), figure(b)),
  );
}
