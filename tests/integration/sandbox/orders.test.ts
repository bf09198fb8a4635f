import { describe, expect, it } from 'vitest';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { e8, textOf } from './amounts';
import { PAY, personOf } from './money';
import type { Person, Row } from './money';

const sandbox = useSandbox();
const demo = (): Person => personOf(sandbox(), 'demo');
const id = (row: Row | undefined, field = 'order_id'): string => textOf(row?.[field]);
const PLAIN = { use_coupon: 'NO', use_discount: 'NO' };

async function unpaid(person: Person, type = '1'): Promise<Row[]> {
  return (await person.orders('&status=6')).filter((row) => textOf(row['order_type']) === type);
}

/** The cheapest order that can still be paid. */
async function payable(person: Person): Promise<Row> {
  const orders = await Promise.all((await unpaid(person)).map((row) => person.order(id(row))));
  const now = Date.parse('2026-11-24T00:00:00+08:00');
  const open = orders.filter(
    (order) => Date.parse(textOf(order['pending_payment_end_time'])) > now + 86_400_000,
  );
  const [first] = open.sort((a, b) =>
    Number(e8(a['amount_after_discount']) - e8(b['amount_after_discount'])),
  );
  if (!first) throw new Error('nothing to pay');
  return first;
}

describe('paying an order', () => {
  it('takes exactly what the order says, once, and shows it everywhere', async () => {
    const person = demo();
    const order = await payable(person);
    const amount = e8(order['amount_after_discount']);
    const before = await person.balance();
    const resources = (await person.resources()).length;
    const reply = await person.ask('POST', PAY, { order_id: id(order), ...PLAIN });
    expect([reply.status, reply.text]).toEqual([204, '']);

    expect(before - (await person.balance())).toBe(amount);
    const paid = await person.order(id(order));
    expect(textOf(paid['status'])).toBe('5');
    const changes = await person.changes(`&trade_id=${id(order)}`);
    expect(changes.map((row) => e8(row['change_amount']))).toEqual([-amount]);
    const made = await person.resources({ order_id: id(order) });
    expect(made.length).toBeGreaterThan(0);
    expect((await person.resources()).length).toBe(resources + made.length);
    const lines = await person.records('2026-11', `&trade_id=${id(order)}`);
    expect(lines.reduce((sum, line) => sum + e8(line['amount']), 0n)).toBe(amount);
    expect(await person.refused('POST', PAY, { order_id: id(order), ...PLAIN })).toEqual([
      400,
      'CBC.99003106',
    ]);
    expect(sandbox().state.ledger.postings()).toHaveLength(1);
    expect(sandbox().state.ledger.conserved()).toBe(true);
  });

  it('uses the coupons and the discount that were chosen, as the lists before said', async () => {
    const person = demo();
    const order = await payable(person);
    const usable = await person.rows(
      'GET',
      `/v2/orders/customer-orders/order-coupons?order_id=${id(order)}`,
      'user_coupons',
    );
    const coupon = usable.find((row) => textOf(row['coupon_type']) === '1');
    const discounts = await person.rows(
      'GET',
      `/v2/orders/customer-orders/order-discounts?order_id=${id(order)}`,
      'discounts',
    );
    const commercial = discounts.find((row) => textOf(row['discount_type']) === '2');
    const items = ((commercial?.['orders'] as Row[])[0]?.['order_line_items'] ?? []) as Row[];
    const off = items.reduce((sum, item) => sum + e8(item['discount_amount']), 0n);
    const rest = e8(order['amount_after_discount']) - off;
    const left = e8(coupon?.['balance']);
    const used = left < rest ? left : rest;
    const before = await person.balance();
    const reply = await person.ask('POST', PAY, {
      order_id: id(order),
      use_coupon: 'YES',
      use_discount: 'YES',
      coupon_infos: [{ id: id(coupon, 'coupon_id'), type: 301 }],
      discount_infos: [{ id: id(commercial, 'discount_id'), type: 2 }],
    });
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(before - (await person.balance())).toBe(rest - used);
    const after = await person.coupons(`&coupon_id=${id(coupon, 'coupon_id')}`);
    expect(e8(after[0]?.['balance'])).toBe(left - used);
    const paid = await person.order(id(order));
    expect(e8(paid['amount_after_discount'])).toBe(rest);
    expect(e8((paid['amount_info'] as Row)['coupon_amount'])).toBe(used);
    const couponChanges = await person.rows(
      'GET',
      `/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON&trade_id=${id(order)}`,
      'records',
    );
    expect(couponChanges.map((row) => e8(row['change_amount']))).toEqual([-used]);
  });

  it('refuses what cannot be paid, by its documented code, and takes nothing', async () => {
    const person = demo();
    const orders = await Promise.all((await unpaid(person)).map((row) => person.order(id(row))));
    const now = Date.parse('2026-11-24T00:00:00+08:00');
    const late = orders.find(
      (order) => Date.parse(textOf(order['pending_payment_end_time'])) < now + 3_600_000,
    );
    const dear = orders.find((order) => e8(order['amount_after_discount']) > 20_000_000_000_000n);
    const ordinary = await payable(person);
    const [used] = await person.coupons('&status=3');
    expect(await person.refused('POST', PAY, { order_id: id(late), ...PLAIN })).toEqual([
      400,
      'CBC.99003110',
    ]);
    expect(await person.refused('POST', PAY, { order_id: id(dear), ...PLAIN })).toEqual([
      400,
      'CBC.99005003',
    ]);
    expect(await person.refused('POST', PAY, { order_id: 'CS26112400000000', ...PLAIN })).toEqual([
      400,
      'CBC.30000010',
    ]);
    expect(
      await person.refused('POST', PAY, {
        ...PLAIN,
        order_id: id(ordinary),
        use_coupon: 'YES',
        coupon_infos: [{ id: id(used, 'coupon_id'), type: 301 }],
      }),
    ).toEqual([200, 'CBC.3112']);
    expect(
      await person.refused('POST', PAY, {
        ...PLAIN,
        order_id: id(ordinary),
        use_discount: 'YES',
        discount_infos: [{ id: 'D0', type: 0 }],
      }),
    ).toEqual([400, 'CBC.99003108']);
    expect(await person.refused('POST', PAY, { order_id: id(ordinary) })).toEqual([400, 'CBC.0100']);
    const key = sandbox().keys.find((one) => one.label === 'read-only');
    if (!key) throw new Error('no such key');
    expect(
      await personOf(sandbox(), 'demo', key).refused('POST', PAY, { order_id: id(ordinary), ...PLAIN }),
    ).toEqual([403, 'CBC.0150']);
    sandbox().faults.add({ kind: 'refuse', code: 'CBC.99008056', operation: 'PayOrders' });
    expect(await person.refused('POST', PAY, { order_id: id(ordinary), ...PLAIN })).toEqual([
      400,
      'CBC.99008056',
    ]);
    expect(sandbox().state.ledger.postings()).toEqual([]);
  });

  it('takes effect when the answer is lost', async () => {
    const person = demo();
    const order = await payable(person);
    sandbox().faults.add({ kind: 'cut', operation: 'PayOrders' });
    await person.ask('POST', PAY, { order_id: id(order), ...PLAIN }).catch(() => null);
    expect(textOf((await person.order(id(order)))['status'])).toBe('5');
    expect(sandbox().state.ledger.postings()).toHaveLength(1);
  });

  it('makes an order for the master when a finance-managed member pays', async () => {
    const member = personOf(sandbox(), 'china-member-1');
    const master = personOf(sandbox(), 'china-master');
    const order = await payable(member);
    const before = await master.balance(2);
    expect((await member.ask('POST', PAY, { order_id: id(order), ...PLAIN })).status).toBe(204);
    expect(textOf((await member.order(id(order)))['status'])).toBe('3');
    const [forMember] = await master.orders('&method=sub_customer&status=6');
    expect(id(forMember, 'customer_id')).toBe(accountNamed(sandbox(), 'china-member-1').domainId);
    expect((await master.ask('POST', PAY, { order_id: id(forMember), ...PLAIN })).status).toBe(204);
    expect(before - (await master.balance(2))).toBe(e8(order['amount_after_discount']));
    expect(textOf((await member.order(id(order)))['status'])).toBe('5');
    expect((await member.resources({ order_id: id(order) })).length).toBeGreaterThan(0);
  });

  it('is cancelled only while it is unpaid', async () => {
    const person = demo();
    const order = await payable(person);
    const path = '/v2/orders/customer-orders/cancel';
    expect((await person.ask('PUT', path, { order_id: id(order) })).status).toBe(204);
    expect(textOf((await person.order(id(order)))['status'])).toBe('4');
    expect(await person.refused('PUT', path, { order_id: id(order) })).toEqual([400, 'CBC.99005010']);
    expect(await person.refused('POST', PAY, { order_id: id(order), ...PLAIN })).toEqual([
      400,
      'CBC.99003106',
    ]);
  });
});
