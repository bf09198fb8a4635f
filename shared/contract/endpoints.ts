/** Hosts per site. Facts: data/endpoints.json. */
import { z } from 'zod';
import data from './data/endpoints.json';
import type { ServiceName, Site } from './types';

export const CURRENCY: Record<Site, 'CNY' | 'USD'> = { china: 'CNY', international: 'USD' };

/**
 * Base URLs that take the place of a site's own, for a company gateway or a test server. Tickets and enterprise projects
 * go where the bills go unless they have an address of their own: never back to the site, past the gateway.
 */
export const endpointsSchema = z.object({
  bss: endpointUrl(),
  iam: endpointUrl(),
  osm: endpointUrl().optional(),
  eps: endpointUrl().optional(),
});
export type Endpoints = z.infer<typeof endpointsSchema>;

const SITE_ENDPOINTS: Record<Site, Required<Endpoints>> = {
  china: siteEndpoints(data.sites.china),
  international: siteEndpoints(data.sites.international),
};

type SiteHosts = { bss: string; iamGlobal: string; osm: string; eps: string };

function siteEndpoints({ bss, iamGlobal, osm, eps }: SiteHosts): Required<Endpoints> {
  return { bss, iam: iamGlobal, osm, eps };
}

export function endpointsOf(site: Site): Required<Endpoints> {
  return SITE_ENDPOINTS[site];
}

export function baseUrl(endpoints: Endpoints, service: ServiceName): string {
  switch (service) {
    case 'BSS':
      return endpoints.bss;
    case 'IAM':
      return endpoints.iam;
    case 'OSM':
      return endpoints.osm ?? endpoints.bss;
    case 'EPS':
      return endpoints.eps ?? endpoints.bss;
  }
}

/** https anywhere, plain http only to this computer; no user, query or fragment; a path prefix is allowed. */
function endpointUrl() {
  return z.string().max(512).refine(isEndpointUrl, 'endpoint');
}

export function isEndpointUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const local = url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]';
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  return secure && !url.username && !url.password && !url.search && !url.hash;
}
