/** `npm run operations -- --json`: what of the contract is implemented where, read from the code. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { operations } from '@shared/contract/operations';

type Row = { id: string; client: boolean; sandbox: boolean; explorer: boolean };

it('lists every operation of both sites as callable, simulated and explorable', () => {
  const run = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'electron/cli/operations.ts', '--json'],
    {
      encoding: 'utf8',
    },
  );
  expect(run.stderr).toBe('');
  const rows = JSON.parse(run.stdout) as Row[];
  const ids = new Set([...operations('china'), ...operations('international')].map((o) => o.id));
  expect(rows.map((r) => r.id).sort()).toEqual([...ids].sort());
  expect(rows.filter((r) => !(r.client && r.sandbox && r.explorer)).map((r) => r.id)).toEqual([]);
});
