/** Every customer operation of the contract data is known by its id, with models that hold together. */
import { describe, expect, it } from 'vitest';
import bss from '@shared/contract/data/bss.json';
import bssIntl from '@shared/contract/data/bssintl.json';
import legacy from '@shared/contract/data/legacy.json';
import osm from '@shared/contract/data/osm.json';
import { baseUrl, endpointsOf } from '@shared/contract/endpoints';
import { findOperation, operation, operations } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';

const SCALARS = new Set('string int decimal boolean any file binary map:string map:any empty'.split(' '));
const SITES: Site[] = ['china', 'international'];

describe('the operations of a site', () => {
  it('are all customer operations of its data, and the endpoints on their way out', () => {
    const customer = (list: { id: string; audience: string }[]) =>
      list.filter((o) => o.audience === 'customer').map((o) => o.id);
    const ids = (site: Site) => new Set(operations(site).map((o) => o.id));
    for (const id of [...customer(bss.operations), ...customer(osm.operations)])
      expect(ids('china')).toContain(id);
    for (const id of [...customer(bssIntl.operations), ...customer(osm.operations)])
      expect(ids('international')).toContain(id);
    for (const { id } of legacy.endpoints) expect(ids('china')).toContain(id);
    for (const id of ['CreateToken', 'KeystoneListAuthProjects', 'ListEnterpriseProjects'])
      expect(ids('international')).toContain(id);
  });

  it.each(SITES)('name only models that exist (%s)', (site) => {
    const missing = operations(site).flatMap(({ id, models, request, response }) => {
      const used = [request.body?.type ?? 'empty', response.type];
      for (const type of used)
        used.push(
          ...(models[modelOf(type)]?.fields ?? []).flatMap((f) => (used.includes(f.type) ? [] : [f.type])),
        );
      return used
        .filter((type) => !SCALARS.has(modelOf(type)) && !models[modelOf(type)])
        .map((t) => `${id} ${t}`);
    });
    expect(missing).toEqual([]);
  });

  it('send an endpoint that is on its way out where its service is', () => {
    const hosts = endpointsOf('china');
    expect(baseUrl(hosts, operation('china', 'LegacyPayOrderV2').service)).toBe(hosts.bss);
    expect(baseUrl(hosts, operation('china', 'LegacyOsmRegions').service)).toBe(hosts.osm);
  });

  it('leave out the old form of what a site never had', () => {
    expect(findOperation('china', 'LegacyTransfer')).toBeDefined();
    expect(findOperation('international', 'LegacyTransfer')).toBeUndefined();
  });

  it('go through a custom gateway with every service', () => {
    const gateway = { bss: 'https://gw.example/bss', iam: 'https://gw.example/iam' };
    expect(baseUrl(gateway, 'OSM')).toBe(gateway.bss);
    expect(baseUrl({ ...gateway, eps: 'https://gw.example/eps' }, 'EPS')).toBe('https://gw.example/eps');
  });
});

describe('models made of the old endpoints', () => {
  it('nest what the paths of the response say', () => {
    const { models, response } = operation('china', 'LegacyListOrders');
    expect(response.type).toBe('object:LegacyListOrdersResponse');
    const data = models['LegacyListOrdersResponse_data'];
    expect(data?.fields.find((f) => f.name === 'orderInfos')?.type).toBe(
      'array:LegacyListOrdersResponse_data_orderInfos',
    );
  });

  it('nest the members of a list in a request', () => {
    const { models } = operation('china', 'LegacyPayOrderV2');
    const infos = models['LegacyPayOrderV2Request']?.fields.find((f) => f.name === 'coupon_infos');
    expect(infos).toMatchObject({ type: 'array:LegacyPayOrderV2_coupon_infos', maxItems: 3 });
    expect(models['LegacyPayOrderV2_coupon_infos']?.fields.map((f) => f.name)).toEqual(['id', 'type']);
  });
});

function modelOf(type: string): string {
  return type.replace(/^(array|object):/, '');
}
