import type { DatasetId } from '@shared/datasets';
import type { Filter, Totals } from '@shared/model/query';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { TextFilter } from '../../ui/table/TextFilter';
import { Toolbar } from '../../ui/Toolbar';
import { ChoiceFilter } from '../bills/ChoiceFilter';
import {
  activeListFilters,
  listOf,
  listScope,
  noListFilters,
  setListFilters,
  useLists,
  withListChoice,
} from './state';

type Props = {
  id: string;
  dataset: DatasetId;
  accountIds: readonly string[];
  base?: readonly Filter[];
  placeholder: string;
  choices: readonly { column: string; name: string }[];
  totals: Totals | undefined;
  children?: React.ReactNode;
};

/** Filters of a list and how many rows they leave; what can be done with the rows stands at the right. */
export function ListTools(props: Props): React.ReactElement {
  const { id, dataset, accountIds, base = [], placeholder, choices, totals, children } = props;
  const { t } = useT();
  const { filters } = useLists((s) => listOf(s, id));
  const active = activeListFilters(filters);
  return (
    <Toolbar label={placeholder}>
      <TextFilter
        key={id}
        text={filters.text}
        placeholder={placeholder}
        onChange={(text) => setListFilters(id, { ...filters, text })}
      />
      <div className="chips">
        {choices.map(({ column, name }) => (
          <ChoiceFilter
            key={column}
            name={name}
            column={column}
            scope={listScope(dataset, accountIds, filters, { base, except: column })}
            chosen={filters.choices[column] ?? []}
            onChange={(values) => setListFilters(id, withListChoice(filters, column, values))}
          />
        ))}
        {active > 1 ? (
          <button type="button" className="link t12" onClick={() => setListFilters(id, noListFilters)}>
            {t('bills:filter.clearAll')}
          </button>
        ) : null}
      </div>
      <span className="t12 faint" role="status">
        {totals ? countOf(t, totals, active > 0) : ''}
      </span>
      {children}
    </Toolbar>
  );
}

function countOf(t: ReturnType<typeof useT>['t'], totals: Totals, filtered: boolean): string {
  return filtered
    ? t('lists:some', { n: countText(totals.count), total: countText(totals.unfiltered) })
    : t('lists:all', { n: countText(totals.unfiltered) });
}
