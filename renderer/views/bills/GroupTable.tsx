import { useMemo } from 'react';
import { codeName } from '@shared/codes';
import type { Groups } from '@shared/model/group';
import type { Scope } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { compare } from '../../format/change';
import { countText, shareText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { ErrorState, LoadingState } from '../../ui/EmptyState';
import type { GridColumn } from '../../ui/table/columns';
import { DataGrid } from '../../ui/table/DataGrid';
import { listSource } from '../../ui/table/rowSource';
import { decimalsOf } from './fields';
import { amountColumn, withChoice, type BillDataset, type BillFilters } from './query';
import { setFilters, setGroup } from './state';

type Props = {
  dataset: BillDataset;
  scope: Scope;
  filters: BillFilters;
  group: readonly string[];
  /** Columns of the table, for names. */
  columns: readonly { id: string; title: string }[];
};

type GroupRow = {
  id: string;
  keys: readonly (string | null)[];
  names: readonly string[];
  currency: string;
  count: number;
  amounts: Readonly<Record<string, string>>;
  /** A subtotal over the rows that follow. */
  head: boolean;
};

const MOST_GROUPS = 5000;
/** Money columns shown beside the dataset's own amount. */
const BESIDE = ['official_amount', 'cash_amount', 'coupon_amount'];

/** Rows gathered by one or two columns: a subtotal for each value of the first, totals below. Enter leads to the rows. */
export function GroupTable({ dataset, scope, filters, group, columns }: Props): React.ReactElement {
  const { t, language } = useT();
  const main = amountColumn[dataset];
  const amounts = [...new Set([main, ...BESIDE.filter((name) => columns.some((c) => c.id === name))])];
  const found = useQuery('query.group', {
    ...scope,
    by: group.map((column) => ({ column })),
    amounts,
    limit: MOST_GROUPS,
  });
  // Sums of another month or by other columns must not stand under the names of these.
  const value = found.former ? undefined : found.value;
  const rows = useMemo(() => {
    const nameOf = (at: number, key: string | null, label: string | null): string =>
      key === null
        ? t('bills:filter.absent')
        : (codeName(dataset, group[at] ?? '', key, label, language) ?? key);
    return value ? rowsOf(value, main, nameOf) : [];
  }, [value, dataset, group, main, language, t]);
  if (found.error && !value) return <ErrorState error={found.error} onRetry={found.retry} />;
  if (!value) return <LoadingState text={t('bills:foot.summing')} />;
  const several = value.totals.length > 1;
  const decimals = decimalsOf(dataset);
  const titleOf = (id: string): string => columns.find((c) => c.id === id)?.title ?? id;
  const money = (row: { currency: string; amounts: GroupRow['amounts'] }, name: string, strong: boolean) => (
    <Amount
      value={row.amounts[name] ?? null}
      decimals={decimals}
      strong={strong}
      {...(several && name === main ? { currency: row.currency } : {})}
    />
  );
  const amountOf = (name: string): GridColumn<GroupRow> => ({
    id: name,
    title: titleOf(name),
    ...(several || !value.totals[0] ? {} : { unit: value.totals[0].currency }),
    width: 152,
    align: 'end',
    cell: (row) => money(row, name, row.head && name === main),
    text: (row) => row.amounts[name] ?? '',
  });
  const shown: GridColumn<GroupRow>[] = [
    ...group.map((id, at): GridColumn<GroupRow> => ({
      id,
      title: titleOf(id),
      width: 200,
      grow: 2,
      ...(at === 0 ? { pinned: true } : {}),
      cell: (row) =>
        row.head && at > 0 ? (
          <span className="faint">{t('bills:group.subtotal')}</span>
        ) : (
          <span className={row.head ? 'ell strong' : at === 0 && group.length > 1 ? 'ell soft' : 'ell'}>
            {row.names[at]}
          </span>
        ),
      text: (row) => row.names[at] ?? '',
    })),
    {
      id: 'count',
      title: t('bills:months.records'),
      width: 88,
      align: 'end',
      cell: (row) => countText(row.count),
      text: (row) => String(row.count),
    },
    ...amounts.slice(0, 1).map(amountOf),
    {
      id: 'share',
      title: t('costs:column.share'),
      width: 80,
      align: 'end',
      cell: (row) => {
        const total = value.totals.find((s) => s.currency === row.currency)?.amounts[main] ?? '0';
        return <span className="soft">{shareText(row.amounts[main] ?? '0', total)}</span>;
      },
      text: () => '',
    },
    ...amounts.slice(1).map(amountOf),
  ];
  return (
    <DataGrid<GroupRow>
      label={group.map(titleOf).join(' / ')}
      columns={shown}
      source={listSource(rows)}
      keyOf={(row) => row.id}
      kindOf={(row) => (row.head ? 'group' : undefined)}
      foot={value.totals.map((total) => ({
        id: total.currency,
        kind: 'grand' as const,
        label: (
          <>
            <b>{t('costs:foot.total')}</b>
            <span className="foot-note">
              {t('bills:group.groups', { n: countText(value.groups.length + value.others) })}
            </span>
          </>
        ),
        cells: {
          count: countText(total.count),
          ...Object.fromEntries(amounts.map((name) => [name, money(total, name, name === main)])),
        },
      }))}
      resetKey={JSON.stringify([scope, group])}
      onOpen={(row) => {
        let next = filters;
        row.keys.forEach((key, at) => {
          const column = group[at];
          if (column !== undefined && !(row.head && at > 0)) next = withChoice(next, column, [key ?? '']);
        });
        setGroup(dataset, []);
        setFilters(dataset, next);
      }}
    />
  );
}

/** With two keys, a subtotal before the rows of each value of the first. Largest first, currencies apart. */
function rowsOf(
  { groups, subtotals }: Groups,
  main: string,
  nameOf: (at: number, key: string | null, label: string | null) => string,
): GroupRow[] {
  const plain = groups.map((g): GroupRow => ({
    id: JSON.stringify([g.currency, ...g.keys.map((k) => k.value)]),
    keys: g.keys.map((k) => k.value),
    names: g.keys.map((k, at) => nameOf(at, k.value, k.label)),
    currency: g.currency,
    count: g.count,
    amounts: g.amounts,
    head: false,
  }));
  const largest = (a: { amounts: GroupRow['amounts'] }, b: { amounts: GroupRow['amounts'] }): number =>
    compare(b.amounts[main] ?? '0', a.amounts[main] ?? '0');
  if ((groups[0]?.keys.length ?? 1) < 2) return plain.sort(largest);
  return [...subtotals].sort(largest).flatMap((s) => {
    const own = plain.filter((row) => row.currency === s.currency && row.keys[0] === s.value).sort(largest);
    const head: GroupRow = {
      id: JSON.stringify(['head', s.currency, s.value]),
      keys: [s.value],
      names: [nameOf(0, s.value, s.label)],
      currency: s.currency,
      count: s.count,
      amounts: s.amounts,
      head: true,
    };
    return [head, ...own];
  });
}
