/** What an enquiry for a price says of itself to the client. */
import { expect, it } from 'vitest';
import { endpointsOf } from '@shared/contract/endpoints';
import type { CloudClient } from '../../../electron/cloud/types';
import { createPrices } from '../../../electron/prices/prices';

it('asks again with a key that failed a moment ago, because it is the person who asks', async () => {
  const asked: { operation: string; personAsked: boolean | undefined }[] = [];
  const call: CloudClient['call'] = (operation, _input, _caller, options) => {
    asked.push({ operation, personAsked: options?.personAsked });
    return Promise.reject(new Error('refused'));
  };
  const prices = createPrices({
    client: { call },
    callerFor: () =>
      Promise.resolve({
        accountId: 'a',
        site: 'china',
        endpoints: endpointsOf('china'),
        language: 'en_US',
        paceKey: 'a',
        credentials: () => Promise.reject(new Error('not asked for')),
      }),
  });
  const terms = [{ type: 2, number: 1 }] as const;
  await expect(prices.renewal({ accountId: 'a', resourceIds: ['r1'], terms: [...terms] })).rejects.toThrow(
    'refused',
  );
  expect(asked).toEqual([{ operation: 'ListRenewRateOnPeriod', personAsked: true }]);
});
