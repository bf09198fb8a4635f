import { useState } from 'react';
import type { DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { Filter, Row, Totals } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { ErrorState } from '../../ui/EmptyState';
import { PanelMove, type Move } from '../../ui/SidePanel';
import { fitColumns, type GridColumn, type SortKey } from '../../ui/table/columns';
import { DataGrid } from '../../ui/table/DataGrid';
import type { FootLine } from '../../ui/table/GridFoot';
import { rowBeside } from '../../ui/table/rowSource';
import { valueOf } from '../bills/fields';
import { useRecordRows } from '../bills/useRecordRows';
import { accountColumn, currenciesOf, ownerOf, type ColumnContext } from './columns';
import { ListEmpty } from './ListEmpty';
import { ListTools } from './ListTools';
import { listOf, listScope, setListSort, useLists } from './state';
import { UnreadRows } from './UnreadRows';
import { useFreshRow } from './useFreshRow';

export type ListProps = {
  /** Names the list: its filters and sort are kept under it. */
  id: string;
  dataset: DatasetId;
  account: AccountView;
  /** Whose rows are shown. */
  accounts: readonly AccountView[];
  columns: (context: ColumnContext) => GridColumn<Row>[];
  choices: readonly { column: string; name: string }[];
  base?: readonly Filter[];
  sort: SortKey;
  label: string;
  placeholder: string;
  none: string;
  foot?: (totals: Totals, context: ColumnContext) => FootLine[];
  kindOf?: (row: Row) => string | undefined;
  tools?: React.ReactNode;
  /** The panel of the row that is open, for the account the row is of. */
  detail?: (row: Row, owner: AccountView, close: () => void) => React.ReactNode;
};

/** A list of the cache: filters, rows by pages, totals, and one row in a panel. */
export function ListView(props: ListProps): React.ReactElement {
  const { id, dataset, accounts, base, label } = props;
  const { t, language } = useT();
  const { filters, sort: chosen } = useLists((s) => listOf(s, id));
  const [width, setWidth] = useState(1072);
  const [opened, setOpened] = useState<{ row: Row; index: number; moved: boolean } | null>(null);
  const open = opened?.row ?? null;
  const several = accounts.length > 1;
  const accountIds = accounts.map((a) => a.id);
  const scope = listScope(dataset, accountIds, filters, base ? { base } : {});
  const sort = chosen ?? [props.sort];
  const { value: totals, error, retry, former } = useQuery('query.totals', scope);
  const rows = useRecordRows(scope, sort, totals?.count ?? 0);
  const { source, unread } = rows;
  const context: ColumnContext = {
    t,
    language,
    accounts,
    several,
    ...currenciesOf(accounts, totals?.sums ?? []),
  };
  const [first, ...others] = props.columns(context);
  const all = [
    ...(first ? [{ ...first, pinned: true, rank: 0 }] : []),
    ...(several ? [accountColumn(context)] : []),
    ...others,
  ];
  const close = (): void => setOpened(null);
  const rowBy = (by: 1 | -1): Row | undefined =>
    opened ? rowBeside(source, (row) => keyOf(row) === keyOf(opened.row), opened.index, by) : undefined;
  const move: Move = {
    moved: opened?.moved ?? false,
    can: (by) => rowBy(by) !== undefined,
    by: (by) => {
      const row = rowBy(by);
      if (opened && row) setOpened({ row, index: opened.index + by, moved: true });
    },
  };
  // A row of an account that is no longer shown has no panel: what it offers would be done in another account.
  const owner = open ? ownerOf(accounts, open) : undefined;
  const shown = useFreshRow(dataset, open);
  return (
    <>
      <ListTools
        {...{ id, dataset, accountIds, totals }}
        {...(base ? { base } : {})}
        placeholder={props.placeholder}
        choices={props.choices}
      >
        {props.tools}
      </ListTools>
      <div
        className="bill-body"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        {error && !totals ? (
          <ErrorState error={error} onRetry={retry} />
        ) : unread && !unread.beside ? (
          <ErrorState error={unread.error} onRetry={rows.retry} />
        ) : (
          <DataGrid<Row>
            label={label}
            columns={fitColumns(all, width)}
            source={source}
            keyOf={keyOf}
            sort={sort}
            onSort={(next) => setListSort(id, next)}
            openKey={shown ? keyOf(shown) : null}
            {...(props.kindOf ? { kindOf: props.kindOf } : {})}
            {...(props.detail
              ? { onOpen: (row: Row, index: number) => setOpened({ row, index, moved: false }) }
              : {})}
            foot={totals && totals.count > 0 && props.foot ? props.foot(totals, context) : []}
            resetKey={JSON.stringify(scope)}
            note={unread && <UnreadRows rows={unread} {...unread} onRetry={rows.retry} />}
            onWidth={setWidth}
            empty={
              <ListEmpty
                id={id}
                datasets={[dataset]}
                account={props.account}
                totals={former ? undefined : totals}
                none={props.none}
              />
            }
          />
        )}
        {shown && owner && props.detail ? (
          <PanelMove value={move}>{props.detail(shown, owner, close)}</PanelMove>
        ) : null}
      </div>
    </>
  );
}

function keyOf(row: Row): number {
  return Number(valueOf(row, '_id'));
}
