import { useT } from '../../i18n';
import type { GridColumn, SortKey } from './columns';
import { ResizeHandle } from './ResizeHandle';

type Props<R> = {
  columns: readonly GridColumn<R>[];
  template: string;
  sort: readonly SortKey[];
  onSort: ((column: GridColumn<R>, add: boolean) => void) | undefined;
  /** Widths as they are drawn; a head can be resized where somebody listens. */
  widths?: readonly number[];
  onResize?: ((column: GridColumn<R>, width: number) => void) | undefined;
};

export function GridHead<R>({
  columns,
  template,
  sort,
  onSort,
  widths,
  onResize,
}: Props<R>): React.ReactElement {
  return (
    <div className="grid-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      {columns.map((column, at) => (
        <HeadCell
          key={column.id}
          column={column}
          sort={sort}
          onSort={onSort}
          resize={
            onResize ? (
              <ResizeHandle
                name={column.title}
                width={widths?.[at] ?? column.width}
                onResize={(width) => onResize(column, width)}
              />
            ) : null
          }
        />
      ))}
    </div>
  );
}

function HeadCell<R>({
  column,
  sort,
  onSort,
  resize,
}: Pick<Props<R>, 'sort' | 'onSort'> & {
  column: GridColumn<R>;
  resize: React.ReactNode;
}): React.ReactElement {
  const { t } = useT();
  const at = sort.findIndex((s) => s.column === column.sort && column.sort !== undefined);
  const key = sort[at];
  const classes = ['grid-cell', column.align === 'end' && 'end', key && 'sorted', column.pinned && 'pinned'];
  const label = (
    <>
      <span>{column.title}</span>
      {column.unit ? <span className="unit"> {column.unit}</span> : null}
      {key ? (
        <span className="arrow" title={t(key.descending ? 'bills:table.sortDesc' : 'bills:table.sortAsc')}>
          <span aria-hidden="true">{key.descending ? '↓' : '↑'}</span>
          {sort.length > 1 ? <sup>{at + 1}</sup> : null}
        </span>
      ) : null}
    </>
  );
  return (
    <div
      role="columnheader"
      className={classes.filter(Boolean).join(' ')}
      aria-sort={key ? (key.descending ? 'descending' : 'ascending') : 'none'}
      title={column.about}
    >
      {column.sort && onSort ? (
        <button type="button" className="head-button" onClick={(e) => onSort(column, e.shiftKey)}>
          {label}
        </button>
      ) : (
        label
      )}
      {resize}
    </div>
  );
}
