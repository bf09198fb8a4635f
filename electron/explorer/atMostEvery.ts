/** Does something soon after it was asked for, and once for all that was asked for within so many ms. */
export function atMostEvery(
  ms: number,
  later: (run: () => void, ms: number) => () => void,
  work: () => void,
): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      work();
    }, ms);
  };
}
