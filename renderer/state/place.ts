import { useEffect } from 'react';
import type { Instant } from '@shared/time';
import { useUi } from './ui';

/**
 * What the top bar shows for the view in front.
 * @param path names below the section, outermost first; empty for the section itself.
 * @param asOf when the older part of what is shown was pulled.
 */
export function usePlace(path: readonly string[], asOf: Instant | null): void {
  const key = path.join('\n');
  useEffect(() => {
    useUi.setState({ path: key ? key.split('\n') : [], asOf });
    return () => useUi.setState({ path: [], asOf: null });
  }, [key, asOf]);
}
