import { datasets } from '@shared/datasets';
import { isOnSite } from '@shared/datasets/onSite';
import type { AccountView } from '@shared/model/account';
import { call } from '../../api/client';
import { useNetwork } from '../../state/network';
import { attempt } from '../../ui/attempt';
import { canPull } from '../bills/pull';

/** What the figures of this section are made from. */
export type CostsDataset = 'resourceRecords' | 'amortisedCosts' | 'costs';

/**
 * Pulls months behind the figures. What only the Chinese site has cannot be missing elsewhere.
 * @returns `able`: accounts that have such data; `pull`: null while none of them can be asked.
 */
export function usePull(
  dataset: CostsDataset,
  accounts: readonly AccountView[],
): { able: readonly AccountView[]; pull: ((cycles: string[]) => void) | null } {
  const online = useNetwork((s) => s.online);
  const able = accounts.filter((a) => isOnSite(datasets[dataset], a.site));
  const ready = able.filter((a) => canPull(a, online)).map((a) => a.id);
  if (ready.length === 0) return { able, pull: null };
  const pull = (cycles: string[]): void =>
    void attempt('common:failed.sync', () =>
      call('sync.start', { accountIds: ready, cycles, again: false, datasets: [dataset] }),
    );
  return { able, pull };
}
