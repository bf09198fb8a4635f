import { endpointsOf, isEndpointUrl, type Endpoints } from '@shared/contract/endpoints';
import type { Site } from '@shared/contract/types';
import { AppError } from '@shared/errors';
import { sameEndpoints } from '@shared/model/sameAccount';

/**
 * Endpoints as they are kept: host in lower case, no slash at the end, and null where they are the site's own.
 * @throws AppError input.endpointNotAllowed for anything but https, or http to this computer
 */
export function normaliseEndpoints(site: Site, endpoints: Endpoints | null): Endpoints | null {
  if (!endpoints) return null;
  const given: Endpoints = {
    bss: normalise(endpoints.bss),
    iam: normalise(endpoints.iam),
    ...(endpoints.osm === undefined ? {} : { osm: normalise(endpoints.osm) }),
    ...(endpoints.eps === undefined ? {} : { eps: normalise(endpoints.eps) }),
  };
  const own = endpointsOf(site);
  return sameEndpoints(given.bss === own.bss ? { ...own, ...given } : given, own) ? null : given;
}

function normalise(text: string): string {
  const trimmed = text.trim();
  if (!isEndpointUrl(trimmed))
    throw new AppError('input.endpointNotAllowed', { endpoint: trimmed.slice(0, 200) });
  return new URL(trimmed).href.replace(/\/+$/, '');
}
