/** Reading orders: list, detail, and where a refund came from. */
import type { Call } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { accessDenied, pageOf } from '../../kernel/params';
import { resourceTypeName, serviceName } from '../../world/names';
import { regionOfItem } from '../../world/state/order';
import type { Order } from '../../world/state/order';
import type { Account } from '../../world/accounts';
import { refusal } from '../refuse';
import { detailedOrder, itemId, itemJson, listedOrder, serviceOf } from './orderJson';

const DAY_MS = 86_400_000;
/** A window may be so long at most (contract: limits.json, orderQueryRangeMax). */
const YEAR_MS = 366 * DAY_MS;

/** A window in ms; without bounds the last year. @throws ApiError CBC.0100 for one that is turned round or longer than a year. */
export function windowOf(call: Call, name: string): { from: number; to: number } {
  const { params, language, world } = call;
  const read = (end: string): number | undefined => {
    const text = params.text(`${name}_${end}`);
    return text === undefined || text === '' ? undefined : Date.parse(text);
  };
  const begin = read('begin');
  const end = read('end');
  if ((begin !== undefined && Number.isNaN(begin)) || (end !== undefined && Number.isNaN(end)))
    throw invalidParameter(language, `${name}_begin`);
  const to = end ?? (begin === undefined ? world.nowMs() + DAY_MS : begin + YEAR_MS);
  const from = begin ?? to - YEAR_MS;
  if (from > to || to - from > YEAR_MS) throw invalidParameter(language, `${name}_end`);
  return { from, to };
}

export function listCustomerOrders(call: Call): Json {
  const { params, world, account, language } = call;
  const paid = params.text('payment_time_begin') ?? params.text('payment_time_end');
  const created = windowOf(call, 'create_time');
  const payment = paid ? windowOf(call, 'payment_time') : null;
  const status = params.number('status');
  const type = params.text('order_type');
  const service = params.text('service_type_code');
  const id = params.text('order_id');
  const members = params.text('method') === 'sub_customer';
  const one = id ? [world.state.orders.find(account, id)].filter((order) => order !== undefined) : null;
  const from = payment ? payment.from - YEAR_MS : created.from;
  const orders = (one ?? world.state.orders.list(account, from, payment?.to ?? created.to)).filter(
    (order) =>
      (order.customer !== order.account) === members &&
      (status === undefined || order.status === status) &&
      (!type || String(order.type) === type) &&
      (!service || serviceOf(order) === service) &&
      (!payment || (order.paidMs !== null && order.paidMs >= payment.from && order.paidMs <= payment.to)),
  );
  if (params.text('order_by') === 'createTime') orders.reverse();
  const { offset, limit } = pageOf(params);
  return {
    total_count: orders.length,
    order_infos: orders.slice(offset, offset + limit).map((order) => listedOrder(order, language)),
  };
}

/** @throws ApiError CBC.30000010 for an order the caller has not. */
export function orderOfCall(call: Pick<Call, 'world' | 'account' | 'language'>, id: string): Order {
  const order = call.world.state.orders.find(call.account, id);
  if (!order) throw refusal(call.language, 'CBC.30000010');
  return order;
}

export function showCustomerOrderDetails(call: Call): Json {
  const order = orderOfCall(call, call.params.text('order_id') ?? '');
  const { offset, limit } = pageOf(call.params);
  return {
    total_count: order.items.length,
    order_info: detailedOrder(order, call.language),
    order_line_items: order.items
      .map((item, n) => itemJson(order, item, n, call.language))
      .slice(offset, offset + limit),
  };
}

const GIVES_BACK = new Set([3, 4, 10]);

/** @throws ApiError CBC.99005026 for an order that gave nothing back. */
export function showRefundOrderDetails(call: Call): Json {
  const { language } = call;
  const wanted = call.params.text('customer_id');
  const customer = wanted ? memberOf(call, wanted) : call.account;
  const order = orderOfCall({ ...call, account: customer }, call.params.text('order_id') ?? '');
  if (!GIVES_BACK.has(order.type) || order.items.every((item) => item.price.amountE8 >= 0n))
    throw refusal(language, 'CBC.99005026');
  return {
    total_count: order.items.length,
    refund_infos: order.items.map((item, n) => ({
      id: itemId(order, n),
      amount: money(-item.price.amountE8),
      measure_id: '1',
      customer_id: order.customer.domainId,
      resource_type_code: item.resource.item.type,
      resource_type_name: resourceTypeName(item.resource.item.type, language),
      service_type_code: item.resource.item.service,
      service_type_name: serviceName(item.resource.item.service, language),
      region_code: regionOfItem(item),
      base_order_id: order.baseOrderId ?? undefined,
    })),
  };
}

function memberOf({ world, account, language }: Call, id: string): Account {
  if (id === account.domainId) return account;
  const member = world.account(id);
  if (member?.masterId !== account.domainId) throw accessDenied(language);
  return member;
}
