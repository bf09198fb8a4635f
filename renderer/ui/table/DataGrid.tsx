import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { columnWidths, nextSort, type GridColumn, type SortKey } from './columns';
import { rowsAsText } from './copyRows';
import { GridFoot, type FootLine } from './GridFoot';
import { GridHead } from './GridHead';
import { moveFor } from './gridKeys';
import { GridRow } from './GridRow';
import type { RowSource } from './rowSource';
import { reveal, rowsPerView, spacerHeight, windowAt } from './scrollWindow';
import { useRowHeight } from './useRowHeight';
import { useRowScroll } from './useRowScroll';
import { useSelection, type RowKey } from './useSelection';
import './table.css';

export type DataGridProps<R> = {
  label: string;
  columns: readonly GridColumn<R>[];
  source: RowSource<R>;
  keyOf: (row: R) => RowKey;
  kindOf?: (row: R) => string | undefined;
  sort?: readonly SortKey[];
  onSort?: (sort: SortKey[]) => void;
  foot?: readonly FootLine[];
  footLabel?: string;
  /** The row shown in the drawer. */
  openKey?: RowKey | null;
  /** Enter or a click on a row. */
  onOpen?: (row: R, index: number) => void;
  /** Right and left arrow on a row: unfolds or folds it; false where there is nothing to fold, and the table scrolls. */
  onFold?: (row: R, open: boolean) => boolean;
  /** Space on a row, where rows are chosen by the caller's own boxes. */
  onChoose?: (row: R) => void;
  /** A line between rows and totals: rows that could not be read. */
  note?: React.ReactNode;
  /** At the place of the rows when there is none. */
  empty?: React.ReactNode;
  /** A new value starts at the top with nothing selected: another month, another filter. */
  resetKey: string;
  /** Widths can be drawn at the heads; kept by the caller. */
  onResize?: (column: string, width: number) => void;
  /** Told the width that columns can use, so that the caller leaves out what does not fit. */
  onWidth?: (width: number) => void;
};

/**
 * A table for any number of rows: only rows in view exist, head and totals stay. Column state is three small functions
 * (columns.ts), so no table library stands between the rows and the page.
 */
export function DataGrid<R>(props: DataGridProps<R>): React.ReactElement {
  const { columns, source, keyOf, sort = [], resetKey, onOpen, onSort, onWidth } = props;
  const { t } = useT();
  const id = useId();
  const rowHeight = useRowHeight();
  const { attach, onScroll, scrollTo, ...scroll } = useRowScroll(source.count, rowHeight, rowHeight);
  const selection = useSelection(keyOf, resetKey);
  const [focus, setFocus] = useState({ of: resetKey, index: 0, anchor: 0 });
  const [said, setSaid] = useState('');
  const focusIndex = focus.of === resetKey ? Math.min(focus.index, Math.max(0, source.count - 1)) : 0;

  const geometry = { count: source.count, rowHeight, viewHeight: scroll.viewHeight };
  const seen = windowAt(scroll.offset, geometry);
  const widths = columnWidths(columns, scroll.width);
  const template = widths.map((w) => `${w}px`).join(' ');
  const width = widths.reduce((a, b) => a + b, 0);
  const height = spacerHeight(geometry);

  useEffect(() => source.want(seen.first, seen.end), [source, seen.first, seen.end]);
  useEffect(() => {
    if (scroll.width > 0) onWidth?.(scroll.width);
  }, [onWidth, scroll.width]);
  // A new key alone leads to the top: not a bar that takes some of the height, a larger window, or rows that came in.
  const toTop = useRef(() => scrollTo(0));
  useEffect(() => {
    toTop.current = () => scrollTo(0);
  }, [scrollTo]);
  useEffect(() => toTop.current(), [resetKey]);

  const goTo = (index: number, anchor: number): void => setFocus({ of: resetKey, index, anchor });

  const range = (a: number, b: number): R[] => {
    const rows: R[] = [];
    for (let i = Math.min(a, b); i <= Math.max(a, b); i += 1) {
      const row = source.row(i);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  };

  const copy = (): void => {
    const focused = source.row(focusIndex);
    const rows = selection.size > 0 ? selection.rows() : focused === undefined ? [] : [focused];
    if (rows.length === 0) return;
    navigator.clipboard.writeText(rowsAsText(columns, rows)).then(
      () => setSaid(t('bills:table.copied', { n: String(rows.length) })),
      () => setSaid(t('bills:table.copyFailed')),
    );
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const anchor = focus.of === resetKey ? focus.anchor : 0;
    const move = moveFor(event, focusIndex, source.count, rowsPerView(geometry));
    const row = source.row(focusIndex);
    if (move) {
      if (move.extend) selection.add(range(anchor, move.index));
      goTo(move.index, move.extend ? anchor : move.index);
      scrollTo(reveal(move.index, scroll.offset, geometry));
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const right = event.key === 'ArrowRight';
      if (row === undefined || !props.onFold?.(row, right)) scroll.scrollSideways(right ? 80 : -80);
    } else if (event.key === ' ' && row !== undefined) {
      if (props.onChoose) props.onChoose(row);
      else selection.toggle(row);
      setSaid('');
    } else if (event.key === 'Enter' && row !== undefined) {
      onOpen?.(row, focusIndex);
    } else if (event.key === 'Escape' && selection.size > 0) {
      selection.clear();
    } else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey)) {
      if (!window.getSelection()?.isCollapsed) return;
      copy();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: React.MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('button, a, input')) return;
    const index = Number(target?.closest('[data-index]')?.getAttribute('data-index') ?? -1);
    const row = index < 0 ? undefined : source.row(index);
    if (row === undefined || !window.getSelection()?.isCollapsed) return;
    setSaid('');
    if (event.shiftKey) selection.add(range(focusIndex, index));
    else if (event.ctrlKey || event.metaKey) selection.toggle(row);
    goTo(index, index);
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) onOpen?.(row, index);
  };

  const rows = [];
  for (let index = seen.first; index < seen.end; index += 1) {
    const row = source.row(index);
    const key = row === undefined ? undefined : keyOf(row);
    rows.push(
      <GridRow<R>
        key={index}
        id={`${id}-${index}`}
        index={index}
        row={row}
        unread={row === undefined && source.isUnread?.(index) === true}
        columns={columns}
        template={template}
        focused={index === focusIndex}
        selected={key !== undefined && selection.has(key)}
        opened={key !== undefined && key === props.openKey}
        kind={row === undefined ? undefined : props.kindOf?.(row)}
      />,
    );
  }

  const status = selection.size > 0 ? t('bills:table.selected', { n: String(selection.size) }) : '';
  return (
    <div className="grid" data-region="table">
      <div
        ref={attach}
        className="grid-scroll"
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={source.count + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-activedescendant={source.count > 0 ? `${id}-${focusIndex}` : undefined}
        aria-description={t(props.onFold ? 'bills:table.foldKeys' : 'bills:table.keys')}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div className="grid-width" style={{ width }}>
          <GridHead<R>
            columns={columns}
            template={template}
            sort={sort}
            widths={widths}
            onResize={props.onResize && ((column, px) => props.onResize?.(column.id, px))}
            onSort={
              onSort &&
              ((column, add) => {
                if (column.sort) onSort(nextSort(sort, column.sort, add, column.align === 'end'));
              })
            }
          />
          <div role="rowgroup" style={{ height }}>
            <div className="grid-view" style={{ height: Math.min(height, scroll.viewHeight) }}>
              <div className="grid-rows" style={{ transform: `translateY(${seen.shift}px)` }}>
                {rows}
              </div>
            </div>
          </div>
        </div>
        {source.count === 0 ? <div className="grid-empty">{props.empty}</div> : null}
      </div>
      <div className="grid-status" role="status">
        {said || status}
      </div>
      {props.note}
      {props.foot && props.foot.length > 0 ? (
        <GridFoot<R>
          columns={columns}
          template={template}
          width={width}
          left={scroll.left}
          lines={props.foot}
          label={props.footLabel ?? props.label}
        />
      ) : null}
    </div>
  );
}
