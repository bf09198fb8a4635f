/** Hands coupons of a master to a member, in whole or in part, and takes back what is left of them. */
import { z } from 'zod';
import { AppError } from '../../errors';
import { toE8 } from '../../money';
import { allRows } from '../pages';
import { amountText, e8Of, listOf, textOf } from '../read';
import { defineAction, type Ask, type Context, type LostStep, type Settlement } from '../types';
import { isTransferAmount } from './transfer';

const transId = z.string().regex(/^[0-9a-f]{32}$/);
const couponId = z.string().min(1).max(64);
const member = { memberId: z.string().min(1).max(64), memberName: z.string().max(200) };

const refused = (because: string, values: Record<string, string> = {}): AppError =>
  new AppError('action.notPossible', { because: `enterprise:because.${because}`, ...values });

type Held = { id: string; subId: string | null; name: string; balance: bigint; expireTime: string | null };

async function held(ask: Ask, operation: string, list: string, memberId?: string): Promise<Held[]> {
  const whose = memberId === undefined ? {} : { sub_customer_id: memberId };
  const found = await allRows((page) => ask(operation, { ...page, ...whose }), list, 'total_count');
  return found.flatMap((coupon) => {
    const id = textOf(coupon, 'coupon_id');
    if (id === null) return [];
    return [
      {
        id,
        subId: textOf(coupon, 'sub_coupon_id'),
        name: textOf(coupon, 'plan_name') ?? id,
        balance: e8Of(coupon, 'balance') ?? 0n,
        expireTime: textOf(coupon, 'expire_time'),
      },
    ];
  });
}

const canHand = (ask: Ask) => held(ask, 'ListMultiAccountTransferCoupons', 'avail_transfer_coupons');
const canTake = (ask: Ask, memberId: string) =>
  held(ask, 'ListMultiAccountRetrieveCoupons', 'avail_retrieve_coupons', memberId);

const item = (coupon: Held, id: string, amount: bigint, currency: string) => ({
  id,
  name: coupon.name,
  details: [
    { kind: 'id' as const, id: coupon.id },
    {
      kind: 'say' as const,
      say: {
        key: 'enterprise:fact.couponBefore' as const,
        values: { currency, before: amountText(coupon.balance), after: amountText(coupon.balance - amount) },
      },
    },
    ...(coupon.expireTime ? [{ kind: 'instant' as const, at: coupon.expireTime }] : []),
  ],
  amount: amountText(amount),
  parent: null,
  note: null,
});

/**
 * The coupon's own records name the number; else its balance tells. One that is used up is not listed any more; nor is one that
 * has run out, which says nothing.
 */
async function settle(
  { ask, now }: Context,
  { known }: LostStep,
  left: () => Promise<Held | undefined>,
): Promise<Settlement> {
  const number = String(known['transId']);
  const values = { transId: number };
  const records = await ask('ListCustomerCouponChangeRecords', {
    balance_type: 'BALANCE_TYPE_COUPON',
    trade_id: number,
    limit: 10,
  });
  if (listOf(records, 'records').some((r) => textOf(r, 'trade_id') === number))
    return { state: 'done', evidence: { key: 'enterprise:evidence.recorded', values } };
  const coupon = await left();
  const until = known['until'];
  if (!coupon && typeof until === 'string' && Date.parse(until) <= now)
    return { state: 'open', evidence: { key: 'enterprise:evidence.unclear', values } };
  const balance = coupon?.balance ?? 0n;
  if (balance === toE8(String(known['before'])).e8)
    return { state: 'failed', evidence: { key: 'enterprise:evidence.unmoved', values } };
  if (balance === toE8(String(known['after'])).e8)
    return { state: 'done', evidence: { key: 'enterprise:evidence.balance', values } };
  return { state: 'open', evidence: { key: 'enterprise:evidence.unclear', values } };
}

const datasets = ['transferCoupons', 'memberCoupons'] as const;

export const handCoupons = defineAction({
  id: 'handCoupons',
  operations: ['ClaimEnterpriseMultiAccountCoupon'],
  risk: 'money',
  title: 'enterprise:handCoupons.title',
  verb: 'enterprise:handCoupons.verb',
  input: z.strictObject({
    ...member,
    coupons: z
      .array(z.strictObject({ couponId, amount: z.string().max(32), transId }))
      .min(1)
      .max(50),
  }),
  datasets,
  async prepare({ ask, currency }, { memberId, memberName, coupons }) {
    const all = await canHand(ask);
    const chosen = coupons.map(({ couponId: id, amount, transId: number }) => {
      const coupon = all.find((c) => c.id === id);
      if (!coupon) throw refused('couponGone', { id });
      if (!isTransferAmount(amount)) throw refused('amount', { name: coupon.name });
      const e8 = toE8(amount).e8;
      if (e8 > coupon.balance)
        throw refused('couponShort', { name: coupon.name, currency, available: amountText(coupon.balance) });
      return { coupon, e8, number };
    });
    const sum = chosen.reduce((total, { e8 }) => total + e8, 0n);
    return {
      amount: { value: amountText(sum), direction: 'move' },
      choices: [],
      facts: [{ label: { key: 'enterprise:fact.member' }, value: { kind: 'text', text: memberName } }],
      items: chosen.map(({ coupon, e8 }) => item(coupon, coupon.id, e8, currency)),
      balance: null,
      warnings: [{ key: 'enterprise:warning.couponPart' }],
      typeName: null,
      steps: chosen.map(({ coupon, e8, number }) => ({
        operation: 'ClaimEnterpriseMultiAccountCoupon',
        input: { customer_id: memberId, coupon_id: coupon.id, amount: amountText(e8), trans_id: number },
        subjects: [`coupon:${coupon.id}`],
        items: [coupon.id],
        amount: amountText(e8),
        known: {
          transId: number,
          couponId: coupon.id,
          memberName,
          before: amountText(coupon.balance),
          after: amountText(coupon.balance - e8),
          until: coupon.expireTime,
        },
      })),
    };
  },
  settle: {
    by: 'asking',
    ask: (context, step) =>
      settle(context, step, async () =>
        (await canHand(context.ask)).find((c) => c.id === step.known['couponId']),
      ),
  },
});

export const takeCoupons = defineAction({
  id: 'takeCoupons',
  operations: ['ReclaimEnterpriseMultiAccountCoupon'],
  risk: 'money',
  title: 'enterprise:takeCoupons.title',
  verb: 'enterprise:takeCoupons.verb',
  input: z.strictObject({
    ...member,
    coupons: z
      .array(z.strictObject({ couponId, subCouponId: couponId, transId }))
      .min(1)
      .max(50),
  }),
  datasets,
  async prepare({ ask, currency }, { memberId, memberName, coupons }) {
    const all = await canTake(ask, memberId);
    const chosen = coupons.map(({ couponId: id, subCouponId, transId: number }) => {
      const coupon = all.find((c) => c.id === id && c.subId === subCouponId);
      if (!coupon) throw refused('couponGone', { id: subCouponId });
      return { coupon, subCouponId, number };
    });
    const sum = chosen.reduce((total, { coupon }) => total + coupon.balance, 0n);
    return {
      amount: { value: amountText(sum), direction: 'move' },
      choices: [],
      facts: [{ label: { key: 'enterprise:fact.member' }, value: { kind: 'text', text: memberName } }],
      items: chosen.map(({ coupon, subCouponId }) => item(coupon, subCouponId, coupon.balance, currency)),
      balance: null,
      warnings: [{ key: 'enterprise:warning.couponWhole' }],
      typeName: null,
      steps: chosen.map(({ coupon, subCouponId, number }) => ({
        operation: 'ReclaimEnterpriseMultiAccountCoupon',
        input: {
          customer_id: memberId,
          coupon_id: coupon.id,
          sub_coupon_id: subCouponId,
          trans_id: number,
        },
        subjects: [`coupon:${subCouponId}`],
        items: [subCouponId],
        amount: amountText(coupon.balance),
        known: {
          transId: number,
          memberId,
          memberName,
          subCouponId,
          before: amountText(coupon.balance),
          after: '0.00',
          until: coupon.expireTime,
        },
      })),
    };
  },
  settle: {
    by: 'asking',
    ask: (context, step) =>
      settle(context, step, async () => {
        const all = await canTake(context.ask, String(step.known['memberId']));
        return all.find((c) => c.subId === step.known['subCouponId']);
      }),
  },
});
