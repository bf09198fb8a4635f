import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EChartsType } from 'echarts/core';
import { type ApiError, toApiError } from '../../api/client';
import './chart.css';

const library = () => import('./library');

/**
 * A chart in the element that gets `ref`, which has its size from the start: nothing moves when the picture comes.
 * @param option must keep its identity while it says the same.
 * @param onChoose told of the place of what was clicked.
 */
export function useChart(
  option: Parameters<EChartsType['setOption']>[0],
  onChoose: ((index: number) => void) | undefined,
): { ref: RefObject<HTMLDivElement | null>; error: ApiError | null } {
  const ref = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);

  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    let drawn: EChartsType | null = null;
    let gone = false;
    const observer = new ResizeObserver(() => drawn?.resize());
    library().then(
      ({ drawIn }) => {
        if (gone) return;
        drawn = drawIn(element);
        observer.observe(element);
        setChart(drawn);
      },
      (reason: unknown) => gone || setError(toApiError(reason)),
    );
    return () => {
      gone = true;
      observer.disconnect();
      drawn?.dispose();
    };
  }, []);

  useEffect(() => {
    chart?.setOption(option, { notMerge: true });
  }, [chart, option]);

  useEffect(() => {
    if (!chart || !onChoose) return undefined;
    const choose = (event: { dataIndex?: number }): void => {
      if (event.dataIndex !== undefined) onChoose(event.dataIndex);
    };
    chart.on('click', choose);
    return () => {
      // A chart that was disposed of has let go of everything.
      if (!chart.isDisposed()) chart.off('click', choose);
    };
  }, [chart, onChoose]);

  return { ref, error };
}
