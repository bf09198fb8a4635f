/** Which operation a request line means, from the contract's paths. */
import { operations } from '@shared/contract/operations';
import type { Operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { handlers } from '../topics';

/** A listener serves one site, or both: then the access key says which. */
export type Scope = Site | 'both';

type Route = { method: string; path: RegExp; operation: Operation };

function routesOf(site: Site): Route[] {
  return operations(site)
    .filter((o) => handlers.has(o.id))
    .map((o) => ({
      method: o.method,
      path: new RegExp(`^${o.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
      operation: o,
    }));
}

const routes: Record<Site, Route[]> = { china: routesOf('china'), international: routesOf('international') };

export function findOperation(scope: Scope, method: string, path: string): Operation | null {
  const candidates = scope === 'both' ? [...routes.china, ...routes.international] : routes[scope];
  return candidates.find((r) => r.method === method && r.path.test(path))?.operation ?? null;
}
