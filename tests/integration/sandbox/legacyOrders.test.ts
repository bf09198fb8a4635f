/** The old forms of orders and money: other names and paging, the same state behind them. */
import { describe, expect, it } from 'vitest';
import { isObject } from '@shared/json';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { e8, textOf } from './amounts';
import { body } from './client';
import { personOf, renewable } from './money';
import type { Person, Row } from './money';

const sandbox = useSandbox();
const demo = (): Person => personOf(sandbox(), 'demo');
const domain = (): string => accountNamed(sandbox(), 'demo').domainId;
const old = (path: string): string => `/v1.0/${domain()}${path}`;

const answer = async (person: Person, method: string, path: string, json?: unknown): Promise<Row> =>
  body(await person.ask(method, path, json));
const codeOf = (row: Row): string => textOf(row['error_code']);

/** An order of the old list that waits for payment and can be paid for from the balance. */
async function payable(person: Person): Promise<Row> {
  const listed = await answer(
    person,
    'GET',
    old('/common/order-mgr/orders/detail?status=6&page_index=1&page_size=20'),
  );
  const data = listed['data'];
  const orders = isObject(data) && Array.isArray(data['orderInfos']) ? (data['orderInfos'] as Row[]) : [];
  const cash = await person.balance();
  for (const order of orders) {
    const details = await person.order(textOf(order['orderId']));
    const until = Date.parse(textOf(details['pending_payment_end_time']));
    if (
      textOf(order['orderType']) === '1' &&
      e8(order['currency']) < cash &&
      until > Date.parse('2026-11-25')
    )
      return order;
  }
  throw new Error('no old order can be paid');
}

describe('the old calls of orders', () => {
  it('list, show and pay what the new ones then show as paid, once', async () => {
    const person = demo();
    const order = await payable(person);
    const orderId = textOf(order['orderId']);
    const amount = e8(order['currencyAfterDiscount']);
    const shown = await answer(person, 'GET', old(`/common/order-mgr/orders/${orderId}?offset=1&limit=50`));
    const lines = shown['orderlineItems'] as Row[];
    expect(lines.reduce((sum, line) => sum + e8(line['currencyAfterDiscount']), 0n)).toBe(amount);

    const before = await person.balance();
    const paid = await answer(person, 'POST', '/v2/orders/customer-orders/pay', { order_id: orderId });
    expect(codeOf(paid)).toBe('CBC.0000');
    expect(before - (await person.balance())).toBe(amount);
    expect(textOf((await person.order(orderId))['status'])).toBe('5');
    const made = await answer(
      person,
      'GET',
      old(`/common/order-mgr/orders-resource/${orderId}?offset=1&limit=50`),
    );
    expect(textOf(made['totalSize'])).toBe(String((await person.resources({ order_id: orderId })).length));
    // Whichever form comes second is refused, each with its own code.
    const again = await answer(person, 'POST', '/v2/orders/customer-orders/pay', { order_id: orderId });
    const first = await answer(person, 'POST', old('/customer/order-mgr/order/pay'), { orderId });
    expect([codeOf(again), codeOf(first)]).toEqual(['CBC.3106', 'CBC.3106']);
    expect(sandbox().state.ledger.postings()).toHaveLength(1);
  });

  it('pay with a coupon by its id alone, and take of it what they take of the balance less', async () => {
    const person = demo();
    const order = await payable(person);
    const orderId = textOf(order['orderId']);
    const usable = await person.rows(
      'GET',
      `/v2/orders/customer-orders/order-coupons?order_id=${orderId}`,
      'user_coupons',
    );
    const coupon = usable.find((row) => textOf(row['coupon_type']) === '1');
    const amount = e8(order['currencyAfterDiscount']);
    const given = e8(coupon?.['balance']) < amount ? e8(coupon?.['balance']) : amount;
    const before = await person.balance();
    const paid = await answer(person, 'POST', old('/customer/order-mgr/order/pay'), {
      orderId,
      couponIds: [textOf(coupon?.['coupon_id'])],
    });
    expect(codeOf(paid)).toBe('CBC.0000');
    expect(before - (await person.balance())).toBe(amount - given);
    expect(sandbox().state.ledger.conserved()).toBe(true);
  });

  it('cancel, and then pay no more', async () => {
    const person = demo();
    const orderId = textOf((await payable(person))['orderId']);
    const path = old('/customer/order-mgr/orders/actions?action_id=cancel');
    expect(codeOf(await answer(person, 'PUT', path, { orderId }))).toBe('CBC.0000');
    expect(textOf((await person.order(orderId))['status'])).toBe('4');
    const paid = await answer(person, 'POST', '/v2/orders/customer-orders/pay', { order_id: orderId });
    expect(codeOf(paid)).toBe('CBC.3106');
    expect(sandbox().state.ledger.postings()).toEqual([]);
  });

  it('answer for their own account only', async () => {
    const other = accountNamed(sandbox(), 'china-independent').domainId;
    const [status] = await demo().refused(
      'GET',
      `/v1.0/${other}/common/order-mgr/orders/detail?page_index=1&page_size=20`,
    );
    expect(status).toBe(403);
  });
});

describe('the old calls of resources and money', () => {
  it('renew, switch and show what the new ones show', async () => {
    const person = demo();
    const { resource, amount } = await renewable(person);
    const id = textOf(resource['resource_id']);
    const one = async () => (await person.resources({ resource_ids: [id] }))[0];
    const before = await person.balance();
    const renewed = await answer(person, 'POST', old('/common/order-mgr/resources/renew'), {
      resource_ids: [id],
      period_type: 2,
      period_num: 1,
      expire_mode: 0,
      isAutoPay: 1,
    });
    expect(codeOf(renewed)).toBe('CBC.0000');
    expect(before - (await person.balance())).toBe(amount);
    const actions = old(`/common/order-mgr/resources/${id}/actions?action_id=autorenew`);
    expect(codeOf(await answer(person, 'POST', actions))).toBe('CBC.0000');
    expect(textOf((await one())?.['expire_policy'])).toBe('3');
    expect(codeOf(await answer(person, 'DELETE', actions))).toBe('CBC.0000');
    expect(textOf((await one())?.['expire_policy'])).toBe('0');
  });

  it('tell the balance the new call tells', async () => {
    const person = demo();
    const told = await answer(person, 'GET', old('/customer/account-mgr/balances'));
    const cash = (told['account_balances'] as Row[]).find((row) => textOf(row['account_type']) === '1');
    expect(e8(cash?.['amount'])).toBe(await person.balance());
  });
});
