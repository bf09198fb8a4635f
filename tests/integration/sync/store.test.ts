import { describe, expect, it } from 'vitest';
import { account } from '../../support/accounts';
import { pullContract } from '../../support/contracts/store';
import { realStore } from '../../support/realStore';

pullContract('the real store', () => realStore());

describe('a page', () => {
  it('that is given to the cache goes there without a copy; one that is not stays with who asks', async () => {
    const { store, destroy } = await realStore();
    await store.write.addAccount(account('a'));
    const start = { accountId: 'a', dataset: 'resourceRecords', partition: '2026-10' } as const;
    const { pullId } = await store.write.beginPull({
      ...start,
      startedAt: '2026-11-20T04:00:00Z',
      final: true,
      resume: false,
    });
    const page = (id: string) => {
      const row = { id, bill_date: '2026-10-02', amount: 1 };
      return new TextEncoder().encode(JSON.stringify({ fee_records: [row], total_count: 3 }));
    };
    const given = page('1');
    const kept = page('2');
    // A part of a larger piece of memory, in which something else may lie.
    const shared = new Uint8Array(kept.byteLength + 8).subarray(8);
    shared.set(page('3'));
    const outcomes = [
      await store.write.writePage({ pullId, offset: 0, body: given, given: true }),
      await store.write.writePage({ pullId, offset: 1, body: kept }),
      await store.write.writePage({ pullId, offset: 2, body: shared, given: true }),
    ];
    expect(outcomes).toMatchObject([{ totalRows: 1 }, { totalRows: 2 }, { totalRows: 3, done: true }]);
    expect([given.byteLength, kept.byteLength > 0, shared.byteLength > 0]).toEqual([0, true, true]);
    await destroy();
  });
});

describe('a cache that is opened anew', () => {
  it('lets what is asked meanwhile wait, and answers it', async () => {
    const { store, destroy } = await realStore();
    await store.write.addAccount(account('a'));
    const reopened = store.reopen();
    const asked = Promise.all([
      store.read.accounts(),
      store.write.updateAccount(account('a', { name: 'New' })),
    ]);
    await reopened;
    expect((await asked)[0]).toHaveLength(1);
    expect(await store.read.accounts()).toMatchObject([{ name: 'New' }]);
    await destroy();
  });
});
