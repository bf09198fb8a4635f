/** What went through an account, and through its coupons: the bills' own movements and those of the ledger, with the balance after each. */
import { addMonths, cycleAt, dayAt, instantAt } from '@shared/time';
import type { Call } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';
import { Exact } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { pageOf } from '../../kernel/params';
import type { Account } from '../../world/accounts';
import { resourceTypeName, serviceName } from '../../world/names';
import { pastMonth } from '../../world/state/history';
import type { Cause } from '../../world/state/ledger';
import type { Transaction } from '../../world/transactions';
import type { World } from '../../world/world';

/** contract: trade_type of ListCustomerAccountChangeRecords (DEDEUCT is its spelling). */
type TradeType = 'RECHARGE' | 'DEDEUCT' | 'REFUND' | 'TRANS' | 'ADJUST' | 'EXPIRED';

const TYPE_OF: Readonly<Record<Cause, TradeType>> = {
  pay: 'DEDEUCT',
  renew: 'DEDEUCT',
  change: 'DEDEUCT',
  refund: 'REFUND',
  transfer: 'TRANS',
  reclaim: 'TRANS',
  topUp: 'RECHARGE',
  grant: 'ADJUST',
  expire: 'EXPIRED',
};

type Change = {
  id: string;
  atMs: number;
  tradeId: string;
  e8: bigint;
  type: TradeType;
  transaction: Transaction | null;
  /** Balance after it. */
  afterE8: bigint;
};

const DAY_MS = 86_400_000;

/** Oldest first, with the balance after each. */
function changesOf(
  world: World,
  account: Account,
  kind: 'cash' | 'credit',
  fromMs: number,
  toMs: number,
): Change[] {
  const posted = world.state.ledger.movements(account.domainId, kind);
  const found: Change[] = [];
  for (
    let cycle = cycleAt(fromMs);
    cycle <= cycleAt(toMs) && cycle <= world.openCycle();
    cycle = addMonths(cycle, 1)
  ) {
    if (!world.hasData(cycle)) continue;
    const month = pastMonth(world, account, cycle);
    const own = month.movements
      .filter((one) => one.kind === kind)
      .map((one): Change => ({ ...one, type: one.transaction ? typeOf(one.e8) : 'RECHARGE', afterE8: 0n }));
    const begin = Date.parse(`${cycle}-01T00:00:00+08:00`);
    const added = posted
      .filter((one) => cycleAt(Date.parse(one.at)) === cycle)
      .map((one): Change => ({
        ...one,
        atMs: Date.parse(one.at),
        type: TYPE_OF[one.cause],
        transaction: null,
        afterE8: 0n,
      }));
    // What was posted before the month is in the balance it begins with.
    let after = posted
      .filter((one) => Date.parse(one.at) < begin)
      .reduce((sum, one) => sum + one.e8, endOf(month, kind) - own.reduce((sum, one) => sum + one.e8, 0n));
    for (const one of [...own, ...added].sort((a, b) => a.atMs - b.atMs)) {
      after += one.e8;
      found.push({ ...one, afterE8: after });
    }
  }
  return found.filter((one) => one.atMs >= fromMs && one.atMs < toMs);
}

const endOf = (month: { cashE8: bigint; creditE8: bigint }, kind: 'cash' | 'credit'): bigint =>
  kind === 'cash' ? month.cashE8 : month.creditE8;

const typeOf = (e8: bigint): TradeType => (e8 > 0n ? 'REFUND' : 'DEDEUCT');

/** Days (GMT+8) or instants; without bounds the last three months. */
function window(call: Call): { from: number; to: number } {
  const { params, world, language } = call;
  const read = (name: string): number | undefined => {
    const text = params.text(name);
    if (!text) return undefined;
    const ms = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+08:00` : text);
    if (Number.isNaN(ms)) throw invalidParameter(language, name);
    return ms;
  };
  const end = read('trade_time_end');
  const whole = (params.text('trade_time_end') ?? '').length === 10;
  const to = end === undefined ? world.nowMs() + DAY_MS : end + (whole ? DAY_MS : 1);
  const from = read('trade_time_begin') ?? to - 92 * DAY_MS;
  if (from > to) throw invalidParameter(language, 'trade_time_end');
  return { from, to };
}

const text = (e8: bigint): string => new Exact(e8, 8).text(2);

/** contract: payment_channel_id; top-ups come by bank transfer. */
const BANK_TRANSFER = '2';

export function listCustomerAccountChangeRecords(call: Call): Json {
  const { params, world, account, language } = call;
  const kind = params.text('balance_type') === 'BALANCE_TYPE_CREDIT' ? 'credit' : 'cash';
  const { from, to } = window(call);
  const direction = params.text('revenue_expense_type');
  const type = params.text('trade_type');
  const trade = params.text('trade_id');
  const channel = params.text('payment_channel_id');
  const all = changesOf(world, account, kind, from, to)
    .filter(
      (one) =>
        (!direction || direction === directionOf(one.e8)) &&
        (!type || type === one.type) &&
        (!trade || trade === one.tradeId) &&
        (!channel || channel === channelOf(one)),
    )
    .reverse();
  const { offset, limit } = pageOf(params);
  return {
    total_count: all.length,
    currency: account.currency,
    records: all.slice(offset, offset + limit).map((one) => ({
      account_change_id: one.id,
      trade_detail_type: one.type,
      trade_time: instantAt(one.atMs),
      trade_id: one.tradeId,
      change_amount: text(one.e8),
      balance_after_change: text(one.afterE8),
      revenue_expense_type: directionOf(one.e8),
      bill_cycle: dayAt(one.atMs).slice(0, 7),
      payment_channel_id: channelOf(one),
      consume_time: one.transaction ? instantAt(one.atMs) : undefined,
      account_name: account.domainName,
      ...namesOf(one, language),
    })),
  };
}

const directionOf = (e8: bigint): string => (e8 < 0n ? 'EXPENSE' : 'REVENUE');
const channelOf = (one: Change): string | undefined => (one.type === 'RECHARGE' ? BANK_TRANSFER : undefined);

function namesOf({ transaction }: Change, language: Call['language']): Record<string, Json> {
  if (!transaction) return {};
  const { item } = transaction.line.resource;
  return {
    cloud_service_type_name: serviceName(item.service, language),
    resource_type_name: resourceTypeName(item.type, language),
  };
}
