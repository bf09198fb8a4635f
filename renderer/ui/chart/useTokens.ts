import { useMemo, useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

const NAMES = [
  'data-1',
  'data-2',
  'data-3',
  'data-4',
  'data-5',
  'data-6',
  'data-7',
  'data-8',
  'data-axis',
  'data-grid',
  'text-ink',
  'text-soft',
  'text-faint',
  'surface-page',
  'font-ui',
] as const;

export type ChartTokens = Record<(typeof NAMES)[number], string>;

function read(): string {
  const style = getComputedStyle(document.documentElement);
  return NAMES.map((name) => style.getPropertyValue(`--${name}`).replace(/\s+/g, ' ').trim()).join('\n');
}

/** Colours and face of the theme in force, as plain values: a canvas cannot read custom properties. */
export function useTokens(): ChartTokens {
  const values = useSyncExternalStore(subscribe, read);
  return useMemo(() => {
    const each = values.split('\n');
    return Object.fromEntries(NAMES.map((name, i) => [name, each[i] ?? ''])) as ChartTokens;
  }, [values]);
}
