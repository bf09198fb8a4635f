import { useMemo } from 'react';
import type { Dimension } from '@shared/model/costs';
import { cyclesBack } from '@shared/time';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { keyName } from './names';
import { openCycle, useCostsQuery } from './useAnalysis';

const MONTHS = 6;

/** Keys of a dimension that cost something lately, dearest first, to choose from. */
export function useKeyChoices(
  accountIds: readonly string[],
  dimension: Dimension | null,
): { value: string; label: string }[] {
  const { t, language } = useT();
  const accounts = useAccounts((s) => s.accounts);
  const { value } = useCostsQuery(
    dimension === null || accountIds.length === 0
      ? null
      : { accountIds: [...accountIds], cycles: cyclesBack(openCycle(), MONTHS), groups: [dimension] },
  );
  return useMemo(() => {
    if (dimension === null) return [];
    const names = new Map<string, string>();
    for (const { keys, labels } of value?.groups ?? []) {
      const key = keys[0] ?? '';
      if (!names.has(key))
        names.set(key, keyName({ t, language, accounts }, dimension, key, labels[0] ?? null));
    }
    return [...names].map(([key, label]) => ({ value: key, label }));
  }, [value, dimension, t, language, accounts]);
}
