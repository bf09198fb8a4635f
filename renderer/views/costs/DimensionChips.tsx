import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import { DIMENSIONS, type Basis, type Dimension } from '@shared/model/costs';
import { parseTags } from '@shared/finance/tags';
import { cyclesBack } from '@shared/time';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { Popover } from '../../ui/table/Popover';
import { dimensionName } from './names';
import { MOST_GROUPS } from './state';
import { openCycle } from './useAnalysis';

/** Tags are looked for in what was billed lately. */
const TAG_MONTHS = 3;

/** The keys of tags that lately billed resources carry. */
export function useTagKeys(accounts: readonly AccountView[]): string[] {
  const { value } = useQuery('query.facets', {
    dataset: 'resourceRecords',
    accountIds: accounts.map((a) => a.id),
    cycles: cyclesBack(openCycle(), TAG_MONTHS),
    column: 'resource_tag',
  });
  return useMemo(
    () => [...new Set((value ?? []).flatMap((f) => parseTags(f.value).map((tag) => tag.key)))].sort(),
    [value],
  );
}

/** What costs can be grouped and filtered by here; the time stands apart. */
export function useDimensions(accounts: readonly AccountView[], basis: Basis): Dimension[] {
  const tags = useTagKeys(accounts);
  return useMemo(() => {
    const fixed = DIMENSIONS.filter((d) => d !== 'month' && d !== 'day');
    return [...fixed, ...tags.map((key): Dimension => `tag:${key}`)].filter(
      (d) => basis === 'paid' || d !== 'account' || accounts.length > 1,
    );
  }, [tags, basis, accounts.length]);
}

type Props = {
  dimensions: readonly Dimension[];
  groups: readonly Dimension[];
  onChange: (groups: Dimension[]) => void;
};

/** The dimensions in their order, each changed or taken off at its chip. */
export function DimensionChips({ dimensions, groups, onChange }: Props): React.ReactElement {
  const { t } = useT();
  const choices = (except: readonly Dimension[]) =>
    dimensions.filter((d) => !except.includes(d)).map((d) => ({ value: d, label: dimensionName(t, d) }));
  const replace = (at: number, next: string | undefined): void => {
    const found = dimensions.find((d) => d === next);
    if (found) onChange(groups.map((g, i) => (i === at ? found : g)));
  };
  return (
    <>
      {groups.map((group, at) => (
        <FilterChip
          key={group}
          name={`${at + 1}`}
          value={dimensionName(t, group)}
          {...(groups.length > 1 ? { onClear: () => onChange(groups.filter((_, i) => i !== at)) } : {})}
        >
          {(close) => (
            <ChoiceList
              kind="one"
              label={t('costs:dimension.label')}
              choices={choices(groups.filter((g) => g !== group))}
              chosen={[group]}
              onChange={([next]) => {
                replace(at, next);
                close();
              }}
            />
          )}
        </FilterChip>
      ))}
      {groups.length < MOST_GROUPS ? (
        <Popover
          className="tool-button add"
          label={t('costs:dimension.label')}
          button={
            <>
              <Icon name="plus" small />
              {t('costs:dimension.add')}
            </>
          }
        >
          {(close) => (
            <ChoiceList
              kind="one"
              label={t('costs:dimension.label')}
              choices={choices(groups)}
              chosen={[]}
              onChange={([next]) => {
                const found = dimensions.find((d) => d === next);
                if (found) onChange([...groups, found]);
                close();
              }}
            />
          )}
        </Popover>
      ) : null}
    </>
  );
}
