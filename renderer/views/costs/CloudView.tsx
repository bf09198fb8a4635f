import { useState } from 'react';
import type { Groups } from '@shared/model/group';
import { fromE8, toE8 } from '@shared/money';
import { cyclesBack } from '@shared/time';
import { useQuery } from '../../api/useQuery';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { Toolbar } from '../../ui/Toolbar';
import { Gaps } from './Gaps';
import { dimensionName, keyName } from './names';
import type { CostsViewProps } from './props';
import { MOST_GROUPS } from './state';
import { openCycle, useCostsQuery } from './useAnalysis';
import { usePull } from './usePull';

/** What the cost analysis of the cloud tells apart, and its columns here. */
const COLUMNS = {
  service: 'service_type_code',
  region: 'region_code',
  project: 'enterprise_project_id',
  day: 'bill_date',
} as const;
type CloudDimension = keyof typeof COLUMNS;
const ALL = Object.keys(COLUMNS) as CloudDimension[];
/** The cloud's cost analysis goes back so far (contract limits.json, historyWindow). */
const MONTHS = 18;
const ROWS = 2000;

/** The cloud's own cost analysis of a month under up to three dimensions, held against the sum of the bill's records. */
export function CloudView({ accounts }: CostsViewProps): React.ReactElement {
  const { t } = useT();
  const [cycle, setCycle] = useState(openCycle());
  const [by, setBy] = useState<readonly CloudDimension[]>(['service', 'region', 'project']);
  const accountIds = accounts.map((a) => a.id);
  const standing = useQuery('query.standing', { dataset: 'costs', accountIds, cycles: [cycle] });
  const found = useQuery('query.group', {
    dataset: 'costs',
    accountIds,
    cycles: [cycle],
    text: '',
    filters: [],
    by: by.map((dimension) => ({ column: COLUMNS[dimension] })),
    amounts: ['amount', 'official_amount'],
    limit: ROWS,
  });
  // Figures of another month or by other dimensions must not stand under the names of these.
  const value = found.former ? undefined : found.value;
  const empty = value?.totals.length === 0;
  // A month that was pulled may well hold nothing.
  const gaps = standing.former ? undefined : standing.value?.gaps;
  const missing = gaps?.some((gap) => gap.state === 'missing') ?? true;
  const bill = useCostsQuery({ accountIds, cycles: [cycle], groups: ['month'] });
  const billed = bill.former ? undefined : bill.value;
  usePlace([t('costs:tab.cloud')], standing.value?.asOf ?? null);
  return (
    <>
      <Toolbar label={t('costs:tab.cloud')}>
        <FilterChip name={t('costs:changes.month')} value={cycle}>
          {(close) => (
            <ChoiceList
              kind="one"
              label={t('costs:changes.month')}
              choices={cyclesBack(openCycle(), MONTHS).map((c) => ({ value: c, label: c }))}
              chosen={[cycle]}
              onChange={([next]) => {
                if (next !== undefined) setCycle(next);
                close();
              }}
            />
          )}
        </FilterChip>
        <FilterChip
          name={t('costs:dimension.label')}
          value={by.map((dimension) => dimensionName(t, dimension)).join(' / ')}
        >
          {() => (
            <ChoiceList
              kind="many"
              label={t('costs:dimension.label')}
              choices={ALL.map((dimension) => ({ value: dimension, label: dimensionName(t, dimension) }))}
              chosen={by}
              onChange={(ids) => {
                const kept = by.filter((d) => ids.includes(d));
                const next = [...kept, ...ALL.filter((d) => ids.includes(d) && !by.includes(d))];
                if (next.length > 0) setBy(next.slice(-MOST_GROUPS));
              }}
            />
          )}
        </FilterChip>
      </Toolbar>
      <div className="costs-scroll">
        {empty && missing ? null : <Gaps gaps={gaps ?? []} dataset="costs" accounts={accounts} />}
        {empty ? null : <p className="soft t12 costs-lead">{t('costs:cloud.note')}</p>}
        {found.error && !value ? (
          <ErrorState error={found.error} onRetry={found.retry} />
        ) : !value || (empty && !gaps && !standing.error) ? (
          <LoadingState text={t('costs:empty.reading')} />
        ) : empty && !missing ? (
          <EmptyState title={t('costs:empty.title')} text={t('costs:empty.note')} />
        ) : empty ? (
          <NeverPulled cycle={cycle} accounts={accounts} />
        ) : (
          value.totals.map(({ currency }) => (
            <CloudTable
              key={currency}
              value={value}
              currency={currency}
              by={by}
              accounts={accounts}
              billed={billed?.totals.find((s) => s.currency === currency)?.amount ?? null}
            />
          ))
        )}
      </div>
    </>
  );
}

/** Nothing of the month: it is pulled when somebody asks for it. */
function NeverPulled({ cycle, accounts }: CostsViewProps & { cycle: string }): React.ReactElement {
  const { t } = useT();
  const { pull } = usePull('costs', accounts);
  return (
    <EmptyState
      title={t('costs:cloud.empty', { cycle })}
      text={t('costs:cloud.note')}
      action={{
        label: t('costs:gaps.pull'),
        run: () => pull?.([cycle]),
        disabledBecause: pull ? undefined : t('costs:gaps.offline'),
      }}
    />
  );
}

type TableProps = CostsViewProps & {
  value: Groups;
  currency: string;
  by: readonly CloudDimension[];
  /** Sum of the resource records of the same month; null where there are none. */
  billed: string | null;
};

function CloudTable({ value, currency, by, accounts, billed }: TableProps): React.ReactElement {
  const { t, language } = useT();
  const total = value.totals.find((s) => s.currency === currency);
  const amount = total?.amounts['amount'] ?? '0';
  const name = (dimension: CloudDimension, key: string | null) =>
    dimension === 'day' ? (key ?? '') : keyName({ t, language, accounts }, dimension, key ?? '', null);
  return (
    <table className="figures-table" aria-label={`${t('costs:tab.cloud')} ${currency}`}>
      <thead>
        <tr>
          {by.map((dimension) => (
            <th key={dimension} scope="col">
              {dimensionName(t, dimension)}
            </th>
          ))}
          <th scope="col" className="end">
            {t('costs:cloud.list')} <span className="unit">{currency}</span>
          </th>
          <th scope="col" className="end">
            {t('costs:cloud.payable')} <span className="unit">{currency}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {value.groups
          .filter((g) => g.currency === currency)
          .map((g) => (
            <tr key={g.keys.map((k) => k.value).join(' ')}>
              {by.map((dimension, i) => {
                const text = name(dimension, g.keys[i]?.value ?? null);
                return i === 0 ? (
                  <th key={dimension} scope="row">
                    <span className="ellipsis" title={g.keys[i]?.value ?? ''}>
                      {text}
                    </span>
                  </th>
                ) : (
                  <td key={dimension} title={g.keys[i]?.value ?? ''}>
                    {text}
                  </td>
                );
              })}
              <td className="end">
                <Amount value={g.amounts['official_amount'] ?? null} decimals={8} align />
              </td>
              <td className="end">
                <Amount value={g.amounts['amount'] ?? null} decimals={8} align />
              </td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <Foot name={t('costs:column.total')} span={by.length} amount={amount} strong />
        {billed === null ? null : (
          <>
            <Foot name={t('costs:cloud.records')} span={by.length} amount={billed} />
            <Foot name={t('costs:cloud.difference')} span={by.length} amount={minus(billed, amount)} plus />
          </>
        )}
        {value.others > 0 ? (
          <tr>
            <td colSpan={by.length + 2} className="soft">
              {t('costs:cloud.others', { n: countText(value.others) })}
            </td>
          </tr>
        ) : null}
      </tfoot>
    </table>
  );
}

function minus(a: string, b: string): string {
  return fromE8(toE8(a).e8 - toE8(b).e8, 8);
}

function Foot({
  name,
  span,
  amount,
  strong = false,
  plus = false,
}: {
  name: string;
  span: number;
  amount: string;
  strong?: boolean;
  plus?: boolean;
}): React.ReactElement {
  return (
    <tr>
      <th scope="row" colSpan={span + 1}>
        {strong ? <b>{name}</b> : name}
      </th>
      <td className="end">
        <Amount value={amount} decimals={8} align strong={strong} plus={plus} />
      </td>
    </tr>
  );
}
