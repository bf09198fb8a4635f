import { expect, it } from 'vitest';
import { openTestBook } from '../../support/book';

it('keeps what a person wants to be told of an account, and the last wish counts', async () => {
  const bench = openTestBook();
  const { book } = bench;
  const watch = { accountId: 'a', resourceDays: 7, benefitDays: 14, lowBalance: '1000.50' };
  await book.saveWatch({ watch, at: '2026-11-24T00:00:00Z' });
  expect(await book.watches()).toEqual([watch]);
  await book.saveWatch({
    watch: { ...watch, resourceDays: 60, lowBalance: null },
    at: '2026-11-24T00:00:01Z',
  });
  expect(await book.watches()).toEqual([{ ...watch, resourceDays: 60, lowBalance: null }]);
  bench.remove();
});
