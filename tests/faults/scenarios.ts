/** What a person wants done once, and how the sandbox's ledger shows how often it was done. */
import type { Sandbox } from '../../electron/sandbox/server';
import type { SandboxActions } from '../support/sandboxActions';
import type { Random } from './random';
import { organisationScenarios } from './organisation';

export type Wish = {
  action: string;
  /** What the form gives; asked for anew with each attempt, as a person fills in a form anew. */
  input(): Record<string, unknown>;
  /** What has to be so before it can be wished for. */
  before?: () => Promise<void>;
  /** How often it has taken effect, by the ledger or by the state of the world. */
  done(): number | Promise<number>;
  /** What else must have stayed as it was, in words; null: it has. */
  spoilt?: () => string | null;
};

export type Scenario = {
  name: string;
  /** The sandbox's account it is wished in. */
  account: 'china-independent' | 'china-master';
  /** Something that can be wished for in a world that was just reset; asked once, it is the same after each reset. */
  find(bench: SandboxActions, sandbox: Sandbox): Promise<(random: Random) => Wish>;
};

type Row = Record<string, string | number | undefined>;

export async function ask(
  bench: SandboxActions,
  operation: string,
  input: Record<string, string | number | string[]>,
  list: string,
): Promise<Row[]> {
  const caller = await bench.deps.accounts.callerFor('a1');
  return ((await bench.deps.client.call(operation, input, caller)).value[list] ?? []) as Row[];
}

export const can = (bench: SandboxActions, action: string, input: unknown) =>
  bench.prepare(action, input).then(
    ({ confirmation }) => confirmation,
    () => null,
  );

/** Postings of one cause, by the order or the transfer they belong to. */
export const postings = (sandbox: Sandbox, cause: string) =>
  sandbox.state.ledger.postings().filter((p) => p.cause === cause);

async function renewable(bench: SandboxActions): Promise<string[]> {
  const rows = await ask(
    bench,
    'ListPayPerUseCustomerResources',
    { only_main_resource: 1, limit: 500 },
    'data',
  );
  const found: string[] = [];
  for (const row of rows.filter((r) => r['status'] === 2)) {
    const id = String(row['resource_id']);
    if (await can(bench, 'renew', { resourceIds: [id] })) found.push(id);
    if (found.length === 4) break;
  }
  if (found.length < 2) throw new Error('the world has too little to renew');
  return found;
}

const pay: Scenario = {
  name: 'pay',
  account: 'china-independent',
  async find(bench, sandbox) {
    const rows = await ask(bench, 'ListCustomerOrders', { status: 6, limit: 100 }, 'order_infos');
    const orders: { id: string; coupons: string[]; discounts: string[] }[] = [];
    for (const row of rows) {
      const id = String(row['order_id']);
      const shown = await can(bench, 'pay', { orderId: id });
      if (!shown || shown.warnings.length > 0) continue;
      const options = (choice: string) =>
        (shown.choices.find((c) => c.id === choice)?.options ?? [])
          .filter((o) => o.off === null && o.id !== '')
          .map((o) => o.id);
      orders.push({ id, coupons: options('coupons'), discounts: options('discount') });
    }
    return (random) => {
      const { id, coupons, discounts } = random.pick(orders);
      const choices: Record<string, string[]> = {};
      if (coupons.length > 0 && random.chance(0.3)) choices['coupons'] = [random.pick(coupons)];
      else if (discounts.length > 0 && random.chance(0.3)) choices['discount'] = [random.pick(discounts)];
      return {
        action: 'pay',
        input: () => ({ orderId: id, choices }),
        done: () => postings(sandbox, 'pay').filter((p) => p.tradeId === id).length,
      };
    };
  },
};

const renewOne: Scenario = {
  name: 'renew one',
  account: 'china-independent',
  async find(bench, sandbox) {
    const ids = await renewable(bench);
    return (random) => {
      const input = {
        resourceIds: [random.pick(ids)],
        choices: { period: [random.pick(['m1', 'm3', 'y1'])] },
      };
      return { action: 'renew', input: () => input, done: () => postings(sandbox, 'renew').length };
    };
  },
};

/** Two in one request: each is paid for on its own, so that twice as many postings are the whole of it. */
const renewTwo: Scenario = {
  name: 'renew two',
  account: 'china-independent',
  async find(bench, sandbox) {
    const ids = await renewable(bench);
    return (random) => {
      const first = random.int(ids.length - 1);
      return {
        action: 'renew',
        input: () => ({ resourceIds: ids.slice(first, first + 2) }),
        done: () => postings(sandbox, 'renew').length / 2,
      };
    };
  },
};

const unsubscribe: Scenario = {
  name: 'unsubscribe',
  account: 'china-independent',
  async find(bench) {
    const ids = await renewable(bench);
    // A refund of nothing moves no money, so the orders are counted; those of the past were there before.
    const refunds = async () =>
      (await ask(bench, 'ListCustomerOrders', { order_type: '4', limit: 100 }, 'order_infos')).length;
    const before = await refunds();
    return (random) => {
      const input = { resourceIds: [random.pick(ids)] };
      return { action: 'unsubscribe', input: () => input, done: async () => (await refunds()) - before };
    };
  },
};

const cancel: Scenario = {
  name: 'cancel order',
  account: 'china-independent',
  async find(bench) {
    const of = async (status: number) =>
      (await ask(bench, 'ListCustomerOrders', { status, limit: 100 }, 'order_infos')).map((o) =>
        String(o['order_id']),
      );
    const ids = await of(6);
    return (random) => {
      const orderId = random.pick(ids);
      return {
        action: 'cancelOrder',
        input: () => ({ orderId }),
        done: async () => ((await of(4)).includes(orderId) ? 1 : 0),
      };
    };
  },
};

export const scenarios: readonly Scenario[] = [
  pay,
  renewOne,
  renewTwo,
  unsubscribe,
  cancel,
  ...organisationScenarios,
];
