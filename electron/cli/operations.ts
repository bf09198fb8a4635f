/**
 * npm run operations -- --json
 * Every operation id of the contract and what of it is implemented where; read from the code, not from a list.
 */
import { parseArgs } from 'node:util';
import { operations } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { datasets } from '@shared/datasets';
import { isCallable } from '../cloud/client';
import { sandboxOperations } from '../sandbox/server';

type Row = {
  id: string;
  service: string;
  sites: Site[];
  /** The cloud client sends it. */
  client: boolean;
  sandbox: boolean;
  /** A screen shows what it returns. */
  ui: boolean;
  /** Kept in the cache as this dataset. */
  dataset: string | null;
  action: string | null;
  explorer: boolean;
};

const SITES: Site[] = ['china', 'international'];
const inSandbox = new Set(sandboxOperations);
const datasetOf = new Map(Object.values(datasets).map((d) => [d.operation, d.id]));

function row(id: string, service: string, sites: Site[], client: boolean): Row {
  const dataset = datasetOf.get(id) ?? null;
  return {
    id,
    service,
    sites,
    client,
    sandbox: inSandbox.has(id),
    ui: dataset !== null,
    dataset,
    action: null,
    explorer: false,
  };
}

function operationRows(): Row[] {
  const rows = new Map<string, Row>();
  for (const site of SITES)
    for (const found of operations(site)) {
      const known = rows.get(found.id);
      if (known) known.sites.push(site);
      else {
        const service = found.supersededBy ? 'legacy' : found.service;
        rows.set(found.id, row(found.id, service, [site], isCallable(found)));
      }
    }
  return [...rows.values()];
}

function main(): void {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  const rows = operationRows();
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else
    for (const { id, service, sites, client, sandbox, ui, dataset } of rows) {
      const where = [client && 'client', sandbox && 'sandbox', ui && 'ui', dataset]
        .filter(Boolean)
        .join(', ');
      console.log(`${service}\t${id}\t${sites.join('+')}\t${where || '-'}`);
    }
}

main();
