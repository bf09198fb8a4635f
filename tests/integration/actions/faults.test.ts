import { expect, it } from 'vitest';
import { faultRuns } from '../../faults/runs';

// The same runs in full: npm run faults -- --runs 10000
it('nothing is paid, renewed or given back twice, and nothing stays unknown, whatever gets lost on the way', async () => {
  const totals = await faultRuns({ runs: 150, seed: 20_261_124 });
  expect(totals.wrong).toEqual([]);
  expect(totals.runs).toBe(150);
  // The runs are worth nothing if nothing went wrong in them, or nothing was done in the end.
  expect(totals.unknown).toBeGreaterThan(40);
  expect(totals.done).toBeGreaterThan(120);
}, 300_000);
