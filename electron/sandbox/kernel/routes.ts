/** Which operation a request line means, from the contract's paths. */
import { operations } from '@shared/contract/operations';
import type { Operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';

/** A listener serves one site, or both: then the access key says which. */
export type Scope = Site | 'both';

type Route = { method: string; path: RegExp; literals: number; operation: Operation };

export type Routed = {
  operation: Operation;
  /** Values of the path's placeholders, decoded. */
  path: Readonly<Record<string, string>>;
};

/** "cases/count" comes before "cases/{case_id}": the path with more literal segments is the better match. */
function routesOf(site: Site): Route[] {
  return operations(site)
    .map((o) => ({
      method: o.method,
      path: new RegExp(
        `^${o.path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name) => `(?<${String(name)}>[^/]+)`)}/?$`,
      ),
      literals: o.path.split('/').filter((segment) => !segment.startsWith('{')).length,
      operation: o,
    }))
    .sort((a, b) => b.literals - a.literals);
}

const routes: Record<Site, Route[]> = { china: routesOf('china'), international: routesOf('international') };

export function findOperation(scope: Scope, method: string, path: string): Routed | null {
  const candidates = scope === 'both' ? [...routes.china, ...routes.international] : routes[scope];
  for (const route of candidates) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return { operation: route.operation, path: decoded(match.groups ?? {}) };
  }
  return null;
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)];
      } catch {
        return [name, text];
      }
    }),
  );
}
