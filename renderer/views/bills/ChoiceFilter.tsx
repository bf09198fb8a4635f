import { useState } from 'react';
import { codeName } from '@shared/codes';
import type { Scope } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';

type Props = {
  name: string;
  column: string;
  /** The rows that all other filters leave. */
  scope: Scope;
  chosen: readonly string[];
  onChange: (values: string[]) => void;
};

/** A filter on a column of codes: every value that occurs, with how many rows have it. */
export function ChoiceFilter({ name, column, scope, chosen, onChange }: Props): React.ReactElement {
  const { t, language } = useT();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const labelOf = (value: string, label?: string | null): string =>
    value === ''
      ? t('bills:filter.absent')
      : (codeName(scope.dataset, column, value, label, language) ?? value);
  const first = chosen[0];
  const firstName = first === undefined ? null : (names[first] ?? labelOf(first));
  const value =
    firstName === null || chosen.length === 1
      ? firstName
      : t('bills:filter.selected', { first: firstName, n: moreThanFirst(language, chosen.length) });
  return (
    <FilterChip name={name} value={value} onClear={() => onChange([])}>
      {() => (
        <Facets
          {...{ name, column, scope, chosen, labelOf }}
          onChange={(values, labels) => {
            setNames(labels);
            onChange(values);
          }}
        />
      )}
    </FilterChip>
  );
}

/** Chinese says how many in all, English how many besides the first. */
function moreThanFirst(language: 'zh-CN' | 'en', count: number): string {
  return String(language === 'en' ? count - 1 : count);
}

type FacetProps = Omit<Props, 'onChange'> & {
  labelOf: (value: string, label?: string | null) => string;
  onChange: (values: string[], names: Record<string, string>) => void;
};

export function Facets({ name, column, scope, chosen, labelOf, onChange }: FacetProps): React.ReactElement {
  const { t } = useT();
  const { value: facets, error } = useQuery('query.facets', { ...scope, column });
  if (error) return <p className="choice-note">{error.message}</p>;
  if (!facets) return <p className="choice-note">{t('bills:filter.reading')}</p>;
  const choices = facets.map((f) => ({
    value: f.value,
    label: labelOf(f.value, f.label),
    title: f.value,
    count: f.count,
  }));
  // What is chosen stays in the list, also where the other filters leave no row of it.
  for (const v of chosen)
    if (!choices.some((c) => c.value === v))
      choices.push({ value: v, label: labelOf(v), title: v, count: 0 });
  const names = Object.fromEntries(choices.map((c) => [c.value, c.label]));
  return (
    <ChoiceList
      kind="many"
      label={name}
      choices={choices}
      chosen={chosen}
      onChange={(values) => onChange(values, names)}
    />
  );
}
