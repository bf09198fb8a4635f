/** Rows by time as series of a chart: the largest by themselves, the rest together. */
import type { Language } from '@shared/model/settings';
import { axisMark, chartUnit, type ChartUnit } from '../../format/chartUnit';
import type { Series, SeriesChart } from '../../ui/chart/seriesOption';
import { MOST_SERIES } from '../../ui/chart/seriesOption';
import { e8Text, totalsByTime, type TimeRow } from './figures';

/** Heights are approximate by nature; every figure that is read comes from exact text. */
function height(e8: bigint | undefined): number {
  return e8 === undefined ? 0 : Number(e8Text(e8));
}

export function chartOf(
  rows: readonly TimeRow[],
  times: readonly string[],
  options: {
    nameOf: (row: TimeRow) => string;
    others: string;
    open: (time: string) => boolean;
    language: Language;
    kind: SeriesChart['kind'];
  },
): { chart: SeriesChart; unit: ChartUnit } {
  const many = rows.length > MOST_SERIES;
  const named = many ? rows.slice(0, MOST_SERIES - 1) : rows;
  const rest = many ? rows.slice(MOST_SERIES - 1) : [];
  const series: Series[] = named.map((row) => ({
    name: options.nameOf(row),
    heights: times.map((time) => height(row.byTime.get(time))),
  }));
  if (rest.length > 0) {
    const sums = totalsByTime(rest);
    series.push({ name: options.others, heights: times.map((time) => height(sums.get(time))) });
  }
  const unit = chartUnit(
    [...totalsByTime(rows).values()].map((e8) => e8Text(e8)),
    options.language,
  );
  return {
    unit,
    chart: {
      categories: times.map((time) => shortTime(time, times)),
      series,
      kind: options.kind,
      open: times.map(options.open),
      axisText: (value) => axisMark(value, unit),
    },
  };
}

/** Months name the year where it begins; days name the day only. */
function shortTime(time: string, times: readonly string[]): string {
  if (time.length > 7) return time.slice(8);
  return time === times[0] || time.endsWith('-01') ? time : time.slice(5);
}
