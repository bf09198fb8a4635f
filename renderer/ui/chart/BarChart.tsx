import { useEffect, useRef } from 'react';
import { BarChart as Bars } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { getInstanceByDom, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { barOption, type Bar } from './barOption';
import { useTokens } from './useTokens';
import './chart.css';

// Drawn on a canvas: the SVG renderer writes style attributes into markup, which the page's policy forbids.
register([Bars, GridComponent, CanvasRenderer]);

type Props = {
  bars: readonly Bar[];
  /** Read instead of the picture; the same figures stand in a table beside it. */
  label: string;
  /** Written at the axis marks. */
  axisText: (value: number) => string;
  onChoose?: (index: number) => void;
};

/** Bars with their values on them. Heights are approximate by nature; every printed figure comes as text. */
export function BarChart({ bars, label, axisText, onChoose }: Props): React.ReactElement {
  const tokens = useTokens();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const at = element.current;
    if (!at) return undefined;
    const chart = init(at, null, { renderer: 'canvas' });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(at);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, []);

  useEffect(() => {
    const chart = element.current ? getInstanceByDom(element.current) : undefined;
    chart?.setOption(barOption(bars, tokens, axisText), { notMerge: true });
  }, [bars, tokens, axisText]);

  useEffect(() => {
    const chart = element.current ? getInstanceByDom(element.current) : undefined;
    if (!chart || !onChoose) return undefined;
    const choose = (event: { dataIndex?: number }): void => {
      if (event.dataIndex !== undefined) onChoose(event.dataIndex);
    };
    chart.on('click', choose);
    return () => void chart.off('click', choose);
  }, [onChoose]);

  return <div ref={element} className="chart" role="img" aria-label={label} />;
}
