/** `npm run operations -- --json`: what of the contract is implemented where, read from the code. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { operations } from '@shared/contract/operations';

type Row = {
  id: string;
  client: boolean;
  sandbox: boolean;
  explorer: boolean;
  ui: boolean;
  places: string[];
  dataset: string | null;
  action: string | null;
};

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
  // And says where a person meets each: a view of its own, or the explorer.
  const places = Object.fromEntries(rows.map((r) => [r.id, r.places]));
  expect(rows.filter((r) => r.places.length === 0)).toEqual([]);
  expect(places['ListCustomerselfResourceRecords']).toContain('bills');
  expect(places['ListOnDemandResourceRatings']).toContain('prices');
  expect(places['PayOrders']).toContain('actions');
  expect(places['ListSeverities']).toContain('tickets');
  expect(places['ListServiceTypes']).toContain('names of codes');
  expect(places['LegacyPayOrderV1']).toEqual(['explorer']);
  // A dialog for a new key of an account is no place where resources are renewed.
  expect(places['RenewalResources']).toEqual(['actions', 'prices', 'resources', 'explorer']);
  const orders = rows.find((r) => r.id === 'ListCustomerOrders');
  expect([orders?.dataset, places['ListFreeResourcesUsageRecords']]).toEqual([
    'orders',
    ['resources', 'explorer'],
  ]);
  expect(rows.find((r) => r.id === 'PayOrders')?.action).toBe('pay');
  expect(rows.filter((r) => r.ui).every((r) => r.places.length > 1)).toBe(true);
  expect(rows.filter((r) => !(r.client && r.sandbox && r.explorer)).map((r) => r.id)).toEqual([]);
});
