import { memo } from 'react';
import { useT } from '../../i18n';
import type { GridColumn } from './columns';

type Props<R> = {
  id: string;
  index: number;
  row: R | undefined;
  /** It could not be read, and nobody is reading it now. */
  unread: boolean;
  columns: readonly GridColumn<R>[];
  template: string;
  focused: boolean;
  selected: boolean;
  opened: boolean;
  /** "refund", "group": how the row is set. */
  kind: string | undefined;
};

function Row<R>({ id, index, row, columns, template, ...is }: Props<R>): React.ReactElement {
  const { t } = useT();
  const classes = [
    'grid-row',
    is.focused && 'focused',
    is.selected && 'selected',
    is.opened && 'opened',
    is.kind,
  ];
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={is.selected || is.opened}
      aria-busy={row === undefined && !is.unread}
      className={classes.filter(Boolean).join(' ')}
      style={{ gridTemplateColumns: template }}
      data-index={index}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          className={[
            'grid-cell',
            column.align === 'end' && 'end',
            column.mono && 'mono',
            column.pinned && 'pinned',
          ]
            .filter(Boolean)
            .join(' ')}
        >
          {row !== undefined ? (
            column.cell(row)
          ) : !is.unread ? (
            <Bar index={index} at={at} />
          ) : at === 0 ? (
            <span className="faint">{t('bills:table.notRead')}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** Stands for a row not read yet: grey, still, of a length that depends on its place only. */
function Bar({ index, at }: { index: number; at: number }): React.ReactElement {
  return <span className="grid-bar" style={{ width: `${40 + ((index * 7 + at * 13) % 5) * 10}%` }} />;
}

export const GridRow = memo(Row) as typeof Row;
