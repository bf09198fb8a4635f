import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Month, Row } from '@shared/model/query';
import type { Cycle } from '@shared/time';
import { billKind } from '@shared/codes';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { ErrorState } from '../../ui/EmptyState';
import { fitColumns, type GridColumn, type SortKey } from '../../ui/table/columns';
import { ViewsMenu } from '../../ui/views/ViewsMenu';
import { DataGrid } from '../../ui/table/DataGrid';
import { rowBeside } from '../../ui/table/rowSource';
import { useColumnChoice } from '../../ui/table/useColumnChoice';
import { billColumns, defaultColumns } from './columns';
import { valueOf } from './fields';
import { GroupMenu } from './GroupMenu';
import { GroupTable } from './GroupTable';
import { activeFilters, scopeOf, type BillDataset, type BillFilters } from './query';
import { RecordDrawer } from './RecordDrawer';
import { recordFoot } from './recordFoot';
import { RecordEmpty } from './RecordEmpty';
import { ExportButton } from '../exports/ExportButton';
import { exportColumns } from './exportColumns';
import { UnreadRows } from '../lists/UnreadRows';
import { RecordTools } from './RecordTools';
import { byCurrency } from './settlement';
import { levelOf, setFilters, setGroup, setSort, useBills } from './state';
import { useRecordRows } from './useRecordRows';

const NO_GROUP: readonly string[] = [];

/** What a saved view of a table keeps. */
type KeptView = {
  filters: BillFilters;
  sort: readonly SortKey[];
  group: readonly string[];
  columns: readonly string[] | null;
};

export type RecordTableProps = {
  dataset: BillDataset;
  cycle: Cycle;
  accounts: readonly AccountView[];
  /** What the cache holds of this month, one entry for each account. */
  months: readonly Month[];
  /** Every month to choose from. */
  allMonths: readonly Month[];
  several: boolean;
};

/** Resource records or summary of one month: filters, rows, totals, and one record in the drawer. */
export function RecordTable({
  dataset,
  cycle,
  accounts,
  months,
  allMonths,
  several,
}: RecordTableProps): React.ReactElement {
  const { t, language } = useT();
  const filters = useBills((s) => s.filters[dataset]);
  const sort = useBills((s) => s.sort[dataset]);
  const group = useBills((s) => s.group[dataset]) ?? NO_GROUP;
  const [width, setWidth] = useState(1072);
  const [open, setOpen] = useState<{ id: number; index: number } | null>(null);
  const choice = useColumnChoice(dataset);

  const scope = scopeOf(
    dataset,
    accounts.map((a) => a.id),
    cycle,
    filters,
  );
  const { value: totals, error, retry, former } = useQuery('query.totals', scope);
  const rows = useRecordRows(scope, sort, totals?.count ?? 0);
  const { source, unread } = rows;

  // What the rows say themselves; a month's is the account's where its bill was not pulled.
  const own = (totals?.sums ?? []).map((sums) => sums.currency).filter((code) => code !== '');
  const currencies = own.length > 0 ? own : byCurrency(months).map(([code]) => code);
  const columns = billColumns(dataset, {
    t,
    language,
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    accounts,
    severalAccounts: several,
  });
  const wanted = choice.chosen ?? ['_account', ...Object.keys(defaultColumns[dataset])];
  const chosen = wanted
    .map((id) => columns.find((c) => c.id === id))
    .filter((c) => c !== undefined)
    .map((c) => withWidth(c, choice.widths[c.id]));
  // What a person has chosen stays, and scrolls sideways where it does not fit.
  const shown = choice.chosen ? chosen : fitColumns(chosen, width);
  const [first, ...others] = shown;
  const filtered = activeFilters(filters) > 0;
  const rowBy = (by: 1 | -1): Row | undefined =>
    open ? rowBeside(source, (row) => idOf(row) === open.id, open.index, by) : undefined;

  return (
    <>
      <RecordTools
        dataset={dataset}
        cycle={cycle}
        allMonths={allMonths}
        scopeFor={(except) =>
          scopeOf(
            dataset,
            accounts.map((a) => a.id),
            cycle,
            filters,
            except,
          )
        }
        totals={totals}
        columns={columns}
        shown={chosen.map((c) => c.id)}
        dropped={chosen.length - shown.length}
        choice={choice}
        extra={
          <>
            <GroupMenu dataset={dataset} columns={columns} group={group} />
            <ViewsMenu<KeptView>
              area={`bills.${dataset}`}
              state={{ filters, sort, group, columns: choice.chosen }}
              onChoose={(kept) => {
                setFilters(dataset, kept.filters);
                setSort(dataset, [...kept.sort]);
                setGroup(dataset, kept.group);
                choice.choose(kept.columns);
              }}
            />
            <ExportButton
              scope={scope}
              sort={sort}
              shown={exportColumns(
                dataset,
                columns,
                chosen.map((c) => c.id),
              )}
              all={exportColumns(dataset, columns, null)}
              count={former ? undefined : totals?.count}
              title={t(`datasets:name.${dataset}`)}
            />
          </>
        }
      />
      <div
        className="bill-body"
        onKeyDown={(event) => {
          // Also while the rows have the focus, which they keep when a record is opened.
          if (event.key === 'Escape') setOpen(null);
        }}
      >
        {error && !totals ? (
          <ErrorState error={error} onRetry={retry} />
        ) : group.length > 0 && (totals?.count ?? 0) > 0 ? (
          <GroupTable dataset={dataset} scope={scope} filters={filters} group={group} columns={columns} />
        ) : unread && !unread.beside ? (
          <ErrorState error={unread.error} onRetry={rows.retry} />
        ) : (
          <DataGrid<Row>
            label={t('bills:table.rows', { level: t(`bills:level.${levelOf(dataset)}`), cycle })}
            columns={first ? [{ ...first, pinned: true }, ...others] : shown}
            source={source}
            keyOf={idOf}
            kindOf={(row) => billKind(dataset, valueOf(row, 'bill_type'))}
            sort={sort}
            onSort={(next) => setSort(dataset, next)}
            foot={(totals?.count ?? 0) > 0 ? recordFoot({ t, dataset, totals, months, filtered }) : []}
            openKey={open?.id ?? null}
            onOpen={(row, index) => setOpen({ id: idOf(row), index })}
            resetKey={JSON.stringify(scope)}
            note={unread && <UnreadRows rows={unread} {...unread} onRetry={rows.retry} />}
            onWidth={setWidth}
            onResize={choice.resize}
            empty={
              <RecordEmpty
                dataset={dataset}
                cycle={cycle}
                accounts={accounts}
                months={months}
                totals={former ? undefined : totals}
              />
            }
          />
        )}
        {open ? (
          <RecordDrawer
            dataset={dataset}
            id={open.id}
            months={months}
            accounts={accounts}
            onClose={() => setOpen(null)}
            onMove={(by) => {
              const row = rowBy(by);
              if (row) setOpen({ id: idOf(row), index: open.index + by });
            }}
            canMove={(by) => rowBy(by) !== undefined}
          />
        ) : null}
      </div>
    </>
  );
}

/** A width that was drawn holds, and does not grow. */
function withWidth<R>(column: GridColumn<R>, width: number | undefined): GridColumn<R> {
  return width === undefined ? column : { ...column, width, grow: 0 };
}

function idOf(row: Row): number {
  return Number(row['_id']);
}
