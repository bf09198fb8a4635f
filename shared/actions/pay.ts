/** Pays an order that waits to be paid (PayOrders, v3), with the coupons and the discount that were chosen. */
import { z } from 'zod';
import { AppError } from '../errors';
import { chosenSchema } from '../model/action';
import { fundsOf, paidFrom, sameCurrency } from './money';
import { lineIdOf, readOrder } from './orderRead';
import { billOf, payMeans } from './payMeans';
import { amountText, e8Of, intOf, textOf } from './read';
import { afterPaying, settleByOrder } from './orders';
import { defineAction } from './types';

const PENDING_PAYMENT = 6;

export const pay = defineAction({
  id: 'pay',
  operations: ['PayOrders'],
  risk: 'money',
  title: 'actions:pay.title',
  verb: 'actions:pay.verb',
  input: z.strictObject({ orderId: z.string().min(1).max(64), choices: chosenSchema.default({}) }),
  datasets: [
    'balances',
    'orders',
    'orderDetails',
    'memberOrders',
    'memberOrderDetails',
    'periodResources',
    'accountChanges',
    'coupons',
    'storedCards',
  ],

  async prepare(context, { orderId, choices }) {
    const { ask, currency, now } = context;
    const { order, lines } = await readOrder(ask, orderId);
    const status = intOf(order, 'status');
    if (status !== PENDING_PAYMENT)
      throw new AppError('action.notPossible', {
        because: 'actions:because.notPayable',
        status: status ?? '',
      });
    const until = textOf(order, 'pending_payment_end_time');
    if (until && Date.parse(until) <= now)
      throw new AppError('action.notPossible', { because: 'actions:because.paymentOver', until });
    sameCurrency(textOf(order, 'currency'), currency);
    const full = e8Of(order, 'amount_after_discount');
    if (full === null) throw new AppError('action.notPossible', { because: 'actions:because.noAmount' });

    const means = await payMeans(context, orderId);
    const bill = billOf(means, choices, full, lines);
    const paid = paidFrom(await fundsOf(ask, currency), bill.due);

    const money = (e8: bigint) => ({ kind: 'money' as const, amount: amountText(e8), currency });
    return {
      amount: { value: amountText(bill.due), direction: 'charge' },
      choices: means.choices(choices, currency),
      facts: [
        { label: { key: 'actions:fact.order' }, value: { kind: 'id', id: orderId } },
        { label: { key: 'actions:fact.orderAmount' }, value: money(full) },
        ...(bill.discount
          ? [{ label: { key: 'actions:fact.discount' as const }, value: money(-bill.discount.off) }]
          : []),
        ...bill.taken.map(({ name, e8 }) => ({
          label: { key: 'actions:fact.coupon' as const, values: { name } },
          value: money(-e8),
        })),
        ...paid.facts,
        ...(until
          ? [
              {
                label: { key: 'actions:fact.payUntil' as const },
                value: { kind: 'instant' as const, at: until },
              },
            ]
          : []),
      ],
      items: lines.map((line, i) => {
        const amount = e8Of(line, 'amount_after_discount');
        return {
          id: lineIdOf(line, i),
          name: textOf(line, 'service_type_name') ?? textOf(line, 'service_type_code') ?? orderId,
          details: [textOf(line, 'product_spec_desc')].flatMap((t) =>
            t ? [{ kind: 'text' as const, text: t }] : [],
          ),
          amount: amount === null ? null : amountText(amount),
          parent: null,
          note: null,
        };
      }),
      balance: paid.balance,
      warnings: [
        ...(bill.taken.length > 0 && !means.checked
          ? [{ key: 'actions:warning.couponUnchecked' as const }]
          : []),
        ...paid.warnings,
      ],
      typeName: null,
      steps: [
        {
          operation: 'PayOrders',
          input: {
            order_id: orderId,
            use_coupon: bill.taken.length ? 'YES' : 'NO',
            use_discount: bill.discount ? 'YES' : 'NO',
            ...(bill.taken.length ? { coupon_infos: bill.taken.map(({ id, type }) => ({ id, type })) } : {}),
            ...(bill.discount
              ? { discount_infos: [{ id: bill.discount.id, type: bill.discount.type }] }
              : {}),
          },
          subjects: [`order:${orderId}`, ...bill.taken.map(({ id }) => `coupon:${id}`)],
          items: lines.map(lineIdOf),
          amount: amountText(bill.due),
          known: { orderId },
        },
      ],
    };
  },

  after: afterPaying,
  settle: { by: 'asking', ask: (context, step) => settleByOrder(context, step, 'paid') },
});
