import { useMemo, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { useQuery } from '../../api/useQuery';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { ErrorState } from '../../ui/EmptyState';
import { Note } from '../../ui/Note';
import { PanelMove, type Move } from '../../ui/SidePanel';
import { fitColumns } from '../../ui/table/columns';
import { DataGrid } from '../../ui/table/DataGrid';
import { listSource } from '../../ui/table/rowSource';
import { valueOf } from '../bills/fields';
import { currenciesOf, ownerOf } from '../lists/columns';
import { ListEmpty } from '../lists/ListEmpty';
import { ListTools } from '../lists/ListTools';
import { UnreadRows } from '../lists/UnreadRows';
import { listOf, listScope, setListSort, useLists } from '../lists/state';
import { BatchBar } from './BatchBar';
import { resourceColumns } from './resourceColumns';
import { ResourcePanel } from './ResourcePanel';
import { isMain, keyOfResource, treeOf, type TreeRow } from './tree';
import { MOST_ROWS, useAllRows } from './useAllRows';
import { useSpent } from './useSpent';

const ID = 'periodResources';
const BY_EXPIRY = [{ column: 'expire_time', descending: false }];

type Props = { account: AccountView; accounts: readonly AccountView[] };

/** Yearly/monthly resources: filters, main ones with what is attached, what they cost, and actions on those chosen. */
export function ResourceTable({ account, accounts }: Props): React.ReactElement {
  const { t, language } = useT();
  const { filters, sort: chosenSort } = useLists((s) => listOf(s, ID));
  const [width, setWidth] = useState(1072);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [moved, setMoved] = useState(false);
  const accountIds = accounts.map((a) => a.id);
  const scope = listScope(ID, accountIds, filters);
  const sort = chosenSort ?? BY_EXPIRY;
  const { value: totals, error, retry, former } = useQuery('query.totals', scope);
  const all = useAllRows(scope, [...sort]);
  const spent = useSpent(accounts);
  const rows = useMemo(() => treeOf(all.rows, open), [all.rows, open]);
  const source = useMemo(() => listSource(rows), [rows]);
  const toggle = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
    const next = new Set(set);
    if (!next.delete(key)) next.add(key);
    return next;
  };
  const columns = resourceColumns({
    t,
    language,
    accounts,
    several: accounts.length > 1,
    ...currenciesOf(accounts, [...spent.values()]),
    spent,
    chosen,
    onChoose: (key) => setChosen(toggle(chosen, key)),
    onFold: (key) => setOpen(toggle(open, key)),
  });
  const picked = all.rows.filter((row) => isMain(row) && chosen.has(keyOfResource(row)));
  const shown = all.rows.find((row) => keyOfResource(row) === shownKey);
  // Of an account that is no longer shown there is no panel: what it offers would be done in another account.
  const owner = shown ? ownerOf(accounts, shown) : undefined;
  const failure =
    error && !totals
      ? { error, retry }
      : all.error && all.rows.length === 0
        ? { error: all.error, retry: all.retry }
        : null;
  const close = (): void => setShownKey(null);
  const at = rows.findIndex(({ key }) => key === shownKey);
  const rowBy = (by: 1 | -1): TreeRow | undefined => (at < 0 ? undefined : rows[at + by]);
  const move: Move = {
    can: (by) => rowBy(by) !== undefined,
    moved,
    by: (by) => {
      setMoved(true);
      setShownKey((key) => rowBy(by)?.key ?? key);
    },
  };
  return (
    <>
      <ListTools
        {...{ id: ID, dataset: ID, accountIds, totals }}
        placeholder={t('resources:search')}
        choices={[
          { column: 'service_type_code', name: t('resources:column.service') },
          { column: 'region_code', name: t('resources:column.region') },
          { column: 'status', name: t('resources:column.status') },
          { column: 'expire_policy', name: t('resources:column.policy') },
          { column: 'enterprise_project_id', name: t('resources:column.project') },
          { column: 'is_main_resource', name: t('resources:column.main') },
        ]}
      />
      {picked.length > 0 ? (
        <BatchBar rows={picked} accounts={accounts} onClear={() => setChosen(new Set())} />
      ) : null}
      {all.cut ? <Note kind="notice">{t('resources:cut', { n: countText(MOST_ROWS) })}</Note> : null}
      <div
        className="bill-body"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        {failure ? (
          <ErrorState error={failure.error} onRetry={failure.retry} />
        ) : (
          <DataGrid<TreeRow>
            label={t('resources:tab.table')}
            columns={fitColumns(columns, width)}
            source={source}
            keyOf={(row) => row.key}
            kindOf={(row) => (row.depth === 1 ? 'attached' : undefined)}
            sort={sort}
            onSort={(next) => setListSort(ID, next)}
            openKey={shownKey}
            onOpen={(row) => {
              setMoved(false);
              setShownKey(row.key);
            }}
            onFold={({ key, attached, open: isOpen }, wanted) => {
              if (isOpen !== wanted && attached > 0) setOpen(toggle(open, key));
              return attached > 0;
            }}
            onChoose={({ row, key, depth }) => {
              if (depth === 0 && isMain(row)) setChosen(toggle(chosen, key));
            }}
            resetKey={JSON.stringify(scope)}
            note={all.error && <UnreadRows former error={all.error} onRetry={all.retry} />}
            onWidth={setWidth}
            empty={
              <ListEmpty
                id={ID}
                datasets={['periodResources']}
                account={account}
                totals={former || all.loading ? undefined : totals}
                none={t('resources:none')}
              />
            }
          />
        )}
        {shown && owner ? (
          <PanelMove value={move}>
            <ResourcePanel
              key={shownKey}
              row={shown}
              attached={all.rows.filter(
                (row) => valueOf(row, 'parent_resource_id') === valueOf(shown, 'resource_id'),
              )}
              account={owner}
              onClose={close}
            />
          </PanelMove>
        ) : null}
      </div>
    </>
  );
}
