import { useEffect } from 'react';
import { create } from 'zustand';

/** Commands that only the view in front can carry out. */
type Handlers = { filter?: (() => void) | undefined };

export const useHandlers = create<Handlers>(() => ({}));

/** Lets the view in front answer Ctrl F, for as long as it is mounted. `focus` must keep its identity. */
export function useFilterHandler(focus: () => void): void {
  useEffect(() => {
    useHandlers.setState({ filter: focus });
    return () => useHandlers.setState((s) => (s.filter === focus ? { filter: undefined } : s));
  }, [focus]);
}
