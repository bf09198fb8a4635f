import { endpointsOf, isEndpointUrl, type Endpoints } from '@shared/contract/endpoints';
import type { Site } from '@shared/contract/types';
import { AppError } from '@shared/errors';

/**
 * Endpoints as they are kept: host in lower case, no slash at the end, and null where they are the site's own.
 * @throws AppError input.endpointNotAllowed for anything but https, or http to this computer
 */
export function normaliseEndpoints(site: Site, endpoints: Endpoints | null): Endpoints | null {
  if (!endpoints) return null;
  const given = { bss: normalise(endpoints.bss), iam: normalise(endpoints.iam) };
  return sameEndpoints(given, endpointsOf(site)) ? null : given;
}

export function sameEndpoints(a: Endpoints, b: Endpoints): boolean {
  return a.bss === b.bss && a.iam === b.iam;
}

function normalise(text: string): string {
  const trimmed = text.trim();
  if (!isEndpointUrl(trimmed))
    throw new AppError('input.endpointNotAllowed', { endpoint: trimmed.slice(0, 200) });
  return new URL(trimmed).href.replace(/\/+$/, '');
}
