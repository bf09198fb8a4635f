import { baseUrl, endpointsOf, type Endpoints } from '../contract/endpoints';
import type { Account } from './account';

/** The same cloud account reached at the same place. Accounts whose domain the cloud did not name cannot be compared. */
export function sameAccount(a: Account, b: Account): boolean {
  if (a.demo || b.demo || !a.domainId || a.domainId !== b.domainId || a.site !== b.site) return false;
  return sameEndpoints(a.endpoints ?? endpointsOf(a.site), b.endpoints ?? endpointsOf(b.site));
}

export function sameEndpoints(a: Endpoints, b: Endpoints): boolean {
  return (['BSS', 'IAM', 'OSM', 'EPS'] as const).every((s) => baseUrl(a, s) === baseUrl(b, s));
}
