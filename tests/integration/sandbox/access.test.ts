import { describe, expect, it } from 'vitest';
import { isObject } from '@shared/json';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { textOf } from './amounts';
import { BALANCES, DOMAINS, RECORDS, SUMMARY, body, get } from './client';

const sandbox = useSandbox();
const QUERY = { bill_cycle: '2026-10' };

describe('sites', () => {
  it.each([
    ['demo', 'china', 'CNY'],
    ['international-standalone', 'international', 'USD'],
  ] as const)('serves %s on its own site and on the shared address', async (name, site, currency) => {
    const account = accountNamed(sandbox(), name);
    for (const url of [sandbox().url, sandbox().sites[site].url]) {
      const reply = await get(url, SUMMARY, QUERY, account);
      expect(reply.status, reply.text).toBe(200);
      expect(body(reply)['currency']).toBe(currency);
    }
  });

  it.each([
    ['demo', 'international', 'Customer not of this site', 'en_US'],
    ['international-standalone', 'china', '非本站点客户', 'zh_CN'],
  ] as const)('refuses %s on the %s site', async (name, site, message, language) => {
    const reply = await get(sandbox().sites[site].url, SUMMARY, QUERY, accountNamed(sandbox(), name), {
      'X-Language': language,
    });
    expect(reply.status).toBe(403);
    expect(body(reply)).toEqual({ error_code: 'CBC.0156', error_msg: message });
  });
});

describe('identity', () => {
  it('names the account of a key', async () => {
    const account = accountNamed(sandbox(), 'china-member-1');
    const { domains } = body(await get(sandbox().url, DOMAINS, {}, account));
    expect(domains).toMatchObject([{ id: account.domainId, name: account.domainName, enabled: true }]);
  });

  it('takes the own domain id beside a key and refuses another', async () => {
    const account = accountNamed(sandbox(), 'demo');
    const own = await get(sandbox().url, BALANCES, {}, account, { 'X-Domain-Id': account.domainId });
    expect(own.status).toBe(200);
    const other = await get(sandbox().url, BALANCES, {}, account, { 'X-Domain-Id': 'f'.repeat(32) });
    expect([other.status, body(other)['error_code']]).toEqual([403, 'CBC.0151']);
  });
});

describe('permissions', () => {
  it('says which one is missing, and still shows the rest', async () => {
    const key = sandbox().keys.find((k) => k.label === 'no-bills');
    if (!key) throw new Error('no such key');
    for (const [path, query] of [
      [SUMMARY, QUERY],
      [RECORDS, { cycle: '2026-10' }],
    ] as const) {
      const reply = await get(sandbox().url, path, query, key);
      expect(reply.status).toBe(403);
      expect(body(reply)).toEqual({
        error_code: 'CBC.0150',
        error_msg: "Policy doesn't allow bss:bill:view",
      });
    }
    expect((await get(sandbox().url, BALANCES, {}, key)).status).toBe(200);
    expect((await get(sandbox().url, DOMAINS, {}, key)).status).toBe(200);
  });

  it('keeps strangers out of an enterprise', async () => {
    const master = accountNamed(sandbox(), 'china-master');
    const stranger = accountNamed(sandbox(), 'china-independent');
    const query = { ...QUERY, method: 'sub_customer', sub_customer_id: stranger.domainId };
    const reply = await get(sandbox().url, SUMMARY, query, master);
    expect([reply.status, body(reply)['error_code']]).toEqual([403, 'CBC.0151']);
  });
});

describe('balances', () => {
  it('lists cash, credit where there is some, and bonus, in two decimals', async () => {
    const master = body(await get(sandbox().url, BALANCES, {}, accountNamed(sandbox(), 'china-master')));
    const rows = master['account_balances'];
    if (!Array.isArray(rows)) throw new Error('no list');
    expect(rows.filter(isObject).map((r) => textOf(r['account_type']))).toEqual(['1', '2', '5']);
    for (const row of rows.filter(isObject)) expect(textOf(row['amount'])).toMatch(/^-?\d+\.\d\d$/);
    expect(textOf(master['debt_amount'])).toMatch(/^\d+\.\d\d$/);
    expect(master['currency']).toBe('CNY');
  });
});

it('compresses when asked', async () => {
  const demo = accountNamed(sandbox(), 'demo');
  const packed = await get(sandbox().url, SUMMARY, QUERY, demo, { 'Accept-Encoding': 'gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  const plain = await get(sandbox().url, SUMMARY, QUERY, demo, { 'Accept-Encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(packed.text).toBe(plain.text);
});
