import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartTokens } from './useTokens';

export type Bar = {
  name: string;
  /** Height only; null leaves a gap with `text` in it. */
  height: number | null;
  /** Printed over the bar. */
  text: string;
  /** solid: closed. open: may still change, hatched and dashed. */
  kind: 'solid' | 'open' | 'gap';
  strong: boolean;
};

type BarOption = ComposeOption<BarSeriesOption | GridComponentOption>;

export function barOption(
  bars: readonly Bar[],
  tokens: ChartTokens,
  axisText: (value: number) => string,
): BarOption {
  const font = { fontFamily: tokens['font-ui'], fontSize: 11 };
  return {
    animation: false,
    grid: { left: 0, right: 0, top: 22, bottom: 0, containLabel: true },
    xAxis: {
      type: 'category',
      data: bars.map((b) => b.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens['data-axis'] } },
      axisLabel: { ...font, color: tokens['text-soft'], interval: 0 },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { ...font, color: tokens['text-soft'], formatter: (value: number) => axisText(value) },
      splitLine: { lineStyle: { color: tokens['data-grid'] } },
    },
    series: [{ type: 'bar', barWidth: '56%', cursor: 'default', data: bars.map((bar) => item(bar, tokens)) }],
  };
}

/** Two thirds of a token's colour; opacity would fade the label with the bar. Tokens are #rrggbb. */
function faded(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? `${color}ad` : color;
}

function item(bar: Bar, tokens: ChartTokens): NonNullable<BarSeriesOption['data']>[number] {
  const color = tokens['data-1'];
  const quiet = bar.kind === 'gap' ? tokens['text-faint'] : tokens['text-soft'];
  const label = {
    show: true,
    position: (bar.height ?? 0) < 0 ? ('bottom' as const) : ('top' as const),
    // Gaps stand side by side: their words go below one another and not into the neighbour's.
    formatter: bar.kind === 'gap' ? bar.text.replaceAll(' ', '\n') : bar.text,
    fontFamily: tokens['font-ui'],
    fontSize: 11,
    fontWeight: bar.strong ? 600 : 400,
    color: bar.strong ? tokens['text-ink'] : quiet,
  };
  const value = bar.height ?? 0;
  // Pointing at a bar tells nothing more: it must not change.
  const emphasis = { disabled: true };
  if (bar.kind !== 'open')
    return { value, label, emphasis, itemStyle: { color: bar.strong ? color : faded(color) } };
  return {
    value,
    label,
    emphasis,
    itemStyle: {
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
    },
  };
}
