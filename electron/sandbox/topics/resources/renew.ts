/** Renewing, and what a renewal costs: the enquiry and the order take their prices from the same place. */
import type { Call } from '../../kernel/context';
import { Exact } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { monthOf } from '../../world/calendar';
import { addPrices } from '../../world/tariff';
import type { Price } from '../../world/tariff';
import { hashText } from '../../world/random';
import { monthsOf, renewable } from '../../world/state/able';
import type { Contract } from '../../world/state/contracts';
import { PLAIN } from '../../world/state/effects';
import { renewalOrder } from '../../world/state/newOrders';
import { requestPayment } from '../../world/state/payment';
import { Refusal } from '../../world/state/refusal';
import { itemsOf } from '../../world/state/seeds';
import { numberOf, textsOf } from '../fields';
import { codeOf, failure, refusal, refusing } from '../refuse';

/** @throws ApiError CBC.0100 / CBC.30050012 for an id given twice. */
export function distinctIds(call: Call): string[] {
  const ids = textsOf(call.json, 'resource_ids');
  if (new Set(ids).size !== ids.length) throw refusal(call.language, 'CBC.30050012');
  return ids;
}

/** Does something for each id; a single one that fails fails the call, of many each says so for itself. */
export function eachOf(call: Call, ids: readonly string[], act: (id: string) => string): Json {
  const orderIds: string[] = [];
  const failed: { id: string; code: string }[] = [];
  for (const id of ids) {
    const code = codeOf(() => orderIds.push(act(id)));
    if (code !== null) failed.push({ id, code });
  }
  const [only] = failed;
  if (ids.length === 1 && only) throw refusal(call.language, only.code);
  return {
    order_ids: orderIds,
    fail_resource_infos: failed.map(({ id, code }) => ({ ...failure(call.language, code), resource_id: id })),
  };
}

export type Renewal = { ids: readonly string[]; months: number; autoPay: boolean };

/** Makes an order per main resource, and pays it when it shall be paid at once. */
export function renewAll(call: Call, { ids, months, autoPay }: Renewal): Json {
  const { world, account } = call;
  return eachOf(call, ids, (id) => {
    const order = world.state.orders.save(renewalOrder(world, renewable(world, account, id), months, 1));
    if (!autoPay) return order.id;
    const code = codeOf(() => requestPayment(world, order, PLAIN, 'renew'));
    // The order stays and can be paid later.
    if (code !== null) throw new Refusal('CBC.30050006');
    return order.id;
  });
}

export function renewalResources(call: Call): Json {
  const { json } = call;
  const months = refusing(call, () =>
    monthsOf(numberOf(json, 'period_type') ?? 0, numberOf(json, 'period_num') ?? 0),
  );
  return renewAll(call, { ids: distinctIds(call), months, autoPay: numberOf(json, 'is_auto_pay') === 1 });
}

const text = (e8: bigint): string => new Exact(e8, 8).text(2);

/** What renewing a contract costs: the main resource alone, or with what is attached to it. */
function priceOfRenewal(call: Call, contract: Contract, months: number, attached: boolean): Price {
  const items = itemsOf(contract.account, contract.unit, months, monthOf(call.world.openCycle()));
  return addPrices(items.slice(0, attached ? undefined : 1).map((item) => item.price));
}

export function listRenewRateOnPeriod(call: Call): Json {
  const { json, world, account, language } = call;
  const ids = distinctIds(call);
  const months = refusing(call, () =>
    monthsOf(numberOf(json, 'period_type') ?? 0, numberOf(json, 'period_num') ?? 0),
  );
  const attached = json['include_relative_resources'] === true;
  const found: { id: string; price: Price }[] = [];
  const failed: { id: string; code: string }[] = [];
  for (const id of ids) {
    const code = codeOf(() => {
      found.push({ id, price: priceOfRenewal(call, renewable(world, account, id), months, attached) });
    });
    if (code !== null) failed.push({ id, code });
  }
  const [only] = failed;
  if (ids.length === 1 && only) throw refusal(language, only.code);
  const total = addPrices(found.map((one) => one.price));
  return {
    currency: account.currency,
    renew_inquiry_results: found.map(({ id, price }) => ({ resource_id: id, amount: text(price.amountE8) })),
    official_website_rating_result: { official_website_amount: text(total.officialE8) },
    optional_discount_rating_results:
      total.discountE8 === 0n
        ? []
        : [
            {
              discount_id: `R${hashText(account.domainId).toString(16)}`,
              amount: text(total.amountE8),
              official_website_amount: text(total.officialE8),
              discount_amount: text(total.discountE8),
              discount_type: 605,
              discount_name: language === 'zh_CN' ? '商务折扣' : 'Commercial discount',
              best_offer: 1,
            },
          ],
    fail_resource_infos: failed.map(({ id, code }) => ({ ...failure(language, code), resource_id: id })),
  };
}
