/** Columns of a list, from its dataset's definition: value, name, unit and copy as everywhere else. */
import type { DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import type { T } from '../../i18n';
import type { GridColumn } from '../../ui/table/columns';
import { AccountCell, FieldCell } from '../bills/cells';
import { columnOf, plainText, valueOf } from '../bills/fields';

export type ColumnOptions = {
  width: number;
  grow?: number;
  /** The higher, the earlier it gives way to a narrow window. */
  rank?: number;
  /** An amount, though the cloud gives it as a plain number: the head names its currency. */
  money?: boolean;
  cell?: (row: Row) => React.ReactNode;
};

export type ColumnContext = {
  t: T;
  language: Language;
  accounts: readonly AccountView[];
  several: boolean;
  /** Rows of several currencies: each amount names its own. */
  mixed: boolean;
  /** The one currency of all rows shown, which the head of an amount names. */
  unit: string | undefined;
};

const FIGURES = new Set(['money', 'decimal', 'int']);

export function fieldColumn(
  context: ColumnContext,
  dataset: DatasetId,
  name: string,
  title: string,
  { width, grow, rank = 1, money, cell }: ColumnOptions,
): GridColumn<Row> {
  const column = columnOf(dataset, name);
  if (!column) throw new RangeError(`no column ${name} in ${dataset}`);
  const { language, mixed } = context;
  const unit = money || column.type === 'money' ? context.unit : undefined;
  return {
    id: name,
    title,
    width,
    rank,
    ...(unit === undefined ? {} : { unit }),
    ...(grow === undefined ? {} : { grow }),
    ...(FIGURES.has(column.type) ? { align: 'end' as const } : {}),
    ...(column.type === 'json' ? {} : { sort: name }),
    cell: cell ?? ((row) => <FieldCell {...{ dataset, row, column, language }} currency={mixed} />),
    text: (row) => plainText(dataset, row, column, language),
  };
}

/**
 * The currency of amounts is the rows' own; where they have none, and where there is no row, it is their accounts'.
 * @param sums what the rows come to, one entry per currency
 */
export function currenciesOf(
  accounts: readonly AccountView[],
  sums: readonly { currency: string }[],
): Pick<ColumnContext, 'mixed' | 'unit'> {
  const own = sums.map(({ currency }) => currency).filter((currency) => currency !== '');
  const inherits = own.length === 0 || own.length < sums.length;
  const all = new Set([...own, ...(inherits ? accounts.map(({ currency }) => currency) : [])]);
  return all.size === 1 ? { mixed: false, unit: [...all][0] } : { mixed: all.size > 1, unit: undefined };
}

/** Whose a row is, where rows of several accounts stand together. */
export function accountColumn({ t, accounts }: ColumnContext): GridColumn<Row> {
  const nameOf = (row: Row): string => {
    const id = valueOf(row, '_account') ?? '';
    return accounts.find((a) => a.id === id)?.name ?? id;
  };
  return {
    id: '_account',
    title: t('lists:account'),
    width: 132,
    rank: 2,
    cell: (row) => {
      const id = valueOf(row, '_account') ?? '';
      return <AccountCell account={accounts.find((a) => a.id === id)} id={id} />;
    },
    text: nameOf,
  };
}

/** Whose a row is among the accounts shown; undefined when it is of none of them, and then nothing may be done with it. */
export function ownerOf(accounts: readonly AccountView[], row: Row): AccountView | undefined {
  return accounts.find((a) => a.id === valueOf(row, '_account'));
}

/** Of an amount in a table of several currencies. */
export function ownCurrency(
  { accounts, mixed }: Pick<ColumnContext, 'accounts' | 'mixed'>,
  row: Row,
): { currency?: string } {
  return mixed ? { currency: currencyOf(accounts, row) } : {};
}

export function currencyOf(accounts: readonly AccountView[], row: Row): string {
  return valueOf(row, 'currency') ?? ownerOf(accounts, row)?.currency ?? '';
}
