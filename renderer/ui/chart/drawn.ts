/** The chart as a file: drawn once more, off the page, at twice its size for PNG and as it is for SVG. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { seriesOption, type SeriesChart } from './seriesOption';
import type { ChartTokens } from './useTokens';

register([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, CanvasRenderer, SVGRenderer]);

const WIDTH = 1200;
const HEIGHT = 560;
const SHARP = 2;

export type ChartFile = { kind: 'png' | 'svg'; data: string };

function optionFor(chart: SeriesChart, tokens: ChartTokens): Record<string, unknown> {
  const font = { fontFamily: tokens['font-ui'], color: tokens['text-ink'] };
  return {
    ...seriesOption(chart, tokens),
    title: { text: chart.title ?? '', textStyle: { ...font, fontSize: 15 } },
    legend: { bottom: 0, textStyle: { ...font, fontSize: 11 }, icon: 'rect', itemWidth: 10, itemHeight: 10 },
    grid: { left: 16, right: 24, top: 48, bottom: 40, containLabel: true },
  };
}

/** @returns an SVG document as text, or a PNG as base64 */
export function drawnChart(chart: SeriesChart, tokens: ChartTokens, kind: ChartFile['kind']): ChartFile {
  const option = optionFor(chart, tokens);
  if (kind === 'svg') {
    // Written to text without ever being part of the page, whose policy forbids style attributes.
    const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
    drawing.setOption(option);
    const data = drawing.renderToSVGString();
    drawing.dispose();
    return { kind, data };
  }
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const picture = init(canvas, null, {
    renderer: 'canvas',
    width: WIDTH,
    height: HEIGHT,
    devicePixelRatio: SHARP,
  });
  picture.setOption(option);
  const url = picture.getDataURL({ type: 'png', pixelRatio: SHARP, backgroundColor: tokens['surface-page'] });
  picture.dispose();
  return { kind, data: url.slice(url.indexOf(',') + 1) };
}
