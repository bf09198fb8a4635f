import { ErrorState } from '../EmptyState';
import { useChart } from './useChart';

type Props = {
  option: Parameters<typeof useChart>[0];
  /** Read instead of the picture; the figures are in a table. */
  label: string;
  onChoose?: ((index: number) => void) | undefined;
};

/** The place of a chart. Where what draws it could not be read, it says so there; the table has the figures all the same. */
export function Drawing({ option, label, onChoose }: Props): React.ReactElement {
  const { ref, error } = useChart(option, onChoose);
  if (error)
    return (
      <div className="chart failed">
        <ErrorState error={error} />
      </div>
    );
  return <div ref={ref} className="chart" role="img" aria-label={label} />;
}
