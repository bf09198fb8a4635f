import { useT } from '../../i18n';
import type { GridColumn, SortKey } from './columns';

type Props<R> = {
  columns: readonly GridColumn<R>[];
  template: string;
  sort: readonly SortKey[];
  onSort: ((column: GridColumn<R>, add: boolean) => void) | undefined;
};

export function GridHead<R>({ columns, template, sort, onSort }: Props<R>): React.ReactElement {
  return (
    <div className="grid-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      {columns.map((column) => (
        <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
      ))}
    </div>
  );
}

function HeadCell<R>({
  column,
  sort,
  onSort,
}: Omit<Props<R>, 'columns' | 'template'> & { column: GridColumn<R> }): React.ReactElement {
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
    </div>
  );
}
