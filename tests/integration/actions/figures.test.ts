/** What is shown before an action is what the cloud then charges, to the last digit. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toE8 } from '@shared/money';
import type { Confirmation } from '@shared/model/action';
import { couponFor, takePermission } from '../../support/meanwhile';
import { sandboxActions, type SandboxActions } from '../../support/sandboxActions';
import { useSandbox } from '../../support/sandboxServer';

/** What happens in the cloud between the app's last look at an order's discounts and what it sends then. */
let meanwhile = (): void => undefined;
const get = useSandbox({ delay: () => Promise.resolve(meanwhile()) });
const afterTheLastLook = (happens: () => void): void => {
  get().faults.add({ kind: 'slow', operation: 'ListOrderDiscounts', delayMs: 1 });
  meanwhile = happens;
};
let bench: SandboxActions;
beforeEach(() => (bench = sandboxActions(get())));
afterEach(() => bench.remove());

const domain = () => bench.account.domainId;
const cash = () => get().state.ledger.balance(domain(), 'cash');
const shown = ({ amount }: Confirmation) => toE8(amount?.value ?? 'none').e8;
const postings = (cause: string) =>
  get()
    .state.ledger.postings()
    .filter((p) => p.cause === cause);
const chargedTo = (kind: string) =>
  get()
    .state.ledger.postings()
    .flatMap((p) => p.legs)
    .filter((leg) => leg.holder === domain() && leg.kind === kind)
    .reduce((sum, leg) => sum - leg.e8, 0n);

async function ask(operation: string, input: Record<string, string | number | string[]> = {}) {
  const caller = await bench.deps.accounts.callerFor('a1');
  return (await bench.deps.client.call(operation, input, caller)).value;
}

type Row = Record<string, string | number | undefined>;
const unpaid = async () =>
  (((await ask('ListCustomerOrders', { status: 6, limit: 100 }))['order_infos'] ?? []) as Row[]).filter(
    (o) => o['order_type'] === 1,
  );
const mains = async () =>
  (
    (await ask('ListPayPerUseCustomerResources', { only_main_resource: 1, limit: 500 }))['data'] as Row[]
  ).filter((r) => r['status'] === 2);

/** The payable order with the lowest amount. */
async function payable(): Promise<string> {
  for (const order of await unpaid()) {
    const id = String(order['order_id']);
    const prepared = await bench.prepare('pay', { orderId: id }).catch(() => null);
    if (prepared?.confirmation.balance) return id;
  }
  throw new Error('no payable order');
}

/** Main resources in use, split by what the price enquiry says of each. */
async function byRenewal(): Promise<{ can: string[]; cannot: string[] }> {
  const ids = (await mains()).map((r) => String(r['resource_id']));
  const cannot: string[] = [];
  for (let from = 0; from < ids.length; from += 10) {
    const some = ids.slice(from, from + 10);
    const input = { resource_ids: some, period_type: 2, period_num: 1 };
    const failed = (await ask('ListRenewRateOnPeriod', input))['fail_resource_infos'] as Row[];
    cannot.push(...failed.map((f) => String(f['resource_id'])));
  }
  return { can: ids.filter((id) => !cannot.includes(id)), cannot };
}

async function renewable(count: number): Promise<string[]> {
  return (await byRenewal()).can.slice(0, count);
}

describe('paying an order', () => {
  it('charges what was shown, leaves what was shown, and the order is paid', async () => {
    const orderId = await payable();
    const before = cash();
    const { confirmation } = await bench.prepare('pay', { orderId });
    const [entry] = await bench.run('pay', { orderId });
    expect(entry?.state).toBe('done');
    expect(cash()).toBe(before - shown(confirmation));
    expect(cash()).toBe(toE8(confirmation.balance?.after ?? '').e8);
    await expect(bench.prepare('pay', { orderId })).rejects.toMatchObject({ code: 'action.notPossible' });
  });

  it('with each discount, and with each coupon and card that can be used, charges what was shown', async () => {
    const orderId = await payable();
    const { confirmation } = await bench.prepare('pay', { orderId });
    const options = (id: string) =>
      confirmation.choices.find((c) => c.id === id)?.options.filter((o) => o.off === null && o.id !== '') ??
      [];
    const choices = [
      ...options('discount').map((o) => ({ discount: [o.id] })),
      ...options('coupons').map((o) => ({ coupons: [o.id] })),
    ];
    expect(choices.length).toBeGreaterThan(3);
    for (const chosen of choices) {
      get().state.reset();
      const before = cash();
      const shownFirst = (await bench.prepare('pay', { orderId, choices: chosen })).confirmation;
      const [entry] = await bench.run('pay', { orderId, choices: chosen });
      expect(entry?.state, JSON.stringify(chosen)).toBe('done');
      expect(cash(), JSON.stringify(chosen)).toBe(before - shown(shownFirst));
    }
  });

  it('says beforehand why a coupon cannot be used', async () => {
    const { confirmation } = await bench.prepare('pay', { orderId: await payable() });
    const off = confirmation.choices.find((c) => c.id === 'coupons')?.options.filter((o) => o.off) ?? [];
    expect(off.map((o) => o.off?.key)).toContain('actions:off.limits');
  });

  it('is refused by the cloud for a coupon that was used up after the last look, and nothing is charged', async () => {
    const orderId = await payable();
    const coupon = couponFor(get(), 'demo', orderId);
    const { ticket, confirmation } = await bench.prepare('pay', {
      orderId,
      choices: { coupons: [coupon.id] },
    });
    const { proof } = confirmation;
    const typed = 'expected' in proof ? { typed: proof.expected } : {};
    afterTheLastLook(coupon.useUp);
    const [entry] = (await bench.actions.execute({ ticket, ...typed })).entries;
    expect(entry).toMatchObject({ state: 'failed', detail: { error: { params: { code: 'CBC.3112' } } } });
    expect(postings('pay')).toEqual([]);
  });

  it('that is too dear warns before, is refused by the cloud, and may be tried again', async () => {
    const dear = (await unpaid()).map((o) => String(o['order_id']));
    for (const orderId of dear) {
      const prepared = await bench.prepare('pay', { orderId }).catch(() => null);
      if (!prepared?.confirmation.warnings.some((w) => w.key === 'actions:warning.short')) continue;
      const [entry] = await bench.run('pay', { orderId });
      expect(entry).toMatchObject({
        state: 'failed',
        detail: { error: { params: { code: 'CBC.99005003' } } },
      });
      await expect(bench.prepare('pay', { orderId })).resolves.toBeDefined();
      return;
    }
    throw new Error('no order is too dear');
  });

  it('is not offered for an order whose time has run out', async () => {
    const all = ((await ask('ListCustomerOrders', { status: 6, limit: 100 }))['order_infos'] ?? []) as Row[];
    const refusals = await Promise.all(
      all.map((o) =>
        bench.prepare('pay', { orderId: String(o['order_id']) }).then(
          () => null,
          (e: { params?: Record<string, unknown> }) => e.params?.['because'],
        ),
      ),
    );
    expect(refusals).toContain('actions:because.paymentOver');
  });

  it('without the permission is failed with the permission by name', async () => {
    const orderId = await payable();
    const giveBack = takePermission(get(), 'demo', 'bss:order:pay');
    const [entry] = await bench.run('pay', { orderId }).finally(giveBack);
    expect(entry).toMatchObject({ state: 'failed', detail: { error: { code: 'cloud.permission' } } });
    expect(JSON.stringify(entry?.detail.error?.params)).toMatch(/bss:order:pay/);
  });
});

describe('renewing', () => {
  it.each(['m1', 'm3', 'y1'])(
    'for %s charges the price that was shown, and moves the expiry',
    async (period) => {
      const [id] = await renewable(1);
      const input = { resourceIds: [id], choices: { period: [period] } };
      const { confirmation } = await bench.prepare('renew', input);
      const [entry] = await bench.run('renew', input);
      expect(entry).toMatchObject({ state: 'done', detail: { fates: [{ id, state: 'done' }] } });
      expect(chargedTo('cash') + chargedTo('credit')).toBe(shown(confirmation));
      const then = confirmation.items.find((i) => i.id === id)?.note?.values?.['day'];
      const [row] = (await ask('ListPayPerUseCustomerResources', { resource_ids: [id ?? ''] }))[
        'data'
      ] as Row[];
      expect(String(row?.['expire_time']).slice(0, 10)).toBe(then);
    },
  );

  it('many charges the sum, in requests of ten, and each says what became of it', async () => {
    const ids = await renewable(12);
    expect(ids).toHaveLength(12);
    const { confirmation } = await bench.prepare('renew', { resourceIds: ids });
    const entries = await bench.run('renew', { resourceIds: ids });
    expect(entries.map((e) => e.detail.fates?.length)).toEqual([10, 2]);
    expect(chargedTo('cash') + chargedTo('credit')).toBe(shown(confirmation));
  });

  it('leaves out what cannot be renewed, with the reason, and charges the others only', async () => {
    const found = await byRenewal();
    const cannot = found.cannot[0] ?? '';
    const ids = [found.can[0] ?? '', cannot];
    const { confirmation } = await bench.prepare('renew', { resourceIds: ids });
    expect(confirmation.items.find((i) => i.id === cannot)).toMatchObject({
      amount: null,
      note: { key: 'actions:fact.leftOut', values: { why: expect.stringMatching(/CBC\.\d+/) as string } },
    });
    const [entry] = await bench.run('renew', { resourceIds: ids });
    expect(entry?.detail.fates?.map((f) => f.id)).toEqual([ids[0]]);
    expect(chargedTo('cash') + chargedTo('credit')).toBe(shown(confirmation));
  });

  it('nothing but what cannot be renewed is not offered', async () => {
    const { cannot } = await byRenewal();
    expect(cannot.length).toBeGreaterThan(2);
    for (const id of cannot)
      await expect(bench.prepare('renew', { resourceIds: [id] })).rejects.toMatchObject({
        params: { code: expect.stringMatching(/^CBC\./) as string },
      });
    expect(
      get()
        .requests()
        .some((r) => r.operation === 'RenewalResources'),
    ).toBe(false);
  });
});

describe('what happens at expiry', () => {
  const policy = async (id: string) =>
    ((await ask('ListPayPerUseCustomerResources', { resource_ids: [id] }))['data'] as Row[])[0]?.[
      'expire_policy'
    ];

  it('renews itself when switched on, with or without a number, and not when switched off', async () => {
    const [id = ''] = await renewable(1);
    await bench.run('autoRenew', { resourceIds: [id], choices: { state: ['on'], times: ['3'] } });
    expect(await policy(id)).toBe(3);
    const [entry] = await bench.run('autoRenew', { resourceIds: [id], choices: { state: ['off'] } });
    expect(entry?.state).toBe('done');
    expect(await policy(id)).toBe(0);
    await expect(
      bench.prepare('autoRenew', { resourceIds: [id], choices: { state: ['off'] } }),
    ).rejects.toMatchObject({ params: { because: 'actions:because.autoRenewOff' } });
  });

  it('is paid and ends on the days the account has set, as its own resources are told', async () => {
    const account = get().state.world.account(domain());
    if (!account) throw new Error('no account');
    const rule = () => get().state.renewRules.of(account);
    const { confirmation } = await bench.prepare('renewRules', {});
    expect(confirmation.items.length).toBeGreaterThan(0);
    const [paid] = await bench.run('renewRules', { choices: { deduction: ['3'] } });
    expect([paid?.state, rule()]).toEqual(['done', { deductionDays: 3, expireDay: null }]);
    const [ended] = await bench.run('renewRules', { choices: { rule: ['expiry'], expiry: ['-1'] } });
    expect([ended?.state, rule()]).toEqual(['done', { deductionDays: 3, expireDay: -1 }]);
    await expect(bench.prepare('renewRules', { choices: { deduction: ['9'] } })).rejects.toMatchObject({
      params: { because: 'actions:because.noSuchDay' },
    });
    const giveBack = takePermission(get(), 'demo', 'bss:renewal:update');
    const [refused] = await bench.run('renewRules', { choices: { deduction: ['7'] } }).finally(giveBack);
    // The cloud has no question for it: a lost answer would be settled by who has looked.
    expect([refused?.state, refused?.settle]).toEqual(['failed', 'person']);
    expect(rule().deductionDays).toBe(3);
  });

  it('becomes pay-per-use when set, with each of a batch saying what became of it', async () => {
    const ids = (await mains()).map((r) => String(r['resource_id'])).slice(0, 30);
    const [entry] = await bench.run('toOnDemand', { resourceIds: ids });
    const fates = entry?.detail.fates ?? [];
    expect(new Set(fates.map((f) => f.state))).toEqual(new Set(['done', 'failed']));
    for (const { id, state } of fates) expect((await policy(id)) === 1, id).toBe(state === 'done');
  });
});

describe('giving back', () => {
  it('what was renewed returns what was estimated, releases what is attached, and asks for its name', async () => {
    const [id = ''] = await renewable(1);
    await bench.run('renew', { resourceIds: [id] });
    const before = cash();
    const { confirmation } = await bench.prepare('unsubscribe', {
      resourceIds: [id],
      choices: { what: ['renewed'] },
    });
    expect(confirmation.proof.kind).toBe('name');
    const [entry] = await bench.run('unsubscribe', { resourceIds: [id], choices: { what: ['renewed'] } });
    expect(entry?.state).toBe('done');
    expect(cash() - before).toBe(shown(confirmation));
  });

  it('all of it closes the resource and what is attached', async () => {
    const [id = ''] = await renewable(1);
    const before = cash();
    const { confirmation } = await bench.prepare('unsubscribe', { resourceIds: [id] });
    const [entry] = await bench.run('unsubscribe', { resourceIds: [id] });
    expect(entry?.state).toBe('done');
    const back = cash() - before;
    expect(back).toBeGreaterThan(0n);
    expect(confirmation.amount === null ? back : shown(confirmation)).toBe(back);
    await expect(bench.prepare('unsubscribe', { resourceIds: [id] })).rejects.toMatchObject({
      params: { because: 'actions:because.noSuchResource' },
    });
  });
});

describe('canceling an order', () => {
  it('lets it be paid no more', async () => {
    const orderId = await payable();
    const [entry] = await bench.run('cancelOrder', { orderId });
    expect(entry?.state).toBe('done');
    await expect(bench.prepare('pay', { orderId })).rejects.toMatchObject({
      params: { because: 'actions:because.notPayable' },
    });
    await expect(bench.prepare('cancelOrder', { orderId })).rejects.toMatchObject({
      params: { because: 'actions:because.notCancelable' },
    });
  });
});
