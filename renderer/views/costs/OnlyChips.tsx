import { useState } from 'react';
import type { CostsRequest, Dimension, DimensionFilter } from '@shared/model/costs';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { Popover } from '../../ui/table/Popover';
import { dimensionName, keyName, type NameContext } from './names';
import { withOnly } from './state';
import { useCostsQuery } from './useAnalysis';

type Props = {
  context: NameContext;
  dimensions: readonly Dimension[];
  /** The question whose rows are filtered: its accounts, months and basis. */
  request: CostsRequest;
  only: readonly DimensionFilter[];
  onChange: (only: DimensionFilter[]) => void;
};

/** Filters by dimension, tags and cost centres included: each key with what it costs decides by name. */
export function OnlyChips({ context, dimensions, request, only, onChange }: Props): React.ReactElement {
  const { t } = context;
  return (
    <>
      {only.map((filter) => (
        <FilterChip
          key={filter.dimension}
          name={dimensionName(t, filter.dimension)}
          value={valueText(context, filter)}
          onClear={() => onChange(withOnly(only, filter.dimension, []))}
        >
          {() => <Keys {...{ context, request, only, onChange }} dimension={filter.dimension} />}
        </FilterChip>
      ))}
      <AddFilter {...{ context, dimensions, request, only, onChange }} />
    </>
  );
}

function valueText(context: NameContext, { dimension, keys }: DimensionFilter): string {
  const names = keys.map((key) => keyName(context, dimension, key, null));
  const [first = ''] = names;
  if (names.length < 2) return first;
  const n = context.language === 'en' ? names.length - 1 : names.length;
  return context.t('bills:filter.selected', { first, n: String(n) });
}

function AddFilter({ context, dimensions, request, only, onChange }: Props): React.ReactElement {
  const { t } = useT();
  const [chosen, setChosen] = useState<Dimension | null>(null);
  return (
    <Popover
      className="tool-button add"
      label={t('costs:filter.add')}
      button={
        <>
          <Icon name="filter" small />
          {t('costs:filter.add')}
        </>
      }
    >
      {() =>
        chosen === null ? (
          <ChoiceList
            kind="one"
            label={t('costs:filter.add')}
            choices={dimensions
              .filter((d) => !only.some((o) => o.dimension === d))
              .map((d) => ({ value: d, label: dimensionName(t, d) }))}
            chosen={[]}
            onChange={([next]) => setChosen(dimensions.find((d) => d === next) ?? null)}
          />
        ) : (
          <>
            <button type="button" className="link choice-back" onClick={() => setChosen(null)}>
              {dimensionName(t, chosen)}
            </button>
            <Keys {...{ context, request, only, onChange }} dimension={chosen} />
          </>
        )
      }
    </Popover>
  );
}

const MOST_KEYS = 500;

function Keys({
  context,
  dimension,
  request,
  only,
  onChange,
}: Omit<Props, 'dimensions'> & { dimension: Dimension }): React.ReactElement {
  const { t } = context;
  const others = only.filter((o) => o.dimension !== dimension).map((o) => ({ ...o, keys: [...o.keys] }));
  const { value, error } = useCostsQuery({ ...request, groups: [dimension], only: others, limit: MOST_KEYS });
  if (error) return <p className="choice-note">{error.message}</p>;
  if (!value) return <p className="choice-note">{t('bills:filter.reading')}</p>;
  const chosen = only.find((o) => o.dimension === dimension)?.keys ?? [];
  const choices = value.groups.map((g) => {
    const key = g.keys[0] ?? '';
    return { value: key, label: keyName(context, dimension, key, g.labels[0] ?? null), count: g.count };
  });
  for (const key of chosen)
    if (!choices.some((c) => c.value === key))
      choices.push({ value: key, label: keyName(context, dimension, key, null), count: 0 });
  return (
    <ChoiceList
      kind="many"
      label={dimensionName(t, dimension)}
      choices={dedupe(choices)}
      chosen={chosen}
      onChange={(keys) => onChange(withOnly(only, dimension, keys))}
    />
  );
}

/** A key of two currencies is one choice. */
function dedupe<C extends { value: string; count: number }>(choices: readonly C[]): C[] {
  const found = new Map<string, C>();
  for (const one of choices) {
    const before = found.get(one.value);
    found.set(one.value, before ? { ...before, count: before.count + one.count } : one);
  }
  return [...found.values()];
}
