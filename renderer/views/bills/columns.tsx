import type { ColumnDefinition } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import type { T } from '../../i18n';
import type { GridColumn } from '../../ui/table/columns';
import { AccountCell, FieldCell, ResourceCell } from './cells';
import { plainText, valueOf, visibleColumns, type FieldName } from './fields';
import type { BillDataset } from './query';

type Fit = { width?: number; rank: number; grow?: number };

/** What is shown until the person chooses: the higher the rank, the earlier a column gives way to a narrow window. */
export const defaultColumns: Record<BillDataset, Readonly<Record<string, Fit>>> = {
  resourceRecords: {
    resource_name: { width: 196, rank: 0, grow: 2 },
    cloud_service_type: { width: 180, rank: 3, grow: 1 },
    sku_code: { width: 164, rank: 5, grow: 1 },
    region: { width: 136, rank: 8 },
    charge_mode: { width: 108, rank: 7 },
    bill_type: { width: 122, rank: 2 },
    usage: { width: 136, rank: 4 },
    official_amount: { width: 128, rank: 6 },
    discount_amount: { width: 124, rank: 9 },
    amount: { width: 136, rank: 0 },
  },
  monthlySummary: {
    service_type_code: { width: 190, rank: 0, grow: 3 },
    resource_type_code: { width: 160, rank: 3, grow: 2 },
    charging_mode: { width: 112, rank: 2 },
    bill_type: { width: 112, rank: 1 },
    official_amount: { width: 124, rank: 4 },
    official_discount_amount: { width: 118, rank: 5 },
    truncated_amount: { width: 92, rank: 6 },
    cash_amount: { width: 116, rank: 7 },
    coupon_amount: { width: 106, rank: 8 },
    consume_amount: { width: 124, rank: 0 },
  },
  feeRecords: {
    service_type_code: { width: 180, rank: 0, grow: 2 },
    resource_type_code: { width: 140, rank: 4, grow: 1 },
    region_code: { width: 132, rank: 6 },
    bill_type: { width: 118, rank: 2 },
    status: { width: 92, rank: 3 },
    trade_id: { width: 180, rank: 5, grow: 1 },
    trade_time: { width: 156, rank: 7 },
    official_amount: { width: 124, rank: 8 },
    erase_amount: { width: 96, rank: 9 },
    consume_amount: { width: 124, rank: 0 },
  },
  resourceDetails: {
    resource_name: { width: 190, rank: 0, grow: 2 },
    cloud_service_type: { width: 170, rank: 3, grow: 1 },
    sku_code: { width: 164, rank: 5, grow: 1 },
    region: { width: 132, rank: 7 },
    bill_date: { width: 100, rank: 4 },
    bill_type: { width: 118, rank: 2 },
    official_amount: { width: 128, rank: 6 },
    discount_amount: { width: 124, rank: 8 },
    amount: { width: 136, rank: 0 },
  },
  amortisedCosts: {
    resource_name: { width: 190, rank: 0, grow: 2 },
    service_type_code: { width: 170, rank: 3, grow: 1 },
    charging_mode: { width: 108, rank: 6 },
    bill_cycle: { width: 84, rank: 4 },
    consume_amount: { width: 132, rank: 2 },
    past_months_amortized_amount: { width: 132, rank: 5 },
    current_month_amortized_amount: { width: 140, rank: 0 },
    future_months_amortized_amount: { width: 132, rank: 5 },
  },
};

/** Least widths for columns that are not in the default view, by type. */
const typeWidths = {
  money: 132,
  decimal: 132,
  instant: 160,
  day: 100,
  code: 130,
  text: 160,
  int: 80,
  json: 160,
} as const;

export type ColumnContext = {
  t: T;
  language: Language;
  /** The one currency of the rows; null when there are several, then each amount names its own. */
  currency: string | null;
  accounts: readonly AccountView[];
  /** Rows of several accounts: whose each is must be seen. */
  severalAccounts: boolean;
};

/** Every column of a dataset, the default ones first and in their order, the rest in the contract's order. */
export function billColumns(dataset: BillDataset, context: ColumnContext): GridColumn<Row>[] {
  const defaults = Object.keys(defaultColumns[dataset]);
  const all = visibleColumns(dataset);
  const rest = all.filter((c) => !defaults.includes(c.name));
  const ordered = [...defaults.map((n) => all.find((c) => c.name === n)), ...rest].filter(
    (c) => c !== undefined,
  );
  const columns = ordered.map((c) => column(dataset, c, context));
  return context.severalAccounts ? [account(context), ...columns] : columns;
}

function column(dataset: BillDataset, definition: ColumnDefinition, context: ColumnContext): GridColumn<Row> {
  const { t, language, currency } = context;
  const name = definition.name as FieldName;
  const fit = defaultColumns[dataset][name];
  const end = definition.type === 'money' || definition.type === 'decimal';
  const unit = unitIn(definition, context);
  const amountWidth = currency === null && definition.type === 'money' ? 32 : 0;
  return {
    id: name,
    title: name === 'resource_name' ? t('bills:column.resource') : t(`bills:title.${name}`),
    about: t(`bills:about.${name}`),
    width: (fit?.width ?? typeWidths[definition.type]) + amountWidth,
    rank: fit?.rank ?? 20,
    align: end ? 'end' : 'start',
    mono: definition.type === 'text' && /(_id|sku_code)$/.test(name),
    // Codes are sorted by the name that is seen.
    sort: definition.label ?? name,
    cell: (row) =>
      name === 'resource_name' ? (
        <ResourceCell row={row} noName={t('bills:column.noName')} />
      ) : (
        <FieldCell
          dataset={dataset}
          row={row}
          column={definition}
          language={language}
          currency={currency === null}
        />
      ),
    text: (row) => plainText(dataset, row, definition, language),
    ...(fit?.grow ? { grow: fit.grow } : {}),
    ...(unit ? { unit } : {}),
  };
}

function unitIn(definition: ColumnDefinition, { t, currency }: ColumnContext): string | null {
  if (definition.type === 'money') return currency;
  if (definition.type === 'instant') return 'GMT+8';
  return definition.name === 'resource_name' ? t('bills:column.resourceUnit') : null;
}

function account({ t, accounts }: ColumnContext): GridColumn<Row> {
  const nameOf = (row: Row): string => {
    const id = valueOf(row, '_account') ?? '';
    return accounts.find((a) => a.id === id)?.name ?? id;
  };
  return {
    id: '_account',
    title: t('bills:column.account'),
    width: 132,
    rank: 1,
    cell: (row) => {
      const id = valueOf(row, '_account') ?? '';
      return <AccountCell account={accounts.find((a) => a.id === id)} id={id} />;
    },
    text: nameOf,
  };
}
