import { useEffect } from 'react';
import { create } from 'zustand';

/** How many dialogs are open: while one is, shortcuts of the page rest. */
export const useDialogs = create<{ open: number }>(() => ({ open: 0 }));

export function useDialogOpen(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    useDialogs.setState((s) => ({ open: s.open + 1 }));
    return () => useDialogs.setState((s) => ({ open: s.open - 1 }));
  }, [open]);
}
