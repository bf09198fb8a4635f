import { describe, expect, it } from 'vitest';
import { account } from '../../support/accounts';
import { pullContract } from '../../support/contracts/store';
import { realStore } from '../../support/realStore';

pullContract('the real store', () => realStore());

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
