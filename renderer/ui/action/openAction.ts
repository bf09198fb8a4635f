/** Any view opens any action with one call; the dialog does the rest. */
import { create } from 'zustand';
import type { Entry } from '@shared/model/action';

export type ActionRequest = {
  action: string;
  accountId: string;
  /** As the action's own schema wants it. */
  input: Record<string, unknown>;
};

/** cancelled: nothing was sent. sent: the entries say what became of it when the dialog was closed. */
export type ActionOutcome = { outcome: 'cancelled' } | { outcome: 'sent'; entries: Entry[] };

type Open = { request: ActionRequest; key: number; close: (outcome: ActionOutcome) => void };

export const useActionDialog = create<{ open: Open | null }>(() => ({ open: null }));

let opened = 0;

/** Resolves when the dialog is closed. One at a time: a second request while one is open is refused as cancelled. */
export function openAction(request: ActionRequest): Promise<ActionOutcome> {
  if (useActionDialog.getState().open) return Promise.resolve({ outcome: 'cancelled' });
  return new Promise((resolve) => {
    opened += 1;
    useActionDialog.setState({
      open: {
        request,
        key: opened,
        close(outcome) {
          useActionDialog.setState({ open: null });
          resolve(outcome);
        },
      },
    });
  });
}
