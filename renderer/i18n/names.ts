/** Names of codes that were pulled: texts like any other, so what shows texts is drawn again when they change. */
import { useSyncExternalStore } from 'react';
import { learnNames } from '@shared/codes/pulled';
import type { PulledNames } from '@shared/model/names';

let known = '';
let version = 0;
const listeners = new Set<() => void>();

export function setNames(pulled: PulledNames): void {
  const now = JSON.stringify(pulled);
  if (now === known) return;
  known = now;
  learnNames(pulled);
  version += 1;
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const now = (): number => version;

/** Draws the component again when names have changed. */
export function useNames(): void {
  useSyncExternalStore(subscribe, now, now);
}
