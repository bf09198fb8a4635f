import type { ColumnDefinition } from '@shared/datasets';
import type { Row } from '@shared/model/query';
import { compare, isZero, negate, sum } from '../../format/change';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { copyText } from '../../ui/copy';
import { Icon } from '../../ui/Icon';
import { behindIn, columnOf, decimalsOf, shownText, valueOf, visibleColumns, type FieldName } from './fields';
import { amountColumn, type BillDataset } from './query';

type Group = { id: 'what' | 'where' | 'when' | 'usage' | 'order'; fields: readonly FieldName[] };

const chosenGroups: Partial<Record<BillDataset, readonly Group[]>> = {
  resourceRecords: [
    {
      id: 'what',
      fields: [
        'cloud_service_type',
        'resource_type',
        'product_name',
        'product_spec_desc',
        'sku_code',
        'spec_size',
        'resource_tag',
        'product_id',
        'sub_service_type_code',
        'sub_resource_type_code',
        'sub_resource_name',
        'sub_resource_id',
      ],
    },
    { id: 'where', fields: ['region', 'enterprise_project_id', 'account_name', 'customer_id'] },
    { id: 'when', fields: ['bill_date', 'effective_time', 'expire_time', 'consume_time', 'trade_time'] },
    {
      id: 'usage',
      fields: ['usage_type', 'usage', 'free_resource_usage', 'ri_usage', 'unit_price', 'unit', 'formula'],
    },
    {
      id: 'order',
      fields: ['order_id', 'relative_order_id', 'trade_id', 'record_id', 'period_num', 'period_type'],
    },
  ],
  monthlySummary: [
    { id: 'what', fields: ['service_type_code', 'resource_type_code', 'charging_mode', 'bill_type'] },
    { id: 'where', fields: ['account_name', 'customer_id'] },
    { id: 'when', fields: ['bill_cycle'] },
  ],
};

/** In this order, as far as the dataset has them. */
const PAYMENTS: readonly FieldName[] = [
  'cash_amount',
  'credit_amount',
  'coupon_amount',
  'flexipurchase_coupon_amount',
  'stored_card_amount',
  'stored_value_card_amount',
  'bonus_amount',
  'debt_amount',
  'writeoff_amount',
  'amortized_cash_amount',
  'amortized_credit_amount',
  'amortized_coupon_amount',
  'amortized_flexipurchase_coupon_amount',
  'amortized_stored_value_card_amount',
  'amortized_bonus_amount',
];

function paymentsOf(dataset: BillDataset): FieldName[] {
  return PAYMENTS.filter((name) => columnOf(dataset, name) !== undefined);
}

/** What a column answers, where nobody has put the columns in an order of their own. */
function questionOf({ name, type }: ColumnDefinition): Group['id'] | null {
  if (type === 'money' || name === 'currency') return null;
  if (type === 'instant' || type === 'day' || /cycle|month/.test(name)) return 'when';
  if (/region|project|customer|account/.test(name)) return 'where';
  if (/usage|^unit|formula/.test(name)) return 'usage';
  return /^(trade|order|record|period|relative|status|provider)/.test(name) ? 'order' : 'what';
}

function groupsOf(dataset: BillDataset): readonly Group[] {
  const columns = visibleColumns(dataset);
  return (
    chosenGroups[dataset] ??
    (['what', 'where', 'when', 'usage', 'order'] as const).flatMap((id) => {
      const fields = columns.filter((c) => questionOf(c) === id).map((c) => c.name as FieldName);
      return fields.length > 0 ? [{ id, fields }] : [];
    })
  );
}

/** Every field that has a value, under the question it answers; ids can be copied. */
export function FieldGroups({
  dataset,
  row,
  explain,
}: {
  dataset: BillDataset;
  row: Row;
  explain: boolean;
}): React.ReactElement {
  const { t, language } = useT();
  return (
    <>
      {groupsOf(dataset).map((group) => (
        <section key={group.id}>
          <h3>{t(`bills:drawer.${group.id}`)}</h3>
          <dl className="kv">
            {group.fields.map((name) => {
              const column = columnOf(dataset, name);
              if (!column) return null;
              const text = shownText(dataset, row, column, language);
              return (
                <Field
                  key={name}
                  name={name}
                  text={text}
                  behind={column.type === 'code' ? behindIn(row, column, text) : []}
                  copyable={text !== ABSENT && name.endsWith('_id') && column.type === 'text'}
                  explain={explain}
                />
              );
            })}
          </dl>
        </section>
      ))}
    </>
  );
}

function Field(props: {
  name: FieldName;
  text: string;
  /** The code, and the cloud's own name where it is another. */
  behind: readonly string[];
  copyable: boolean;
  explain: boolean;
}): React.ReactElement {
  const { name, text, behind, copyable, explain } = props;
  const { t } = useT();
  return (
    <div className={explain ? 'kv-item explained' : 'kv-item'}>
      <dt title={t(`bills:about.${name}`)}>{t(`bills:title.${name}`)}</dt>
      <dd className={text === ABSENT ? 'faint' : copyable || name === 'sku_code' ? 'mono' : ''}>
        {text}
        {behind.map((other) => (
          <span key={other} className="mono faint code">
            {' '}
            {other}
          </span>
        ))}
        {copyable ? (
          <button
            type="button"
            className="icon-button"
            aria-label={`${t('bills:drawer.copy')} ${t(`bills:title.${name}`)}`}
            title={t('bills:drawer.copy')}
            onClick={() => void copyText(text)}
          >
            <Icon name="copy" small />
          </button>
        ) : null}
      </dd>
      {explain ? <p className="about">{t(`bills:about.${name}`)}</p> : null}
    </div>
  );
}

type Line = { name: FieldName; value: string | null };

/** How the amount arises from the list price, and what paid it. Zero parts stay, faint. */
export function AmountSections({ dataset, row }: { dataset: BillDataset; row: Row }): React.ReactElement {
  const { t } = useT();
  const main = amountColumn[dataset] as FieldName;
  const amount = valueOf(row, main);
  const parts = paymentsOf(dataset).map((name) => ({ name, value: valueOf(row, name) }));
  const paid = parts.filter((p) => p.value !== null).map((p) => p.value ?? '0');
  const total = paid.length > 0 ? sum(paid) : null;
  const currency = valueOf(row, 'currency') ?? '';
  return (
    <>
      <section>
        <h3>
          {t('bills:drawer.amounts')} <span className="faint">{currency}</span>
        </h3>
        <Calculation dataset={dataset} lines={arising(dataset, row)} total={{ name: main, value: amount }} />
      </section>
      <section>
        <h3>
          {t('bills:drawer.payment')} <span className="faint">{currency}</span>
        </h3>
        <Calculation
          dataset={dataset}
          lines={parts}
          total={
            total === null || (amount !== null && compare(total, amount) === 0) ? null : { value: total }
          }
        />
      </section>
    </>
  );
}

/** Discounts are sent as positive amounts that were taken off: shown with the sign they have in the sum. */
function arising(dataset: BillDataset, row: Row): Line[] {
  const off = (name: FieldName): Line => {
    const value = valueOf(row, name);
    return { name, value: value === null || isZero(value) ? value : negate(value) };
  };
  const plain = (name: FieldName): Line => ({ name, value: valueOf(row, name) });
  if (dataset === 'amortisedCosts')
    return [
      plain('consume_amount'),
      off('past_months_amortized_amount'),
      off('future_months_amortized_amount'),
    ];
  const list = plain('official_amount');
  if (dataset === 'feeRecords') return [list, off('official_discount_amount'), off('erase_amount')];
  if (dataset === 'monthlySummary') return [list, off('official_discount_amount'), off('truncated_amount')];
  const adjustment: Line = { name: 'adjustment_amount', value: valueOf(row, 'adjustment_amount') };
  return [
    list,
    off('discount_amount'),
    ...(adjustment.value === null || isZero(adjustment.value) ? [] : [adjustment]),
  ];
}

function Calculation({
  dataset,
  lines,
  total,
}: {
  dataset: BillDataset;
  lines: readonly Line[];
  total: { name?: FieldName; value: string | null } | null;
}): React.ReactElement {
  const { t } = useT();
  const decimals = decimalsOf(dataset);
  return (
    <table className="calc">
      <tbody>
        {lines.map(({ name, value }) => (
          <tr key={name} title={t(`bills:about.${name}`)}>
            <th scope="row">{t(`bills:title.${name}`)}</th>
            <td>
              <Amount value={value} decimals={decimals} align={decimals === 8} />
            </td>
          </tr>
        ))}
        {total ? (
          <tr className="sum">
            <th scope="row">{total.name ? t(`bills:title.${total.name}`) : t('bills:drawer.paid')}</th>
            <td>
              <Amount value={total.value} decimals={decimals} align={decimals === 8} strong />
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
