import type { DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { SyncProgress } from '@shared/model/sync';
import { type Cycle } from '@shared/time';
import { call } from '../../api/client';
import { attempt } from '../../ui/attempt';

/** Whether the cloud of an account can be asked now; the demo's is on this computer. */
export function canPull(account: AccountView, online: boolean): boolean {
  return account.key === 'ready' && (online || account.demo);
}

/** Pulls one month of some accounts, also when it is final already: one dataset of it, or all that are pulled anyway. */
export async function pullMonth(accountIds: string[], cycle: Cycle, dataset?: DatasetId): Promise<void> {
  await attempt('common:failed.sync', () =>
    call('sync.start', {
      accountIds,
      cycles: [cycle],
      again: true,
      ...(dataset ? { datasets: [dataset] } : {}),
    }),
  );
}

/** The pull of this month that is under way, if any. */
export function pullOf(progress: SyncProgress | undefined, cycle: Cycle): SyncProgress['current'] {
  return progress?.state === 'running' && progress.current?.partition === cycle ? progress.current : null;
}
