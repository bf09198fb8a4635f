/**
 * The monthly summary: what the records of a month settle to.
 *
 * Rule. Records are grouped by customer, service, resource type, charge mode and class (1 expenditure, 2 refund,
 * 3 adjustment). A group's exact sum has 8 decimals; it is settled by cutting it to 2 decimals toward zero:
 *   consume_amount = cut(sum of amount), truncated_amount = sum of amount - consume_amount (8 decimals),
 *   official_amount - official_discount_amount = consume_amount + truncated_amount (both 8 decimals, exact sums).
 * Each part of the payment is cut the same way, and the cents lost by cutting parts go to the largest part, so that
 * cash + credit + coupon + flexi-purchase + stored card + debt = consume_amount. The summary has no field for the bonus account:
 * what records show as bonus_amount is settled as cash_amount here. Envelope totals are the sums of the rows.
 */
import type { Account } from './accounts';
import type { Line } from './lines';
import { addSplit, noSplit, splitOf } from './payments';
import type { Split } from './accounts';
import { chargeModeOf } from './record';

const CENT = 1_000_000n;

export type BillClass = 1 | 2 | 3;

export type SummaryRow = {
  account: Account;
  service: string;
  resourceType: string;
  chargeMode: number;
  billClass: BillClass;
  officialE8: bigint;
  discountE8: bigint;
  consumeE8: bigint;
  truncatedE8: bigint;
  /** Settled parts, in e8 but whole cents; bonus is 0 (part of cash). */
  parts: Split;
};

const REFUNDS = new Set([4, 20, 24, 100]);
const ADJUSTMENTS = new Set([9, 16, 101, 102]);

export function billClassOf(billType: number): BillClass {
  if (REFUNDS.has(billType)) return 2;
  return ADJUSTMENTS.has(billType) ? 3 : 1;
}

/** `paid`: what orders took in whole cents, part by part. It is settled already and no cent of it moves. */
type Group = Omit<SummaryRow, 'consumeE8' | 'truncatedE8'> & {
  amountE8: bigint;
  paid: Split;
  paidE8: bigint;
};

export class Summing {
  private readonly groups = new Map<string, Group>();

  constructor(private readonly account: Account) {}

  add(line: Line): void {
    const { service, type } = line.resource.item;
    const chargeMode = Number(chargeModeOf(line));
    const billClass = billClassOf(line.billType);
    const key = `${service} ${type} ${chargeMode} ${billClass}`;
    let group = this.groups.get(key);
    if (!group) {
      group = {
        account: this.account,
        service,
        resourceType: type,
        chargeMode,
        billClass,
        officialE8: 0n,
        discountE8: 0n,
        amountE8: 0n,
        parts: noSplit(),
        paid: noSplit(),
        paidE8: 0n,
      };
      this.groups.set(key, group);
    }
    group.officialE8 += line.officialE8;
    group.discountE8 += line.discountE8;
    group.amountE8 += line.amountE8;
    if (isPaid(line)) {
      group.paidE8 += line.amountE8;
      addSplit(group.paid, splitOf(line));
    } else addSplit(group.parts, splitOf(line));
  }

  rows(): SummaryRow[] {
    return [...this.groups.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { amountE8, paid, paidE8, ...group }]) => {
        const consumeE8 = cut(amountE8 - paidE8) + paidE8;
        const parts = settle(group.parts, consumeE8 - paidE8);
        addSplit(parts, paid);
        return { ...group, consumeE8, truncatedE8: amountE8 - consumeE8, parts };
      });
  }
}

/** True for a line of an order that was paid in the sandbox: whole cents, from known accounts. */
export function isPaid(line: Line): boolean {
  return line.orderId !== undefined && line.parts !== undefined;
}

/** Toward zero, to the cent: BigInt division drops the rest. */
export function cut(e8: bigint): bigint {
  return (e8 / CENT) * CENT;
}

const SETTLED = ['cash', 'credit', 'coupon', 'flexi', 'stored', 'debt'] as const;

export function settle(parts: Split, consumeE8: bigint): Split {
  const exact: Split = { ...parts, cash: parts.cash + parts.bonus, bonus: 0n };
  const settled = noSplit();
  let rest = consumeE8;
  let largest: (typeof SETTLED)[number] = 'cash';
  for (const part of SETTLED) {
    settled[part] = cut(exact[part]);
    rest -= settled[part];
    if (abs(exact[part]) > abs(exact[largest])) largest = part;
  }
  settled[largest] += rest;
  return settled;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
