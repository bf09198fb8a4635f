import { describe, expect, it } from 'vitest';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { BALANCES, DOMAINS, RECORDS, SUMMARY, body, get } from './client';

const sandbox = useSandbox();

describe('requests signed by the official SDK', () => {
  it.each([
    ['no query', DOMAINS, {}],
    ['no query, billing', BALANCES, {}],
    ['a query', SUMMARY, { bill_cycle: '2026-10' }],
    ['an encoded query', RECORDS, { cycle: '2026-10', resource_id: 'a b+c/d~e*f(云)' }],
  ])('are accepted with %s', async (_, path, query) => {
    const demo = accountNamed(sandbox(), 'demo');
    const reply = await get(sandbox().url, path, query, demo);
    expect(reply.status, reply.text).toBe(200);
    expect(body(reply)).not.toHaveProperty('error_code');
  });
});
