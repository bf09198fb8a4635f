import { useMemo } from 'react';
import { seriesOption, type SeriesChart } from './seriesOption';
import { Drawing } from './Drawing';
import { useTokens } from './useTokens';

type Props = {
  chart: SeriesChart;
  /** Read instead of the picture; the figures are in a table. */
  label: string;
  onChoose?: (category: number) => void;
};

/** Several series over time: stacked, side by side, or as lines. */
export function SeriesPicture({ chart, label, onChoose }: Props): React.ReactElement {
  const tokens = useTokens();
  const option = useMemo(() => seriesOption(chart, tokens), [chart, tokens]);
  return <Drawing option={option} label={label} onChoose={onChoose} />;
}
