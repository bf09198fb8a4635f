/**
 * npm run operations -- --json
 * Every operation id of the contract and what of it is implemented where; read from the code, not from a list.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { actions } from '@shared/actions';
import { operations, type Operation } from '@shared/contract/operations';
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
  /** A screen names what it returns, does or asks: its dataset, its action, or the operation itself. */
  ui: boolean;
  /** Kept in the cache as this dataset. */
  dataset: string | null;
  /** Sent by this action, after a confirmation and with an entry of the journal. */
  action: string | null;
  /** Any operation can be called by hand once there is an explorer. */
  explorer: boolean;
};

const SITES: Site[] = ['china', 'international'];
const served = new Set(sandboxOperations);
const lineOf = ({ method, path: at }: Pick<Operation, 'method' | 'path'>): string => `${method} ${at}`;
/** One endpoint that stands in the contract under two ids is served under both. */
const servedLines = new Set(
  SITES.flatMap(operations)
    .filter((o) => served.has(o.id))
    .map(lineOf),
);
const datasetOf = new Map<string, string>(Object.values(datasets).map((d) => [d.operation, d.id]));
const actionOf = new Map(actions.flatMap((a) => a.operations.map((id) => [id, a.id] as const)));
/** What views are made of: the page, and the read models that are written for one view each. */
const viewSources = ['renderer', 'electron/query'].map(sourceBelow).join('\n');
const hasExplorer = fs.existsSync(path.resolve('renderer/views/explorer'));

function sourceBelow(folder: string): string {
  return fs
    .readdirSync(path.resolve(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => fs.readFileSync(path.resolve(folder, name), 'utf8'))
    .join('\n');
}

/** "monthlySummary" as text or as a property: 'monthlySummary', .monthlySummary. */
function isNamedByAView(id: string | null): boolean {
  return id !== null && (viewSources.includes(`'${id}'`) || viewSources.includes(`datasets.${id}`));
}

function row(found: Operation, service: string, sites: Site[]): Row {
  const { id } = found;
  const client = isCallable(found);
  const dataset = datasetOf.get(id) ?? null;
  const action = actionOf.get(id) ?? null;
  return {
    id,
    service,
    sites,
    client,
    sandbox: servedLines.has(lineOf(found)),
    ui: [id, dataset, action].some(isNamedByAView),
    dataset,
    action,
    explorer: hasExplorer && client,
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
        rows.set(found.id, row(found, service, [site]));
      }
    }
  return [...rows.values()];
}

function main(): void {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  const rows = operationRows();
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else
    for (const { id, service, sites, client, sandbox, ui, dataset, action, explorer } of rows) {
      const where = [
        client && 'client',
        sandbox && 'sandbox',
        ui && 'ui',
        explorer && 'explorer',
        dataset,
        action,
      ]
        .filter(Boolean)
        .join(', ');
      console.log(`${service}\t${id}\t${sites.join('+')}\t${where || '-'}`);
    }
}

main();
