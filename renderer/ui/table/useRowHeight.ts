import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] });
  return () => observer.disconnect();
}

function read(): number {
  const px = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row'));
  return px > 0 ? px : 28;
}

/** Height of a table row in px, as the density sets it (token --row). */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, read);
}
