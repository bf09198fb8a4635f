/** Everything that is done with orders and resources, on the International site: in USD, and without the questions only China has. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toE8 } from '@shared/money';
import { sandboxActions, type SandboxActions } from '../../support/sandboxActions';
import { useSandbox } from '../../support/sandboxServer';

const get = useSandbox();
let bench: SandboxActions;
beforeEach(() => {
  get().state.reset();
  bench = sandboxActions(get(), { name: 'international-standalone' });
});
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

it.each([
  ['autoRenew', {}],
  ['toOnDemand', {}],
  ['renew', {}],
  ['unsubscribe', {}],
] as const)('%s does what it says with a resource', async (action, more) => {
  const entry = await firstOf(await inUse(), async (id) => {
    const [done] = await bench.run(action, { resourceIds: [id], ...more });
    return done?.state === 'done' ? done : null;
  });
  expect(entry.account.site).toBe('international');
});

it('sets how everything is renewed', async () => {
  expect((await bench.run('renewRules', {}))[0]?.state).toBe('done');
});
