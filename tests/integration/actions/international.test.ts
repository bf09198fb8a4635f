/** Everything that is done with orders and resources, on the International site: in USD, and without the questions only China has. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toE8 } from '@shared/money';
import { sandboxActions, type SandboxActions } from '../../support/sandboxActions';
import { useSandbox } from '../../support/sandboxServer';
import { TEST_DAY } from '../../support/testDay';
import { dayNumber } from '../../../electron/sandbox/world/calendar';
import type { Contract } from '../../../electron/sandbox/world/state/contracts';

const get = useSandbox();
let bench: SandboxActions;
beforeEach(() => (bench = sandboxActions(get(), { name: 'international-standalone' })));
afterEach(() => bench.remove());

type Row = Record<string, string | number | undefined>;

async function rows(operation: string, list: string, input: Record<string, string | number>): Promise<Row[]> {
  const caller = await bench.deps.accounts.callerFor('a1');
  const { value } = await bench.deps.client.call(operation, input, caller);
  return (value as Record<string, Row[] | undefined>)[list] ?? [];
}

const unpaid = async () =>
  (await rows('ListCustomerOrders', 'order_infos', { status: 6, limit: 100 })).map((o) =>
    String(o['order_id']),
  );
const inUse = async () =>
  (await rows('ListPayPerUseCustomerResources', 'data', { only_main_resource: 1, limit: 500 }))
    .filter((r) => r['status'] === 2)
    .map((r) => String(r['resource_id']));
const taken = () =>
  get()
    .state.ledger.postings()
    .flatMap((p) => p.legs)
    .filter((leg) => leg.holder === bench.account.domainId && ['cash', 'credit'].includes(leg.kind))
    .reduce((sum, leg) => sum - leg.e8, 0n);

/** The first for which it can be done. */
async function firstOf<T>(list: readonly string[], attempt: (id: string) => Promise<T | null>): Promise<T> {
  for (const id of list) {
    const found = await attempt(id).catch(() => null);
    if (found) return found;
  }
  throw new Error('none of them');
}

it('pays an order in USD, as it was shown, and says what the order is then', async () => {
  const { orderId, confirmation } = await firstOf(await unpaid(), async (id) => {
    const prepared = await bench.prepare('pay', { orderId: id });
    return prepared.confirmation.warnings.length === 0 ? { orderId: id, ...prepared } : null;
  });
  expect(confirmation.account.currency).toBe('USD');
  expect(confirmation.amount).not.toBeNull();
  const [entry] = await bench.run('pay', { orderId });
  expect(entry).toMatchObject({
    state: 'done',
    detail: {
      settledBy: 'answer',
      evidence: { key: 'actions:evidence.orderPaid', values: { order: orderId } },
    },
  });
  expect(taken()).toBe(toE8(confirmation.amount?.value ?? '').e8);
});

it('offers the coupons that are to be used, takes what the cloud takes, and charges nothing where it refuses one', async () => {
  const orders = await unpaid();
  const { confirmation } = await firstOf(orders, (orderId) => bench.prepare('pay', { orderId }));
  const coupons = confirmation.choices.find((c) => c.id === 'coupons')?.options.filter((o) => o.off === null);
  expect(coupons?.length).toBeGreaterThan(0);
  let paid = 0;
  for (const orderId of orders)
    for (const { id } of coupons ?? []) {
      get().state.reset();
      const choices = { coupons: [id] };
      const shown = await bench.prepare('pay', { orderId, choices }).catch(() => null);
      if (!shown) continue;
      expect(shown.confirmation.warnings).toContainEqual({ key: 'actions:warning.couponUnchecked' });
      const [entry] = await bench.run('pay', { orderId, choices });
      if (entry?.state === 'done') paid += 1;
      expect(taken()).toBe(entry?.state === 'done' ? toE8(shown.confirmation.amount?.value ?? '').e8 : 0n);
    }
  expect(paid).toBeGreaterThan(0);
});

it('cancels an order', async () => {
  const [orderId = ''] = await unpaid();
  expect((await bench.run('cancelOrder', { orderId }))[0]?.state).toBe('done');
});

/** The contract of a resource in the cloud, ended ones included. */
function contract(id: string): Contract {
  const { contracts, world } = get().state;
  const account = world.account(bench.account.domainId);
  const found = account && [...contracts.changed(account), ...contracts.of(account)].find(holds(id));
  if (!found) throw new Error(`no contract of ${id}`);
  return found;
}
const holds = (id: string) => (one: Contract) => one.resources.some((r) => r.id === id);

/** What is done with the first resource that allows it: the contract as it was, as it is, and what was shown. */
async function change(action: string, of: (before: Contract) => boolean = () => true) {
  const ids = (await inUse()).filter((id) => of(contract(id)));
  return firstOf(ids, async (id) => {
    const before = contract(id);
    const wish = { resourceIds: [id] };
    const { confirmation } = await bench.prepare(action, wish);
    const [entry] = await bench.run(action, wish);
    return entry?.state === 'done' ? { before, after: contract(id), confirmation } : null;
  });
}

it('switches auto-renewal on, and charges nothing for it', async () => {
  const { before, after } = await change('autoRenew', (c) => !c.autoRenew);
  expect([before.autoRenew, after.autoRenew]).toEqual([false, true]);
  expect(taken()).toBe(0n);
});

it('makes a resource pay-per-use at expiry, and charges nothing for it', async () => {
  const { before, after } = await change('toOnDemand', (c) => !c.onDemand);
  expect([before.onDemand, after.onDemand]).toEqual([false, true]);
  expect(taken()).toBe(0n);
});

it('renews a resource for the amount that was shown', async () => {
  const { before, after, confirmation } = await change('renew');
  expect(after.paidUntil).toBeGreaterThan(before.paidUntil);
  expect(confirmation.account.currency).toBe('USD');
  expect(taken()).toBeGreaterThan(0n);
  expect(taken()).toBe(toE8(confirmation.amount?.value ?? 'none').e8);
});

it('ends a resource that is given back, and pays for it', async () => {
  const { before, after } = await change('unsubscribe');
  expect(before.endedOn).toBeNull();
  expect(after.endedOn).toBe(dayNumber(TEST_DAY));
  expect(taken()).toBeLessThan(0n);
});

it('sets how everything is renewed', async () => {
  expect((await bench.run('renewRules', {}))[0]?.state).toBe('done');
});
