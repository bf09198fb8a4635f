/** What the person wants to be told of each account; one copy for all views, read once. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { DEFAULT_WATCH, type Watch } from '@shared/model/watch';
import { call } from '../../api/client';

const useWatches = create<{ list: readonly Watch[] | null }>(() => ({ list: null }));

let asked = false;

/** Where they cannot be read the defaults hold: a warning too early is better than none. */
async function load(): Promise<void> {
  asked = true;
  try {
    useWatches.setState({ list: await call('query.watches', {}) });
  } catch {
    asked = false;
  }
}

/** What the person set for an account, or the defaults. */
export function useWatch(accountId: string): Watch {
  const list = useWatches((s) => s.list);
  useEffect(() => {
    if (!asked) void load();
  }, []);
  return list?.find((w) => w.accountId === accountId) ?? { accountId, ...DEFAULT_WATCH };
}

/** @throws what the call throws. */
export async function saveWatch(watch: Watch): Promise<void> {
  await call('watches.save', watch);
  await load();
}
