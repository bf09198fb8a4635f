import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePage } from '@shared/datasets/rows';
import { createCloudClient } from '../../../electron/cloud/client';
import { createNodeTransport } from '../../../electron/cloud/nodeTransport';
import type { Caller } from '../../../electron/cloud/types';
import { startSandbox, type Sandbox } from '../../../electron/sandbox/server';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: '7', months: 2, today: '2026-11-23' });
});
afterAll(() => sandbox.close());

function callerOf(over: { sk?: string } = {}): Caller {
  const account = sandbox.accounts.find((a) => a.site === 'china');
  if (!account) throw new Error('the sandbox has no account on the China site');
  const { ak, sk, domainId } = account;
  const { url } = sandbox.sites.china;
  return {
    accountId: 'a',
    site: 'china',
    endpoints: { bss: url, iam: url },
    domainId,
    language: 'en_US',
    paceKey: 'a',
    credentials: () => Promise.resolve({ kind: 'permanent', ak, sk: over.sk ?? sk }),
  };
}

describe('the client with a server that checks signatures', () => {
  it('is let in, and its pages decode', async () => {
    const client = createCloudClient({ transport: createNodeTransport() });
    const { value } = await client.call('KeystoneListAuthDomains', {}, callerOf());
    expect(value).toMatchObject({ domains: [{ enabled: true }] });
    const { body } = await client.raw(
      'ListCustomerselfResourceRecords',
      { cycle: '2026-10', method: 'all', include_zero_record: true, limit: 50, statistic_type: 3 },
      callerOf(),
    );
    const page = decodePage('resourceRecords', { site: 'china' }, new TextDecoder().decode(body));
    expect(page.kind === 'page' && page.rows.length).toBe(50);
  });

  it('with a wrong secret key asks once and then holds back', async () => {
    const client = createCloudClient({ transport: createNodeTransport() });
    const before = sandbox.requests().length;
    const calls = Array.from({ length: 4 }, () =>
      client.raw('ShowCustomerAccountBalances', {}, callerOf({ sk: 'wrong-secret' })),
    );
    for (const result of await Promise.allSettled(calls))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'cloud.signature' } });
    expect(sandbox.requests().length - before).toBe(1);
  });
});
