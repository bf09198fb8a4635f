/** Giving back what was paid ahead. The estimate and what is then given back are the same figures. */
import { dayNumber } from '../calendar';
import { noSplit } from '../payments';
import { cents } from '../tariff';
import type { World } from '../world';
import type { Contract, Period, Share } from './contracts';
import { lineOf, payerOf } from './effects';
import { CLOUD } from './ledger';
import { orderOf } from './newOrders';
import type { Order, OrderItem } from './order';
import { Refusal } from './refusal';

/** What comes back for a contract today. `all`: the running period too, by the days left; else only periods that have not begun. */
export function refundOf(
  contract: Contract,
  today: number,
  all: boolean,
): { shares: Share[]; periods: Period[] } {
  const periods = contract.periods.filter((p) => p.until > today && (all || p.from > today));
  const back = new Map<number, Share>();
  for (const period of periods)
    for (const share of period.shares) {
      const part = (e8: bigint): bigint => partOf(e8, period, today);
      const before = back.get(share.position) ?? { ...share, officialE8: 0n, amountE8: 0n, moneyE8: 0n };
      back.set(share.position, {
        position: share.position,
        officialE8: before.officialE8 + part(share.officialE8),
        amountE8: before.amountE8 + part(share.amountE8),
        moneyE8: before.moneyE8 + cents(part(share.moneyE8)),
      });
    }
  return { shares: [...back.values()], periods };
}

/** Whole while nothing is used, or within five days of the beginning (contract: limits.json, unsubscribe). */
function partOf(e8: bigint, period: Period, today: number): bigint {
  if (today - period.from < FULL_REFUND_DAYS) return e8;
  return (e8 * BigInt(period.until - today)) / BigInt(period.until - period.from);
}

const FULL_REFUND_DAYS = 5;

/** Ends a contract, or takes back the periods that have not begun. @throws Refusal CBC.5041 when there is nothing to give back. */
export function unsubscribe(world: World, contract: Contract, all: boolean): Order {
  const { ledger, contracts, orders } = world.state;
  const today = dayNumber(world.today());
  const { shares, periods } = refundOf(contract, today, all);
  if (!all && periods.length === 0) throw new Refusal('CBC.5041');
  const moneyE8 = shares.reduce((sum, share) => sum + share.moneyE8, 0n);
  const payer = payerOf(world, contract.account);
  const kind = payer.payment.main;
  const order = orderOf(world, contract.account, {
    type: 4,
    items: shares.flatMap((share): OrderItem[] => {
      const resource = contract.resources.find((r) => r.position === share.position);
      if (!resource) return [];
      const price = {
        officialE8: -share.moneyE8,
        discountE8: 0n,
        amountE8: -share.moneyE8,
      };
      return [{ unit: contract.unit, resource, price, months: 0, from: today, until: contract.paidUntil }];
    }),
    baseOrderId: contract.orderId,
  });
  if (moneyE8 > 0n)
    ledger.move({ holder: CLOUD, kind }, { holder: payer.domainId, kind }, moneyE8, {
      cause: 'refund',
      tradeId: order.id,
      atMs: world.nowMs(),
    });
  order.items.forEach((item) =>
    world.posted.add(
      lineOf(order, item, {
        day: today,
        billType: 4,
        officialE8: item.price.officialE8,
        amountE8: item.price.amountE8,
        months: 0,
        parts: { ...noSplit(), [kind]: item.price.amountE8 },
        baseOrderId: contract.orderId,
      }),
    ),
  );
  const kept = contract.periods.filter((period) => !periods.includes(period));
  contracts.save(
    all
      ? { ...contract, endedOn: today, autoRenew: false, onDemand: false, periods: [], orderId: order.id }
      : { ...contract, periods: kept, paidUntil: kept.at(-1)?.until ?? today, orderId: order.id },
    today,
  );
  return orders.save(order);
}
