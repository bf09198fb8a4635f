import type { GridColumn } from './columns';

export type FootLine = {
  id: string;
  label: React.ReactNode;
  /** By column id. */
  cells: Readonly<Record<string, React.ReactNode>>;
  /** sum: first line of a sum. grand: the settled total. */
  kind?: 'sum' | 'plain' | 'grand';
};

type Props<R> = {
  columns: readonly GridColumn<R>[];
  template: string;
  width: number;
  left: number;
  lines: readonly FootLine[];
  label: string;
};

/** Totals under the columns they sum; outside the scroller, so that they are always in view. */
export function GridFoot<R>({ columns, template, width, left, lines, label }: Props<R>): React.ReactElement {
  const firstFigure = columns.findIndex((c) => lines.some((l) => l.cells[c.id] !== undefined));
  const span = firstFigure < 1 ? columns.length : firstFigure;
  return (
    <div className="grid-foot" role="group" aria-label={label}>
      {lines.map((line) => (
        <div
          key={line.id}
          className={`foot-line ${line.kind ?? 'plain'}`}
          style={{ gridTemplateColumns: template, width, transform: `translateX(${-left}px)` }}
        >
          <div
            className="foot-label"
            // Moved it would lie over the currency of a long sum beside it.
            style={{
              gridColumn: `1 / span ${span}`,
              ...(left > 0 ? { transform: `translateX(${left}px)` } : {}),
            }}
          >
            {line.label}
          </div>
          {columns.slice(span).map((c) => (
            <div key={c.id} className={`grid-cell ${c.align === 'end' ? 'end' : ''}`}>
              {line.cells[c.id] ?? null}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
