import type { Month, Scope, Totals } from '@shared/model/query';
import type { Cycle } from '@shared/time';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { ColumnsMenu } from '../../ui/table/ColumnsMenu';
import { FilterChip } from '../../ui/table/FilterChip';
import { TextFilter } from '../../ui/table/TextFilter';
import type { ColumnChoice } from '../../ui/table/useColumnChoice';
import { Toolbar } from '../../ui/Toolbar';
import { AmountFilter } from './AmountFilter';
import { ChoiceFilter } from './ChoiceFilter';
import { activeFilters, choiceColumns, noFilters, withChoice, type BillDataset } from './query';
import { openMonth, setFilters, useBills } from './state';
import { StateBadge } from './StateBadge';

const chipNames = {
  cloud_service_type: 'service',
  service_type_code: 'service',
  region: 'region',
  enterprise_project_id: 'project',
  charge_mode: 'chargeMode',
  charging_mode: 'chargeMode',
  bill_type: 'billType',
} as const;

type Props = {
  dataset: BillDataset;
  cycle: Cycle;
  allMonths: readonly Month[];
  /** The scope without one column's own filter. */
  scopeFor: (except: string) => Scope;
  totals: Totals | undefined;
  columns: readonly { id: string; title: string; about?: string }[];
  shown: readonly string[];
  dropped: number;
  choice: ColumnChoice;
};

export function RecordTools(props: Props): React.ReactElement {
  const { dataset, cycle, allMonths, scopeFor, totals, columns, shown, dropped, choice } = props;
  const { t } = useT();
  const filters = useBills((s) => s.filters[dataset]);
  const level = useBills((s) => s.level);
  const cycles = [...new Map(allMonths.map((m) => [m.cycle, m])).values()].sort((a, b) =>
    b.cycle.localeCompare(a.cycle),
  );
  const put = (change: Partial<typeof filters>): void => setFilters(dataset, { ...filters, ...change });
  const active = activeFilters(filters);
  return (
    <Toolbar label={t('bills:filter.text')}>
      <FilterChip name={t('bills:filter.cycle')} value={cycle}>
        {(close) => (
          <ChoiceList
            kind="one"
            label={t('bills:filter.cycle')}
            choices={cycles.map((m) => ({
              value: m.cycle,
              label: m.cycle,
              note: <StateBadge state={m.state} />,
            }))}
            chosen={[cycle]}
            onChange={([next]) => {
              if (next && level !== 'months') openMonth(next, level);
              close();
            }}
          />
        )}
      </FilterChip>
      <TextFilter
        key={dataset}
        text={filters.text}
        placeholder={t(dataset === 'resourceRecords' ? 'bills:filter.text' : 'bills:filter.textShort')}
        onChange={(text) => put({ text })}
      />
      <div className="chips">
        {choiceColumns[dataset].map((column) => (
          <ChoiceFilter
            key={column}
            name={t(`bills:filter.${chipNames[column as keyof typeof chipNames]}`)}
            column={column}
            scope={scopeFor(column)}
            chosen={filters.choices[column] ?? []}
            onChange={(values) => setFilters(dataset, withChoice(filters, column, values))}
          />
        ))}
        <AmountFilter
          name={t(dataset === 'resourceRecords' ? 'bills:filter.amount' : 'bills:filter.consume')}
          min={filters.min}
          max={filters.max}
          onChange={(min, max) => put({ min, max })}
        />
        {active > 1 ? (
          <button type="button" className="link t12" onClick={() => setFilters(dataset, noFilters)}>
            {t('bills:filter.clearAll')}
          </button>
        ) : null}
      </div>
      <span className="t12 faint" role="status">
        {totals ? countOf(t, totals, active > 0) : ''}
      </span>
      <ColumnsMenu columns={columns} shown={shown} choice={choice} dropped={dropped} />
    </Toolbar>
  );
}

function countOf(t: ReturnType<typeof useT>['t'], totals: Totals, filtered: boolean): string {
  const total = countText(totals.unfiltered);
  return filtered
    ? t('bills:count.some', { n: countText(totals.count), total })
    : t('bills:count.all', { count: totals.unfiltered, n: total });
}
