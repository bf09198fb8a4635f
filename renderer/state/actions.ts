/** What is locked because its outcome is not known, and which accounts are read-only. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { CallOutput } from '@shared/ipc/contract';
import { call, on } from '../api/client';

type ActionsState = CallOutput<'actions.state'> & {
  /** Why it could not be read: nothing can be done then. */
  failed: boolean;
  /** Grows with every change, for views that read the journal. */
  version: number;
};

export const useActions = create<ActionsState>(() => ({
  locked: [],
  readOnly: [],
  unknown: 0,
  total: 0,
  failed: false,
  version: 0,
}));

export async function loadActions(): Promise<void> {
  try {
    const state = await call('actions.state');
    useActions.setState((s) => ({ ...state, failed: false, version: s.version + 1 }));
  } catch {
    // The book could not be opened. Each action says so when it is asked for.
    useActions.setState((s) => ({ failed: true, version: s.version + 1 }));
  }
}

export function followActions(): void {
  on('actions.changed', () => void loadActions());
}

/** Subjects of an account that cannot be acted on now ("order:CS1"). */
export function useOpenSubjects(accountId: string): ReadonlySet<string> {
  const locked = useActions((s) => s.locked);
  return useMemo(
    () => new Set(locked.filter((l) => l.accountId === accountId).map((l) => l.subject)),
    [locked, accountId],
  );
}

export function useReadOnly(accountId: string): boolean {
  return useActions((s) => s.readOnly.includes(accountId));
}
