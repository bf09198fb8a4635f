/** The library that draws, with the parts that are used. Large: whoever draws reads it by `useChart`, beside the page. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Drawn on a canvas: the SVG renderer writes style attributes into markup, which the page's policy forbids.
register([BarChart, LineChart, GridComponent, CanvasRenderer]);

export function drawIn(element: HTMLElement): ReturnType<typeof init> {
  return init(element, null, { renderer: 'canvas' });
}
