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
import { MoreFilters } from './MoreFilters';
import { activeFilters, amountColumn, choiceColumns, noFilters, withChoice, type BillDataset } from './query';
import { openMonth, setFilters, useBills } from './state';
import { StateBadge } from './StateBadge';

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
  /** Further controls before the columns: grouping, saved views. */
  extra: React.ReactNode;
};

export function RecordTools(props: Props): React.ReactElement {
  const { dataset, cycle, allMonths, scopeFor, totals, columns, shown, dropped, choice, extra } = props;
  const { t } = useT();
  const filters = useBills((s) => s.filters[dataset]);
  const level = useBills((s) => s.level);
  const cycles = [...new Map(allMonths.map((m) => [m.cycle, m])).values()].sort((a, b) =>
    b.cycle.localeCompare(a.cycle),
  );
  const put = (change: Partial<typeof filters>): void => setFilters(dataset, { ...filters, ...change });
  const active = activeFilters(filters);
  const amountName = columns.find((c) => c.id === amountColumn[dataset])?.title ?? t('bills:filter.amount');
  // The usual chips as far as one line has room for them (bills.css), those that are set, and every column on demand.
  const usual = choiceColumns[dataset];
  const chips = [...usual, ...Object.keys(filters.choices).filter((column) => !usual.includes(column))];
  const isSet = (column: string): boolean => (filters.choices[column] ?? []).length > 0;
  const nameOf = (column: string): string => columns.find((c) => c.id === column)?.title ?? column;
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
        placeholder={t(dataset === 'monthlySummary' ? 'bills:filter.textShort' : 'bills:filter.text')}
        onChange={(text) => put({ text })}
      />
      <div className="chips">
        {chips.map((column, at) => (
          <span key={column} className={isSet(column) ? 'chip-slot' : `chip-slot idle-${Math.min(at, 2)}`}>
            <ChoiceFilter
              name={nameOf(column)}
              column={column}
              scope={scopeFor(column)}
              chosen={filters.choices[column] ?? []}
              onChange={(values) => setFilters(dataset, withChoice(filters, column, values))}
            />
          </span>
        ))}
        <AmountFilter
          name={amountName}
          min={filters.min}
          max={filters.max}
          onChange={(min, max) => put({ min, max })}
        />
        <MoreFilters
          dataset={dataset}
          columns={columns.filter((c) => !isSet(c.id))}
          scopeFor={scopeFor}
          onChange={(column, values) => setFilters(dataset, withChoice(filters, column, values))}
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
      {extra}
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
