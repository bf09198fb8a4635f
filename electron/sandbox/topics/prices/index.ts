/** Price enquiries. Each asks the world's one price function; figures before an action are the figures charged by it. */
import { toE8 } from '@shared/money';
import type { Account } from '../../world/accounts';
import type { Call, Topic } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';
import { Exact, money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { addPrices, localPrice, priceOf } from '../../world/tariff';
import type { Price } from '../../world/tariff';
import { hashText } from '../../world/random';
import { productIdOf } from '../../world/record';
import { numberOf, objectsOf, textOf } from '../fields';
import { projectsOf } from '../identity/projects';
import { refusal, refusing } from '../refuse';
import { meterOf, productOf, sizeOf } from './find';

/** What an account's contract takes off, in thousandths. */
function discountOf(account: Account): number {
  return [0, 50, 100][account.seed % 3] ?? 0;
}

/** @throws ApiError CBC.99006073 for a project the account has not. */
function checkProject({ json, account, language }: Call): void {
  const id = textOf(json, 'project_id');
  if (!projectsOf(account).some((project) => project.id === id)) throw refusal(language, 'CBC.99006073');
}

type Rated = { id: string; productId: string; price: Price };

function rate(call: Call, price: (one: Call['json']) => { productId: string; price: Price }): Rated[] {
  checkProject(call);
  const infos = objectsOf(call.json, 'product_infos');
  const ids = infos.map((one) => textOf(one, 'id') ?? '');
  if (new Set(ids).size !== ids.length) throw invalidParameter(call.language, 'product_infos.id');
  return infos.map((one, n) => ({ id: ids[n] ?? '', ...refusing(call, () => price(one)) }));
}

const productOfInfo = (one: Call['json']): ReturnType<typeof productOf> =>
  productOf({
    service: textOf(one, 'cloud_service_type') ?? '',
    type: textOf(one, 'resource_type') ?? '',
    spec: textOf(one, 'resource_spec') ?? '',
  });

const sizeOfInfo = (product: ReturnType<typeof productOf>, one: Call['json']): bigint =>
  sizeOf(product, numberOf(one, 'resource_size'), numberOf(one, 'size_measure_id'));

const NAMES = { zh_CN: '商务折扣', en_US: 'Commercial discount' };
const discountId = (account: Account): string => `R${hashText(account.domainId).toString(16)}`;

/** Six decimals, or ten on request; the world's own figures have eight. */
function decimals(e8: bigint, high: boolean): Exact {
  return high ? new Exact(e8 * 100n, 10) : new Exact(e8 / 100n, 6);
}

function listOnDemandResourceRatings(call: Call): Json {
  const { json, account, language } = call;
  const high = numberOf(json, 'inquiry_precision') === 1;
  const permille = discountOf(account);
  const rated = rate(call, (one) => {
    const product = productOfInfo(one);
    const meter = meterOf(product, textOf(one, 'usage_factor') ?? '');
    if (numberOf(one, 'usage_measure_id') !== meter.measureId)
      throw invalidParameter(language, 'usage_measure_id');
    const unit = localPrice(
      account,
      BigInt(meter.priceE8 || product.spec.hourlyE8) * sizeOfInfo(product, one),
    );
    const usage = toE8(textOf(one, 'usage_value') ?? '0').e8;
    const officialE8 = ((unit * usage) / 100_000_000n) * BigInt(numberOf(one, 'subscription_num') ?? 1);
    const discountE8 = (officialE8 * BigInt(permille)) / 1000n;
    return {
      productId: productIdOf(product.item, product.index, false),
      price: { officialE8, discountE8, amountE8: officialE8 - discountE8 },
    };
  });
  const total = addPrices(rated.map((one) => one.price));
  const amounts = (price: Price): Record<string, Json> => ({
    amount: decimals(price.amountE8, high),
    discount_amount: decimals(price.discountE8, high),
    official_website_amount: decimals(price.officialE8, high),
    measure_id: 1,
  });
  return {
    ...amounts(total),
    currency: account.currency,
    product_rating_results: rated.map(({ id, productId, price }) => ({
      id,
      product_id: productId,
      ...amounts(price),
      discount_rating_results:
        price.discountE8 === 0n
          ? []
          : [
              {
                discount_id: discountId(account),
                discount_type: 605,
                amount: decimals(price.discountE8, high),
                measure_id: 1,
                discount_name: NAMES[language],
              },
            ],
    })),
  };
}

/** contract: PeriodProductInfo.period_type. What is sold by the month is not sold by the hour or the day. */
function monthsOfInfo(call: Call, one: Call['json']): number {
  const type = numberOf(one, 'period_type');
  const number = numberOf(one, 'period_num') ?? 0;
  const years = type === 3;
  if ((type !== 2 && !years) || number > (years ? 3 : 11))
    throw invalidParameter(call.language, 'period_num');
  return years ? number * 12 : number;
}

function listRateOnPeriodDetail(call: Call): Json {
  const { account, language } = call;
  const permille = discountOf(account);
  const rated = rate(call, (one) => {
    const product = productOfInfo(one);
    const monthly = localPrice(account, BigInt(product.spec.monthlyE8) * sizeOfInfo(product, one));
    if (monthly === 0n) throw refusal(language, 'CBC.99006006');
    const single = priceOf(monthly, monthsOfInfo(call, one), permille);
    const times = BigInt(numberOf(one, 'subscription_num') ?? 1);
    return {
      productId: productIdOf(product.item, product.index, true),
      price: {
        officialE8: single.officialE8 * times,
        discountE8: single.discountE8 * times,
        amountE8: single.amountE8 * times,
      },
    };
  });
  const total = addPrices(rated.map((one) => one.price));
  return {
    official_website_rating_result: {
      official_website_amount: money(total.officialE8),
      measure_id: 1,
      product_rating_results: rated.map(({ id, productId, price }) => ({
        id,
        product_id: productId,
        official_website_amount: money(price.officialE8),
        measure_id: 1,
      })),
    },
    optional_discount_rating_results:
      total.discountE8 === 0n
        ? []
        : [
            {
              discount_id: discountId(account),
              amount: money(total.amountE8),
              official_website_amount: money(total.officialE8),
              discount_amount: money(total.discountE8),
              measure_id: 1,
              discount_type: 605,
              discount_name: NAMES[language],
              best_offer: 1,
              product_rating_results: rated.map(({ id, productId, price }) => ({
                id,
                product_id: productId,
                amount: money(price.amountE8),
                official_website_amount: money(price.officialE8),
                discount_amount: money(price.discountE8),
                measure_id: 1,
              })),
            },
          ],
    currency: account.currency,
  };
}

export const prices: Topic = {
  ListOnDemandResourceRatings: listOnDemandResourceRatings,
  ListRateOnPeriodDetail: listRateOnPeriodDetail,
};
