/** Money and coupons between a master and its members, and what the whole organisation has before and after. */
import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../../electron/sandbox/server';
import type { SandboxActions } from '../support/sandboxActions';
import { ask, can, postings, type Scenario, type Wish } from './scenarios';

const number = (): string => randomUUID().replaceAll('-', '');

function memberOf(sandbox: Sandbox): { id: string; masterId: string } {
  const named = (name: string) => {
    const found = sandbox.accounts.find((a) => a.name === name);
    if (!found) throw new Error(`no account ${name}`);
    return found.domainId;
  };
  return { id: named('china-member-3'), masterId: named('china-master') };
}

/** What master and members have together: cash, credit and what is left of every coupon, in 10^-8. */
function organisationSum({ state }: Sandbox, masterId: string): bigint {
  const people = new Set([
    masterId,
    ...state.organisation.membersOf(masterId).map((m) => m.account.domainId),
  ]);
  // The seed's part does not move: what was posted to and from them is what can have changed.
  return state.ledger
    .postings()
    .flatMap((p) => p.legs)
    .filter((leg) => people.has(leg.holder))
    .reduce((sum, leg) => sum + leg.e8, 0n);
}

/** Nothing of the organisation is lost or made, and no number has moved twice. */
function spoilt(sandbox: Sandbox, masterId: string): string | null {
  const sum = organisationSum(sandbox, masterId);
  if (sum !== 0n) return `the organisation has ${sum} more than before`;
  const moves = sandbox.state.ledger
    .postings()
    .filter((p) => p.cause === 'transfer' || p.cause === 'reclaim');
  return new Set(moves.map((p) => p.tradeId)).size === moves.length ? null : 'one number moved twice';
}

/** Each attempt has a number of its own, as each form has. */
function money(action: 'allocate' | 'reclaim', cause: 'transfer' | 'reclaim'): Scenario {
  return {
    name: action,
    account: 'china-master',
    async find(bench, sandbox) {
      const { id, masterId } = memberOf(sandbox);
      const input = (amount: string) => ({
        pot: 'cash',
        rows: [{ memberId: id, name: 'member', amount, transId: number() }],
      });
      if (!(await can(bench, 'allocate', input('1.00')))) throw new Error('the master has nothing to move');
      return (random) => {
        const amount = `${1 + random.int(90)}.${random.int(90) + 10}`;
        return {
          action,
          input: () => input(amount),
          // What is taken back has to be there first.
          ...(action === 'reclaim'
            ? { before: () => bench.run('allocate', input('100.00')).then(() => undefined) }
            : {}),
          done: () => postings(sandbox, cause).length,
          spoilt: () => spoilt(sandbox, masterId),
        };
      };
    },
  };
}

/** Coupons the master can give, each with what is left of it. */
async function handable(bench: SandboxActions): Promise<{ id: string; whole: string }[]> {
  const rows = await ask(bench, 'ListMultiAccountTransferCoupons', { limit: 100 }, 'avail_transfer_coupons');
  if (rows.length === 0) throw new Error('the master has no coupon to hand over');
  return rows.map((row) => ({ id: String(row['coupon_id']), whole: String(row['balance']) }));
}

const handing = (memberId: string, coupon: { id: string; whole: string }, amount: string) => ({
  memberId,
  memberName: 'member',
  coupons: [{ couponId: coupon.id, amount, transId: number() }],
});

const issue: Scenario = {
  name: 'hand coupon over',
  account: 'china-master',
  async find(bench, sandbox) {
    const { id, masterId } = memberOf(sandbox);
    const coupons = await handable(bench);
    return (random): Wish => {
      const coupon = random.pick(coupons);
      const amount = random.chance(0.5) ? coupon.whole : `${1 + random.int(9)}.${random.int(90) + 10}`;
      return {
        action: 'handCoupons',
        input: () => handing(id, coupon, amount),
        done: () => postings(sandbox, 'transfer').length,
        spoilt: () => spoilt(sandbox, masterId),
      };
    };
  },
};

const takeBack: Scenario = {
  name: 'take coupon back',
  account: 'china-master',
  async find(bench, sandbox) {
    const { id, masterId } = memberOf(sandbox);
    const coupons = await handable(bench);
    return (random): Wish => {
      const coupon = random.pick(coupons);
      let held = '';
      return {
        action: 'takeCoupons',
        // What is taken back has to be with the member first.
        async before() {
          await bench.run('handCoupons', handing(id, coupon, '5.00'));
          const rows = await ask(
            bench,
            'ListMultiAccountRetrieveCoupons',
            { sub_customer_id: id, limit: 100 },
            'avail_retrieve_coupons',
          );
          held = String(rows[0]?.['sub_coupon_id']);
        },
        input: () => ({
          memberId: id,
          memberName: 'member',
          coupons: [{ couponId: coupon.id, subCouponId: held, transId: number() }],
        }),
        done: () => postings(sandbox, 'reclaim').length,
        spoilt: () => spoilt(sandbox, masterId),
      };
    };
  },
};

export const organisationScenarios: readonly Scenario[] = [
  money('allocate', 'transfer'),
  money('reclaim', 'reclaim'),
  issue,
  takeBack,
];
