/** What each account's pull is doing. */
import { create } from 'zustand';
import type { SyncProgress } from '@shared/model/sync';
import { call } from '../api/client';

type SyncState = { progress: Record<string, SyncProgress> };

export const useSync = create<SyncState>(() => ({ progress: {} }));

export function isPulling(progress: SyncProgress | undefined): boolean {
  return progress?.state === 'queued' || progress?.state === 'running' || progress?.state === 'cancelling';
}

export function putProgress(progress: SyncProgress): void {
  useSync.setState((s) => ({ progress: { ...s.progress, [progress.accountId]: progress } }));
}

export async function loadSync(): Promise<void> {
  const list = await call('sync.status');
  useSync.setState({ progress: Object.fromEntries(list.map((p) => [p.accountId, p])) });
}

/** Pulls what may have changed; `again` pulls final months too. */
export async function startSync(accountIds: string[], again = false): Promise<void> {
  await call('sync.start', { accountIds, again });
}

export async function cancelSync(accountIds: string[]): Promise<void> {
  await call('sync.cancel', { accountIds });
}
