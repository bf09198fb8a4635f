import { useEffect, useRef } from 'react';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { getInstanceByDom, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { seriesOption, type SeriesChart } from './seriesOption';
import { useTokens } from './useTokens';
import './chart.css';

register([BarChart, LineChart, GridComponent, CanvasRenderer]);

/** Several series over time: stacked, side by side, or as lines. Read instead of the picture: `label`; the figures are in a table. */
export function SeriesPicture({
  chart,
  label,
  onChoose,
}: {
  chart: SeriesChart;
  label: string;
  onChoose?: (category: number) => void;
}): React.ReactElement {
  const tokens = useTokens();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const at = element.current;
    if (!at) return undefined;
    const picture = init(at, null, { renderer: 'canvas' });
    const observer = new ResizeObserver(() => picture.resize());
    observer.observe(at);
    return () => {
      observer.disconnect();
      picture.dispose();
    };
  }, []);

  useEffect(() => {
    const picture = element.current ? getInstanceByDom(element.current) : undefined;
    picture?.setOption(seriesOption(chart, tokens), { notMerge: true });
  }, [chart, tokens]);

  useEffect(() => {
    const picture = element.current ? getInstanceByDom(element.current) : undefined;
    if (!picture || !onChoose) return undefined;
    const choose = (event: { dataIndex?: number }): void => {
      if (event.dataIndex !== undefined) onChoose(event.dataIndex);
    };
    picture.on('click', choose);
    return () => void picture.off('click', choose);
  }, [onChoose]);

  return <div ref={element} className="chart" role="img" aria-label={label} />;
}
