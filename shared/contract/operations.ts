/**
 * The contract as the app uses it: operations and models by id, per site. The data is the one source; request
 * building, decoding, the sandbox and the operation list read it from here.
 */
import bss from './data/bss.json';
import bssIntl from './data/bssintl.json';
import { iam } from './iam';
import type { ContractModel, ContractOperation, ServiceName, Site } from './types';

export type Operation = ContractOperation & {
  service: ServiceName;
  models: Readonly<Record<string, ContractModel>>;
};

type RawService = { operations: unknown[]; models: unknown };

function customerOperations(service: ServiceName, raw: RawService): Map<string, Operation> {
  const models = raw.models as Record<string, ContractModel>;
  const operations = raw.operations as ContractOperation[];
  return new Map(
    operations.filter((o) => o.audience === 'customer').map((o) => [o.id, { ...o, service, models }]),
  );
}

const bySite: Record<Site, Map<string, Operation>> = {
  china: new Map([...customerOperations('BSS', bss), ...customerOperations('IAM', iam)]),
  international: new Map([...customerOperations('BSS', bssIntl), ...customerOperations('IAM', iam)]),
};

/** @throws RangeError for an id the site does not have: ids are literals in this code, so that is a bug. */
export function operation(site: Site, id: string): Operation {
  const found = bySite[site].get(id);
  if (!found) throw new RangeError(`no operation ${id} on the ${site} site`);
  return found;
}

export function operations(site: Site): Operation[] {
  return [...bySite[site].values()];
}
