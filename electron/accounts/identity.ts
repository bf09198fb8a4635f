/** Who a key belongs to, as the cloud says. */
import { z } from 'zod';
import { CURRENCY } from '@shared/contract/endpoints';
import { isAppError } from '@shared/errors';
import type { Caller, CloudClient } from '../cloud/types';
import type { Identity } from './types';

const domainsSchema = z.object({
  domains: z
    .array(z.object({ id: z.string(), name: z.string().nullish(), enabled: z.boolean().nullish() }))
    .nullish(),
});
const balancesSchema = z.object({
  currency: z.string().nullish(),
  account_balances: z.array(z.object({ currency: z.string().nullish() })).nullish(),
});

/** A person waits for the answer: a key that was refused a moment ago and has been set right is tried at once. */
const PERSON = { personAsked: true };

/**
 * Two live calls: IAM says which account, billing says that the site is right and what the currency is. A key that may
 * not ask one of them is still a key: the domain id then stays empty, the currency is the site's.
 * @throws AppError cloud.* or network.* of the call that failed
 */
export async function identify(client: CloudClient, caller: Caller): Promise<Identity> {
  const domain = await permitted(async () => {
    const { value } = await client.call('KeystoneListAuthDomains', {}, caller, PERSON);
    const domains = domainsSchema.safeParse(value).data?.domains ?? [];
    return domains.find((d) => d.enabled !== false) ?? domains[0];
  });
  const currency = await permitted(async () => {
    const { value } = await client.call('ShowCustomerAccountBalances', {}, caller, PERSON);
    const answer = balancesSchema.safeParse(value).data;
    return answer?.currency || answer?.account_balances?.find((b) => b.currency)?.currency;
  });
  return {
    domainId: domain?.id ?? '',
    domainName: domain?.name ?? '',
    currency: currency || CURRENCY[caller.site],
    clockOffsetSeconds: Math.round(client.clockOffset(caller.endpoints.bss) / 1000),
  };
}

async function permitted<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isAppError(error) && error.code === 'cloud.permission') return undefined;
    throw error;
  }
}
