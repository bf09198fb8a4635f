/** Asks the cloud for prices, at the person's request. Nothing is kept: a price is of the moment it was asked. */
import type { InputOf, OperationId } from '@shared/contract/calls';
import { AppError } from '@shared/errors';
import type { CallOutput, ParsedInput } from '@shared/ipc/contract';
import type { Price, Product, Term } from '@shared/model/prices';
import { intOf, listOf, objectOf, textOf } from '@shared/actions/read';
import { toE8 } from '@shared/money';
import type { Caller, CloudClient } from '../cloud/types';

type Answer = Record<string, unknown>;

export type Prices = {
  onDemand(input: ParsedInput<'prices.onDemand'>): Promise<CallOutput<'prices.onDemand'>>;
  period(input: ParsedInput<'prices.period'>): Promise<CallOutput<'prices.period'>>;
  renewal(input: ParsedInput<'prices.renewal'>): Promise<CallOutput<'prices.renewal'>>;
};

export type PricesDeps = {
  client: Pick<CloudClient, 'call'>;
  callerFor: (accountId: string) => Promise<Caller>;
};

/**
 * Each throws what a read of the cloud throws (cloud.*, network.*), and prices.noProject {region} where the account has
 * no project in the region, which the enquiry wants.
 */
export function createPrices({ client, callerFor }: PricesDeps): Prices {
  const ask = async <Id extends OperationId>(caller: Caller, operation: Id, input: InputOf<Id>) =>
    (await client.call(operation, input, caller, { personAsked: true })).value;

  return {
    async onDemand({ accountId, product, factor, usage, usageUnit, precise }) {
      const caller = await callerFor(accountId);
      const answer = await ask(caller, 'ListOnDemandResourceRatings', {
        project_id: await projectIn(caller, product.region),
        ...(precise ? { inquiry_precision: 1 } : {}),
        product_infos: [
          {
            ...productFields(product),
            usage_factor: factor,
            usage_value: usage,
            usage_measure_id: usageUnit,
            subscription_num: product.count,
          },
        ],
      });
      const item = listOf(answer, 'product_rating_results')[0];
      return {
        currency: textOf(answer, 'currency') ?? '',
        official: textOf(answer, 'official_website_amount'),
        amount: textOf(answer, 'amount'),
        offers: listOf(item, 'discount_rating_results').map((one) => ({
          name: textOf(one, 'discount_name'),
          type: numberText(one, 'discount_type'),
          amount: null,
          discount: textOf(one, 'amount'),
          best: false,
        })),
      };
    },

    async period({ accountId, product, terms }) {
      const caller = await callerFor(accountId);
      const project = await projectIn(caller, product.region);
      const prices: { term: Term; price: Price }[] = [];
      // One after the other: the pace of this call is shared with everything else of the account.
      for (const term of terms) {
        const answer = await ask(caller, 'ListRateOnPeriodDetail', {
          project_id: project,
          product_infos: [
            {
              ...productFields(product),
              period_type: term.type,
              period_num: term.number,
              subscription_num: product.count,
            },
          ],
        });
        prices.push({ term, price: priceOf(answer) });
      }
      return prices;
    },

    async renewal({ accountId, resourceIds, terms }) {
      const caller = await callerFor(accountId);
      const prices: CallOutput<'prices.renewal'> = [];
      for (const term of terms) {
        const answer = await ask(caller, 'ListRenewRateOnPeriod', {
          resource_ids: resourceIds,
          period_type: term.type,
          period_num: term.number,
          include_relative_resources: true,
        });
        prices.push({
          term,
          price: priceOf(answer),
          resources: listOf(answer, 'renew_inquiry_results').map((one) => ({
            id: textOf(one, 'resource_id') ?? '',
            amount: textOf(one, 'amount'),
          })),
          failed: listOf(answer, 'fail_resource_infos').map((one) => ({
            id: textOf(one, 'resource_id') ?? '',
            code: textOf(one, 'error_code') ?? '',
            message: textOf(one, 'error_msg') ?? '',
          })),
        });
      }
      return prices;
    },
  };

  /** Projects are named as their regions are. @throws AppError prices.noProject */
  async function projectIn(caller: Caller, region: string): Promise<string> {
    const answer = await ask(caller, 'KeystoneListAuthProjects', {});
    const found = listOf(answer, 'projects').find((one) => textOf(one, 'name') === region);
    const id = textOf(found, 'id');
    if (id === null) throw new AppError('prices.noProject', { region });
    return id;
  }
}

function productFields(product: Product) {
  return {
    id: '1',
    cloud_service_type: product.service,
    resource_type: product.type,
    resource_spec: product.spec,
    region: product.region,
    ...(product.size === undefined
      ? {}
      : { resource_size: product.size, size_measure_id: product.sizeUnit ?? 17 }),
  };
}

const numberText = (from: Answer, field: string): string | null => {
  const value = intOf(from, field);
  return value === null ? null : String(value);
};

/** Official price and offers; the best one is what would be paid. */
function priceOf(answer: Answer): Price {
  const official = textOf(objectOf(answer, 'official_website_rating_result'), 'official_website_amount');
  const offers = listOf(answer, 'optional_discount_rating_results').map((one) => ({
    name: textOf(one, 'discount_name'),
    type: numberText(one, 'discount_type'),
    amount: textOf(one, 'amount'),
    discount: textOf(one, 'discount_amount'),
    best: intOf(one, 'best_offer') === 1,
  }));
  const best = offers.find((one) => one.best) ?? lowest(offers);
  return { currency: textOf(answer, 'currency') ?? '', official, amount: best?.amount ?? official, offers };
}

function lowest<O extends { amount: string | null }>(offers: readonly O[]): O | undefined {
  const priced = offers.filter((one) => one.amount !== null);
  return priced.sort((a, b) => (toE8(a.amount ?? '0').e8 < toE8(b.amount ?? '0').e8 ? -1 : 1))[0];
}
