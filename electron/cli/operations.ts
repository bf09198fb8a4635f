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
  /** A screen of its own names what it returns, does or asks: its dataset, its action, or the operation itself. */
  ui: boolean;
  /** Where a person meets it: views of the app; "actions" what an action asks or sends; "explorer" any of them, by hand. */
  places: string[];
  /** Kept in the cache as this dataset, if not as others too. */
  dataset: string | null;
  /** Sent by this action, if not by others too, after a confirmation and with an entry of the journal. */
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
/** Several may be made of one operation: the one it was made for stands first in the registry. */
const datasetsOf = (id: string): string[] =>
  Object.values(datasets).flatMap((d) => (d.operation === id ? [d.id] : []));
const actionsOf = (id: string): string[] => actions.flatMap((a) => (a.operations.includes(id) ? [a.id] : []));
const hasExplorer = fs.existsSync(path.resolve('renderer/views/explorer'));

/** Where a person meets what a file names: a view of the page, or what main does for one. The first that fits wins. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^renderer\/views\/(?:lists|start)\//, ''],
  [/^renderer\/views\/(\w+)\//, '$1'],
  [/^renderer\/state\/budgets/, 'costs'],
  [/^electron\/query\/(costs|reconcile)\//, '$1'],
  [/^electron\/query\/ticket/, 'tickets'],
  [/^electron\/query\/(?:enterprise|member)/, 'enterprise'],
  [/^electron\/query\/overview/, 'overview'],
  [/^electron\/query\/packageUse/, 'resources'],
  [/^electron\/query\/names/, 'names of codes'],
  [/^electron\/(prices|tickets|accounts)\//, '$1'],
  [/^shared\/actions\//, 'actions'],
];

type Source = { place: string; text: string };

/** All that is shown or asked for a person, by the place it is for. */
const sources: readonly Source[] = ['renderer', 'electron', 'shared/actions'].flatMap(sourcesBelow);

function sourcesBelow(folder: string): Source[] {
  return fs
    .readdirSync(path.resolve(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name): Source[] => {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      const rule = PLACES.find(([pattern]) => pattern.test(file));
      const place = rule?.[0].exec(file)?.[1] ?? rule?.[1] ?? '';
      return place === '' ? [] : [{ place, text: fs.readFileSync(path.resolve(file), 'utf8') }];
    });
}

/** How a view does something: by the one dialog, by a button that opens it, or by a form of its own. */
const DOES = /\bopenAction\(|<ActionButton\b|\brunAction\(|\bact\(/;

/** "monthlySummary" as text or as a property: 'monthlySummary', datasets.monthlySummary. */
function placesOf(ids: readonly string[], sentBy: readonly string[]): string[] {
  const names = ids.flatMap((id) => [`'${id}'`, `datasets.${id}`]);
  const found = sources.filter(
    ({ text }) =>
      names.some((name) => text.includes(name)) ||
      // Ids of actions are short words: they count where something is done.
      (DOES.test(text) &&
        sentBy.some((action) => [`'${action}'`, `"${action}"`].some((n) => text.includes(n)))),
  );
  return [...new Set(found.map(({ place }) => place))].sort();
}

function row(found: Operation, service: string, sites: Site[]): Row {
  const { id } = found;
  const client = isCallable(found);
  const kept = datasetsOf(id);
  const sentBy = actionsOf(id);
  const explorer = hasExplorer && client;
  const places = placesOf([id, ...kept], sentBy);
  return {
    id,
    service,
    sites,
    client,
    sandbox: servedLines.has(lineOf(found)),
    ui: places.length > 0,
    places: explorer ? [...places, 'explorer'] : places,
    dataset: kept[0] ?? null,
    action: sentBy[0] ?? null,
    explorer,
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
    for (const { id, service, sites, client, sandbox, places, dataset, action } of rows) {
      const where = [client && 'client', sandbox && 'sandbox', ...places, dataset, action]
        .filter(Boolean)
        .join(', ');
      console.log(`${service}\t${id}\t${sites.join('+')}\t${where || '-'}`);
    }
}

main();
