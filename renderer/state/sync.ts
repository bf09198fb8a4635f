/** What each account's pull is doing. */
import { create } from 'zustand';
import type { SyncProgress } from '@shared/model/sync';
import { call } from '../api/client';

type SyncState = { progress: Record<string, SyncProgress> };

export const useSync = create<SyncState>(() => ({ progress: {} }));

/** A pull that has not ended: queued, under way, or held. */
export function isPulling(progress: SyncProgress | undefined): boolean {
  switch (progress?.state) {
    case 'queued':
    case 'running':
    case 'paused':
    case 'cancelling':
      return true;
    case 'idle':
    case 'cancelled':
    case 'done':
    case 'failed':
    case undefined:
      return false;
  }
}

export function isPaused(progress: SyncProgress | undefined): boolean {
  return progress?.state === 'paused';
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

export async function pauseSync(accountIds: string[]): Promise<void> {
  await call('sync.pause', { accountIds });
}

export async function resumeSync(accountIds: string[]): Promise<void> {
  await call('sync.resume', { accountIds });
}

/** Pulls only what could not be pulled before. */
export async function retryParts(
  accountId: string,
  parts: readonly Pick<SyncProgress['failures'][number], 'dataset' | 'partition'>[],
): Promise<void> {
  const partitions = parts.map(({ dataset, partition }) => ({ dataset, partition }));
  await call('sync.start', { accountIds: [accountId], partitions });
}
