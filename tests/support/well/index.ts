/** How each operation of the contract is called so that it truly succeeds. */
import type { Site } from '@shared/contract/types';
import type { Sandbox } from '../sandboxServer';
import { goodInput } from '../sampleInput';
import { bills, enterprise, identity } from './accounts';
import { NotAll, openBench, operationOf, type Recipes } from './bench';
import { legacy } from './legacy';
import { orders } from './orders';
import { files, life, making } from './tickets';

export { NotAll };

const RECIPES: Recipes = {
  ...bills,
  ...enterprise,
  ...identity,
  ...orders,
  ...making,
  ...files,
  ...life,
  ...legacy,
};

export const recipes: readonly string[] = Object.keys(RECIPES);

const MASTERS: Record<Site, string> = { china: 'china-master', international: 'international-master' };

/** Who has not what the call gives: a master has its enterprise projects already. */
const WITHOUT_PROJECTS: Record<Site, string> = {
  china: 'china-independent',
  international: 'international-standalone',
};

/** Reads find something where they are asked well: else nobody would see whether it can be read. */
function isEmpty(value: unknown): boolean {
  const lists = Object.values(value ?? {}).filter((v) => Array.isArray(v));
  return lists.length > 0 && lists.every((list) => list.length === 0);
}

/** Calls an operation well. @throws AppError, NotAll when it is refused all the same; Error when a read finds nothing */
export async function callWell(sandbox: Sandbox, site: Site, id: string): Promise<void> {
  const who = id === 'CreateEnterpriseProjectAuth' ? WITHOUT_PROJECTS : MASTERS;
  const bench = openBench(sandbox, site, who[site]);
  const operation = operationOf(site, id);
  const smallest = goodInput(operation, { domain_id: bench.account.domainId });
  const value = await bench.run(id, { ...smallest, ...(await RECIPES[id]?.(bench)) });
  if (!operation.write && isEmpty(value)) throw new Error(`${id} found nothing`);
}

/** Calls it with what fits the contract and nobody has. */
export async function callMadeUp(sandbox: Sandbox, site: Site, id: string): Promise<void> {
  const bench = openBench(sandbox, site, MASTERS[site]);
  await bench.run(id, goodInput(operationOf(site, id), { domain_id: bench.account.domainId }));
}
