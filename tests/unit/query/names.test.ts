/** Names of codes and conversions of units, from what the catalogues in the cache say. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import { pulledNames } from '../../../electron/query/names';
import { openCache, type Cache } from '../../support/cache';
import { account } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  for (const id of ['a1', 'a2']) cache.write.addAccount(account(id));
});
afterEach(() => cache.remove());

function pulled(
  accountId: string,
  dataset: DatasetId,
  partition: string,
  body: object,
  startedAt: string,
): void {
  const { pullId } = cache.write.beginPull({
    accountId,
    dataset,
    partition,
    startedAt,
    final: false,
    resume: false,
  });
  cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(JSON.stringify(body)) });
}
const serviceType = (code: string, name: string | null) => ({
  service_type_code: code,
  service_type_name: name,
});
const EARLY = '2026-11-01T00:00:00Z';
const LATE = '2026-11-20T00:00:00Z';

const entries = (list: string, language: string) =>
  pulledNames(cache.db).names.find((n) => n.list === list && n.language === language)?.entries;

describe('the names of codes', () => {
  it('are none before any catalogue was pulled', () => {
    expect(pulledNames(cache.db)).toEqual({ names: [], conversions: [] });
  });

  it('are told in each language that was pulled, and not in the other', () => {
    pulled('a1', 'serviceTypes', 'zh_CN', { service_types: [serviceType('ec2', '弹性云服务器')] }, EARLY);
    expect(entries('serviceType', 'zh-CN')).toEqual([['ec2', '弹性云服务器']]);
    expect(entries('serviceType', 'en')).toBeUndefined();
    pulled(
      'a1',
      'serviceTypes',
      'en_US',
      { service_types: [serviceType('ec2', 'Elastic Cloud Server')] },
      EARLY,
    );
    expect(entries('serviceType', 'en')).toEqual([['ec2', 'Elastic Cloud Server']]);
    expect(entries('serviceType', 'zh-CN')).toEqual([['ec2', '弹性云服务器']]);
  });

  it('of two accounts are one list, in which the newer pull counts', () => {
    const types = (...list: object[]) => ({ service_types: list });
    pulled('a2', 'serviceTypes', 'en_US', types(serviceType('ec2', 'Server, as it is called now')), LATE);
    pulled(
      'a1',
      'serviceTypes',
      'en_US',
      types(serviceType('ec2', 'Server'), serviceType('obs', 'Storage')),
      EARLY,
    );
    expect(new Map(entries('serviceType', 'en'))).toEqual(
      new Map([
        ['ec2', 'Server, as it is called now'],
        ['obs', 'Storage'],
      ]),
    );
  });

  it('leave out what the cloud gave no name', () => {
    const list = [serviceType('ec2', 'Server'), serviceType('old', ''), serviceType('older', null)];
    pulled('a1', 'serviceTypes', 'en_US', { service_types: list }, EARLY);
    expect(entries('serviceType', 'en')).toEqual([['ec2', 'Server']]);
  });

  it('of regions come in both languages at once, of projects as the person wrote them', () => {
    const region = {
      id: 'cn-east-3',
      type: 'public',
      locales: { 'zh-cn': '华东-上海一', 'en-us': 'CN East' },
    };
    pulled('a1', 'regions', '', { regions: [region] }, EARLY);
    pulled('a1', 'enterpriseProjects', '', { enterprise_projects: [{ id: 'p1', name: '商城 shop' }] }, EARLY);
    expect(entries('region', 'zh-CN')).toEqual([['cn-east-3', '华东-上海一']]);
    expect(entries('region', 'en')).toEqual([['cn-east-3', 'CN East']]);
    for (const language of ['zh-CN', 'en'])
      expect(entries('enterpriseProject', language)).toEqual([['p1', '商城 shop']]);
  });

  it('are not read again for every question, but when an account pulled its own', () => {
    const pull = (accountId: string, code: string, startedAt: string) =>
      pulled(accountId, 'serviceTypes', 'en_US', { service_types: [serviceType(code, code)] }, startedAt);
    pull('a1', 'ec2', EARLY);
    const first = pulledNames(cache.db);
    const prepare = vi.spyOn(cache.db, 'prepare');
    expect(pulledNames(cache.db)).toBe(first);
    expect(prepare).not.toHaveBeenCalled();
    prepare.mockRestore();
    pull('a2', 'obs', LATE);
    expect(entries('serviceType', 'en')).toEqual([
      ['ec2', 'ec2'],
      ['obs', 'obs'],
    ]);
    pull('a1', 'rds', LATE);
    expect(new Map(entries('serviceType', 'en')).has('ec2')).toBe(false);
  });

  it('go with the account whose catalogue they were', () => {
    pulled('a1', 'serviceTypes', 'en_US', { service_types: [serviceType('ec2', 'Server')] }, EARLY);
    cache.write.removeAccount('a1');
    expect(pulledNames(cache.db).names).toEqual([]);
  });
});

describe('the conversions of units', () => {
  it('keep every digit of a ratio, once for each pair', () => {
    const conversions = (ratio: string) =>
      `{"conversions":[{"measure_id":10,"ref_measure_id":11,"conversion_ratio":${ratio}}]}`;
    for (const [accountId, startedAt, ratio] of [
      ['a1', EARLY, '1000'],
      ['a2', LATE, '1024.00000000000000000001'],
    ] as const) {
      const { pullId } = cache.write.beginPull({
        accountId,
        dataset: 'conversions',
        partition: '',
        startedAt,
        final: false,
        resume: false,
      });
      cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(conversions(ratio)) });
    }
    expect(pulledNames(cache.db).conversions).toEqual([
      { unit: '10', of: '11', ratio: '1024.00000000000000000001' },
    ]);
  });
});
