/** Renewing, what happens when a resource expires, and giving it back: by the calls, and as days pass by themselves. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../../electron/sandbox/server';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { e8, textOf } from './amounts';
import { body } from './client';
import { RENEW, RENEW_RATE, UNSUBSCRIBE, personOf, renewable } from './money';
import type { Person, Row } from './money';

const sandbox = useSandbox();
const demo = (): Person => personOf(sandbox(), 'demo');
const id = (row: Row | undefined, field = 'order_id'): string => textOf(row?.[field]);

describe('renewing', () => {
  it('charges what the enquiry said and pays until the later day', async () => {
    const person = demo();
    const { resource, amount } = await renewable(person);
    const before = await person.balance();
    const reply = await person.ask('POST', RENEW, {
      resource_ids: [id(resource, 'resource_id')],
      period_type: 2,
      period_num: 1,
      is_auto_pay: 1,
    });
    expect(reply.status).toBe(200);
    expect(before - (await person.balance())).toBe(amount);
    const [after] = await person.resources({ resource_ids: [id(resource, 'resource_id')] });
    expect(textOf(after?.['expire_time']) > textOf(resource['expire_time'])).toBe(true);
  });

  it('says for each of a batch how it went', async () => {
    const person = demo();
    const { resource } = await renewable(person);
    const reply = await person.ask('POST', RENEW, {
      resource_ids: [id(resource, 'resource_id'), 'no-such-resource'],
      period_type: 2,
      period_num: 1,
      is_auto_pay: 1,
    });
    const answer = body(reply);
    expect((answer['order_ids'] as unknown[]).length).toBe(1);
    expect(
      (answer['fail_resource_infos'] as Row[]).map((row) => [id(row, 'resource_id'), id(row, 'error_code')]),
    ).toEqual([['no-such-resource', 'CBC.30050009']]);
  });

  it('refuses what is locked, being changed, in an unpaid order, attached, or not renewable', async () => {
    const person = demo();
    const codes = new Set<string>();
    for (const resource of await person.resources({ status_list: [2] })) {
      const [, code] = await person.refused('POST', RENEW_RATE, {
        resource_ids: [id(resource, 'resource_id')],
        period_type: 2,
        period_num: 1,
      });
      codes.add(code);
    }
    for (const code of ['CBC.3002', 'CBC.30050011', 'CBC.30050010', 'CBC.30050007'])
      expect(codes).toContain(code);
    const { resource } = await renewable(person);
    const asked = { resource_ids: [id(resource, 'resource_id')], period_type: 3, period_num: 5 };
    expect(await person.refused('POST', RENEW, asked)).toEqual([200, 'CBC.30050008']);
  });
});

describe('what happens on expiry, and giving back', () => {
  it('switches renewal by itself on and off, and pay-per-use at expiry', async () => {
    const person = demo();
    const { resource } = await renewable(person);
    const one = id(resource, 'resource_id');
    const policy = async (): Promise<string> =>
      textOf((await person.resources({ resource_ids: [one] }))[0]?.['expire_policy']);
    const path = `/v2/orders/subscriptions/resources/autorenew/${one}`;
    expect((await person.ask('POST', path, { auto_renew_times: 2 })).status).toBe(204);
    expect(await policy()).toBe('3');
    expect((await person.ask('DELETE', path)).status).toBe(204);
    expect(await policy()).toBe('0');
    expect(await person.refused('DELETE', path)).toEqual([400, 'CBC.99003605']);
    expect(await person.refused('POST', `${path}x`, {})).toEqual([400, 'CBC.99003012']);
  });

  it('gives back what was paid for the days left, and ends the resource', async () => {
    const person = demo();
    const { resource } = await renewable(person);
    const before = await person.balance();
    const reply = await person.ask('POST', UNSUBSCRIBE, {
      resource_ids: [id(resource, 'resource_id')],
      unsubscribe_type: 1,
      unsubscribe_reason_type: 2,
    });
    const [orderId] = body(reply)['order_ids'] as string[];
    const refunds = await person.rows(
      'GET',
      `/v2/orders/customer-orders/refund-orders?order_id=${orderId ?? ''}`,
      'refund_infos',
    );
    const back = refunds.reduce((sum, row) => sum + e8(row['amount']), 0n);
    expect(back).toBeGreaterThan(0n);
    expect((await person.balance()) - before).toBe(back);
    expect(await person.resources({ resource_ids: [id(resource, 'resource_id')] })).toEqual([]);
    const lines = await person.records('2026-11', `&trade_id=${orderId ?? ''}`);
    expect(lines.reduce((sum, row) => sum + e8(row['amount']), 0n)).toBe(-back);
    expect(
      await person.refused('POST', UNSUBSCRIBE, {
        resource_ids: [id(resource, 'resource_id')],
        unsubscribe_type: 1,
      }),
    ).toEqual([200, 'CBC.3124']);
    expect(sandbox().state.ledger.conserved()).toBe(true);
  });
});

const DAY_MS = 86_400_000;
const AUTO = '/v2/orders/subscriptions/resources/autorenew';
const CONFIG = '/v2/orders/subscriptions/resources/renew/config';
const ON_DEMAND = '/v2/orders/subscriptions/resources/to-on-demand';

describe('as days pass', () => {
  const START = Date.parse('2026-11-24T02:00:00Z');
  let days = 0;
  let moving: Sandbox;
  const clock = (): number => START + days * DAY_MS;
  beforeAll(async () => {
    moving = await startSandbox({ rateLimit: 'off', clock, months: 3 });
  });
  beforeEach(() => {
    days = 0;
    moving.reset();
    pass(0);
  });
  afterAll(() => moving.close());

  /** The world's days pass; signatures go on by the clock of this machine. */
  const pass = (more: number): void => {
    days += more;
    moving.faults.setClockSkew(Date.now() - clock());
  };
  const who = (): Person => personOf(moving, 'demo');
  const one = async (person: Person, resourceId: string): Promise<Row | undefined> =>
    (await person.resources({ resource_ids: [resourceId], status_list: [2, 3, 4, 5] }))[0];
  const expires = async (resourceId: string): Promise<string> =>
    textOf((await one(who(), resourceId))?.['expire_time']);
  const renewals = () => moving.state.ledger.postings().filter((p) => p.cause === 'renew');
  /** A resource paid by the month that ends within days, with renewal by itself off. */
  const ending = async (): Promise<{ resourceId: string; left: number }> => {
    for (const row of await who().resources({ only_main_resource: 1, status_list: [2] })) {
      const resourceId = id(row, 'resource_id');
      const contract = moving.state.contracts.find(accountOf(), resourceId);
      const left = (contract?.paidUntil ?? 0) - Math.floor((clock() + 8 * 3_600_000) / DAY_MS);
      const able = await who().ask('POST', RENEW_RATE, {
        resource_ids: [resourceId],
        period_type: 2,
        period_num: 1,
      });
      const found = body(able)['renew_inquiry_results'];
      if (contract?.unit.term === 1 && left > 9 && left < 31 && Array.isArray(found) && found.length === 1)
        return { resourceId, left };
    }
    throw new Error('nothing ends soon');
  };
  const accountOf = () => {
    const account = moving.state.world.account(accountNamed(moving, 'demo').domainId);
    if (!account) throw new Error('no demo account');
    return account;
  };

  it('renews by itself as often as it was told to, seven days ahead, for the price of the enquiry', async () => {
    const { resourceId, left } = await ending();
    await who().ask('DELETE', `${AUTO}/${resourceId}`);
    expect((await who().ask('POST', `${AUTO}/${resourceId}`, { auto_renew_times: 2 })).status).toBe(204);
    const first = await expires(resourceId);
    pass(left - 8);
    expect(await expires(resourceId)).toBe(first);
    expect(renewals()).toEqual([]);
    pass(1);
    const second = await expires(resourceId);
    expect(second > first).toBe(true);
    const [posting] = renewals();
    const charged = posting?.legs.find((leg) => leg.holder === accountOf().domainId)?.e8 ?? 0n;
    // It shows in the order it made, in the change of the balance and in the bill.
    const order = await who().order(posting?.tradeId ?? '');
    expect([textOf(order['order_type']), textOf(order['source_type']), textOf(order['status'])]).toEqual([
      '2',
      '8',
      '5',
    ]);
    expect(e8(order['amount_after_discount'])).toBe(-charged);
    const changes = await who().changes(`&trade_id=${posting?.tradeId ?? ''}`);
    expect(changes.map((row) => e8(row['change_amount']))).toEqual([charged]);
    pass(75);
    // The second and last one; two months later it has expired.
    expect(textOf((await one(who(), resourceId))?.['expire_policy'])).toBe('0');
    expect(renewals()).toHaveLength(2);
    expect(moving.state.ledger.conserved()).toBe(true);
  });

  it('takes the money on the day and lets it expire on the day that the account has set', async () => {
    const { resourceId, left } = await ending();
    await who().ask('DELETE', `${AUTO}/${resourceId}`);
    await who().ask('POST', `${AUTO}/${resourceId}`, {});
    const set = async (name: string, value: string) =>
      body(await who().ask('POST', CONFIG, { config_name: name, config_value: value }))['error_code'];
    expect(await set('DEDUCTION_DATE', '3')).toBe('CBC.0000');
    expect(await set('EXPIRE_DATE', '28')).toBe('CBC.0000');
    for (const [name, value] of [
      ['DEDUCTION_DATE', '8'],
      ['EXPIRE_DATE', '29'],
      ['EXPIRE_DATE', '0'],
    ] as const)
      expect(await set(name, value)).toBe('CBC.0100');
    const before = await expires(resourceId);
    pass(left - 4);
    expect(await expires(resourceId)).toBe(before);
    pass(1);
    const after = await expires(resourceId);
    expect(after.slice(8, 10)).toBe('28');
    expect(Date.parse(after) - Date.parse(before)).toBeGreaterThanOrEqual(28 * DAY_MS);
    expect(await set('EXPIRE_DATE', '-1')).toBe('CBC.0000');
    pass(60);
    const last = new Date(Date.parse(await expires(resourceId)) + 8 * 3_600_000 + DAY_MS);
    expect(last.getUTCDate()).toBe(1);
  });

  it('without money is tried again each day, and renewed when there is some', async () => {
    const { resourceId, left } = await ending();
    await who().ask('DELETE', `${AUTO}/${resourceId}`);
    await who().ask('POST', `${AUTO}/${resourceId}`, {});
    const own = { holder: accountOf().domainId, kind: 'cash' } as const;
    const bank = { holder: 'BANK', kind: 'cash' } as const;
    const { ledger } = moving.state;
    const before = await expires(resourceId);
    pass(left + 2);
    const cash = ledger.balance(own.holder, own.kind);
    const about = { cause: 'transfer', tradeId: 'TAKEN', atMs: clock() } as const;
    ledger.move(own, bank, cash, about);
    expect(await expires(resourceId)).toBe(before);
    expect(textOf((await one(who(), resourceId))?.['status'])).toBe('5');
    ledger.move(bank, own, cash, about);
    pass(1);
    expect((await expires(resourceId)) > before).toBe(true);
    expect(textOf((await one(who(), resourceId))?.['status'])).toBe('2');
  });

  it('becomes pay-per-use when it expires, and is billed by use from then on', async () => {
    const metered = moving.state.contracts
      .of(accountOf())
      .find((c) => c.resources.every((r) => r.item.meters) && c.paidUntil > 0 && c.unit.term === 1);
    const resourceId = metered?.resources[0]?.id ?? '';
    await who().ask('DELETE', `${AUTO}/${resourceId}`);
    const reply = await who().ask('POST', ON_DEMAND, { operation: 'SET_UP', resource_ids: [resourceId] });
    expect(body(reply)['error_details']).toEqual([]);
    expect(textOf((await one(who(), resourceId))?.['expire_policy'])).toBe('1');
    pass(70);
    expect(await one(who(), resourceId)).toBeUndefined();
    const cycle = '2027-01';
    const lines = await who().records(cycle, `&resource_id=${resourceId}`);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((row) => textOf(row['charge_mode'])))).toEqual(new Set(['3']));
    expect(renewals()).toEqual([]);
  });

  it('a renewal whose answer never comes has taken effect, once', async () => {
    const { resourceId } = await ending();
    const before = await expires(resourceId);
    moving.faults.add({ kind: 'timeoutAfterEffect', operation: 'RenewalResources' });
    const asked = who().ask('POST', RENEW, {
      resource_ids: [resourceId],
      period_type: 2,
      period_num: 1,
      is_auto_pay: 1,
    });
    asked.catch(() => undefined);
    await expect.poll(renewals).toHaveLength(1);
    expect((await expires(resourceId)) > before).toBe(true);
  });
});
