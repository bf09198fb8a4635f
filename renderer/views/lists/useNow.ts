import { useState } from 'react';

/** The time in ms when the view was opened: what is near or past is judged by it, and does not move under the pointer. */
export function useNow(): number {
  const [now] = useState(() => Date.now());
  return now;
}
