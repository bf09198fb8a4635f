import { create } from 'zustand';

type Said = { text: string; turn: number };

/** The last thing said to assistive technology. `turn` lets the same text be said twice. */
export const useSaid = create<Said>(() => ({ text: '', turn: 0 }));

/** Says a fact to a screen reader that is also on screen. */
export function announce(text: string): void {
  useSaid.setState((s) => ({ text, turn: s.turn + 1 }));
}
