/**
 * The contract as the app uses it: operations and models by id, per site. The data is the one source; request
 * building, decoding, the sandbox and the operation list read it from here.
 */
import bss from './data/bss.json';
import bssIntl from './data/bssintl.json';
import eps from './data/eps.json';
import iam from './data/iam.json';
import osm from './data/osm.json';
import { isOsm, legacyOperations } from './legacy';
import { SUCCESSORS, type Successor } from './successors';
import type { ContractModel, ContractOperation, ServiceName, Site } from './types';

export type Operation = ContractOperation & {
  service: ServiceName;
  models: Readonly<Record<string, ContractModel>>;
  /** Operations that took its place, for an endpoint on its way out; null for all others. */
  supersededBy: readonly string[] | null;
  /** What its answers are read as, for an endpoint on its way out whose successor answers the same. */
  successor: { operation: Operation; how: Successor } | null;
};

type RawService = { operations: unknown[]; models: unknown };

function customerOperations(service: ServiceName, raw: RawService): [string, Operation][] {
  const models = raw.models as Record<string, ContractModel>;
  const operations = raw.operations as ContractOperation[];
  return operations
    .filter((o) => o.audience === 'customer')
    .map((o) => [o.id, { ...o, service, models, supersededBy: null, successor: null }]);
}

/** An endpoint on its way out belongs to the sites that have one of its successors. */
function withLegacy(current: [string, Operation][]): Map<string, Operation> {
  const known = new Map(current);
  const { operations, models } = legacyOperations();
  for (const o of operations)
    if (o.supersededBy.some((id) => known.has(id))) {
      const how = SUCCESSORS[o.id];
      const operation = how && known.get(how.operation);
      const successor = how && operation ? { operation, how } : null;
      known.set(o.id, { ...o, service: isOsm(o.id) ? 'OSM' : 'BSS', models, successor });
    }
  return known;
}

let known: Record<Site, Map<string, Operation>> | undefined;

/** Made when it is first asked for: much that names an operation never asks for it, and a start should not wait. */
function bySite(site: Site): Map<string, Operation> {
  known ??= sites();
  return known[site];
}

function sites(): Record<Site, Map<string, Operation>> {
  const common = [
    ...customerOperations('OSM', osm),
    ...customerOperations('IAM', iam),
    ...customerOperations('EPS', eps),
  ];
  return {
    china: withLegacy([...customerOperations('BSS', bss), ...common]),
    international: withLegacy([...customerOperations('BSS', bssIntl), ...common]),
  };
}

/** @throws RangeError for an id the site does not have: ids are literals in this code, so that is a bug. */
export function operation(site: Site, id: string): Operation {
  const found = findOperation(site, id);
  if (!found) throw new RangeError(`no operation ${id} on the ${site} site`);
  return found;
}

export function findOperation(site: Site, id: string): Operation | undefined {
  return bySite(site).get(id);
}

export function operations(site: Site): Operation[] {
  return [...bySite(site).values()];
}
