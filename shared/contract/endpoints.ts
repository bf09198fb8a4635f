/** Hosts per site. Facts: data/endpoints.json. */
import { z } from 'zod';
import data from './data/endpoints.json';
import type { ServiceName, Site } from './types';

export const CURRENCY: Record<Site, 'CNY' | 'USD'> = { china: 'CNY', international: 'USD' };

/** Base URLs that take the place of a site's own, for a company gateway or a test server. */
export const endpointsSchema = z.object({ bss: endpointUrl(), iam: endpointUrl() });
export type Endpoints = z.infer<typeof endpointsSchema>;

const SITE_ENDPOINTS: Record<Site, Endpoints> = {
  china: { bss: data.sites.china.bss, iam: data.sites.china.iamGlobal },
  international: { bss: data.sites.international.bss, iam: data.sites.international.iamGlobal },
};

export function endpointsOf(site: Site): Endpoints {
  return SITE_ENDPOINTS[site];
}

export function baseUrl(endpoints: Endpoints, service: ServiceName): string {
  return service === 'IAM' ? endpoints.iam : endpoints.bss;
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
