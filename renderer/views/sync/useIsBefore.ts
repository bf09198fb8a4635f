import { useEffect, useState } from 'react';
import type { Instant } from '@shared/time';

/** Whether an instant is still to come; false for null. Turns by itself when it passes. */
export function useIsBefore(instant: Instant | null): boolean {
  const [passed, setPassed] = useState<Instant | null>(null);
  useEffect(() => {
    if (instant === null) return;
    const handle = setTimeout(() => setPassed(instant), Math.max(0, Date.parse(instant) - Date.now()));
    return () => clearTimeout(handle);
  }, [instant]);
  return instant !== null && passed !== instant;
}
