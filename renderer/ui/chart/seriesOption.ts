import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartTokens } from './useTokens';

export type Series = {
  name: string;
  /** Heights only, one for each category; null leaves a gap. Every printed figure comes as text. */
  heights: readonly (number | null)[];
};

export type SeriesChart = {
  categories: readonly string[];
  series: readonly Series[];
  kind: 'stack' | 'groups' | 'lines';
  /** Which categories may still change: hatched, or the line dashed. */
  open: readonly boolean[];
  axisText: (value: number) => string;
  /** Set into the picture when it leaves the app: there is no page around it to say what it is. */
  title?: string;
};

type Option = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption>;

/** Series in the order of the palette; 5 to 8 are dashed in line charts. */
export const MOST_SERIES = 8;

export function colorOf(tokens: ChartTokens, index: number): string {
  const name = `data-${(index % MOST_SERIES) + 1}`;
  return tokens[name as keyof ChartTokens];
}

export function seriesOption(chart: SeriesChart, tokens: ChartTokens): Option {
  const font = { fontFamily: tokens['font-ui'], fontSize: 11, color: tokens['text-soft'] };
  return {
    animation: false,
    grid: { left: 0, right: 8, top: chart.title === undefined ? 10 : 40, bottom: 0, containLabel: true },
    ...(chart.title === undefined ? {} : { backgroundColor: tokens['surface-page'] }),
    xAxis: {
      type: 'category',
      data: [...chart.categories],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['data-axis'] } },
      axisLabel: { ...font, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { ...font, formatter: (value: number) => chart.axisText(value) },
      splitLine: { lineStyle: { color: tokens['data-grid'] } },
    },
    series: chart.series.map((one, index) =>
      chart.kind === 'lines' ? line(one, index, tokens) : bars(one, index, chart, tokens),
    ),
  };
}

function line(one: Series, index: number, tokens: ChartTokens): LineSeriesOption {
  const color = colorOf(tokens, index);
  return {
    type: 'line',
    name: one.name,
    symbolSize: 4,
    color,
    lineStyle: { width: 1.75, type: index >= 4 ? 'dashed' : 'solid', color },
    emphasis: { disabled: true },
    data: [...one.heights],
  };
}

function bars(one: Series, index: number, { kind, open }: SeriesChart, tokens: ChartTokens): BarSeriesOption {
  const color = colorOf(tokens, index);
  return {
    type: 'bar',
    name: one.name,
    ...(kind === 'stack' ? { stack: 'all' } : {}),
    barMaxWidth: 44,
    cursor: 'default',
    emphasis: { disabled: true },
    data: one.heights.map((value, i) => ({
      value: value ?? 0,
      itemStyle: open[i] ? hatched(color, tokens) : { color },
    })),
  };
}

function hatched(color: string, tokens: ChartTokens): NonNullable<BarSeriesOption['itemStyle']> {
  return {
    color: tokens['surface-page'],
    borderColor: color,
    borderWidth: 1,
    borderType: 'dashed',
    decal: {
      symbol: 'rect',
      dashArrayX: [1, 0],
      dashArrayY: [1.6, 3.4],
      rotation: -Math.PI / 4,
      color,
    },
  };
}
