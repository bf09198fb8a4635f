import { useMemo } from 'react';
import { barOption, type Bar } from './barOption';
import { Drawing } from './Drawing';
import { useTokens } from './useTokens';

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
  const option = useMemo(() => barOption(bars, tokens, axisText), [bars, tokens, axisText]);
  return <Drawing option={option} label={label} onChoose={onChoose} />;
}
