/** Clocks and medians. Nothing here asserts: a benchmark reports what it found. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  if (high === undefined) throw new RangeError('no values');
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** Seconds that something took. */
export async function seconds(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/**
 * Measures two sides turn by turn, so that whatever else the machine does meets both. Who begins alternates. `before`: so many turns
 * of each are not measured, where what takes a millisecond would else be measured while it is compiled.
 * @returns the median of what each side reported
 */
export async function sideBySide(
  runs: number,
  ours: (run: number) => Promise<number>,
  peer: (run: number) => Promise<number>,
  before = 0,
): Promise<{ ours: number; peer: number }> {
  const found = { ours: [] as number[], peer: [] as number[] };
  for (let turn = 0; turn < before; turn += 1) {
    await ours(turn);
    await peer(turn);
  }
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) found.ours.push(await ours(run));
    found.peer.push(await peer(run));
    if (run % 2 === 1) found.ours.push(await ours(run));
  }
  return { ours: median(found.ours), peer: median(found.peer) };
}
