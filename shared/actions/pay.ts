/** Pays an order that waits to be paid (PayOrders, v3), with the coupons and the discount that were chosen. */
import { z } from 'zod';
import { AppError } from '../errors';
import { chosenSchema } from '../model/action';
import { fundsOf, paidFrom, sameCurrency } from './money';
import { discountOf, payMeans, takeCoupons } from './payMeans';
import { amountText, e8Of, intOf, listOf, objectOf, textOf } from './read';
import { settleByOrder } from './orders';
import { defineAction } from './types';

const PENDING_PAYMENT = 6;

export const pay = defineAction({
  id: 'pay',
  operations: ['PayOrders'],
  risk: 'money',
  title: 'actions:pay.title',
  verb: 'actions:pay.verb',
  input: z.strictObject({ orderId: z.string().min(1).max(64), choices: chosenSchema.default({}) }),
  datasets: ['balances'],

  async prepare({ ask, currency, now }, { orderId, choices }) {
    const answer = await ask('ShowCustomerOrderDetails', { order_id: orderId });
    const order = objectOf(answer, 'order_info');
    if (!order) throw new AppError('action.notPossible', { because: 'actions:because.noSuchOrder' });
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

    const means = await payMeans(ask, orderId, now);
    const discount = discountOf(means, choices['discount']?.[0]);
    const afterDiscount = full - (discount?.off ?? 0n);
    const coupons = takeCoupons(means, choices['coupons'] ?? [], afterDiscount);
    const due = coupons.due;
    const paid = paidFrom(await fundsOf(ask, currency), due);

    const money = (e8: bigint) => ({ kind: 'money' as const, amount: amountText(e8), currency });
    return {
      amount: { value: amountText(due), direction: 'charge' },
      choices: means.choices(choices, currency),
      facts: [
        { label: { key: 'actions:fact.order' }, value: { kind: 'id', id: orderId } },
        { label: { key: 'actions:fact.orderAmount' }, value: money(full) },
        ...(discount
          ? [{ label: { key: 'actions:fact.discount' as const }, value: money(-discount.off) }]
          : []),
        ...coupons.taken.map(({ name, e8 }) => ({
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
      items: listOf(answer, 'order_line_items').map((line, i) => {
        const amount = e8Of(line, 'amount_after_discount');
        return {
          id: textOf(line, 'order_line_item_id') ?? String(i),
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
      warnings: paid.warnings,
      typeName: null,
      steps: [
        {
          operation: 'PayOrders',
          input: {
            order_id: orderId,
            use_coupon: coupons.taken.length ? 'YES' : 'NO',
            use_discount: discount ? 'YES' : 'NO',
            ...(coupons.taken.length
              ? { coupon_infos: coupons.taken.map(({ id, type }) => ({ id, type })) }
              : {}),
            ...(discount ? { discount_infos: [{ id: discount.id, type: discount.type }] } : {}),
          },
          subjects: [`order:${orderId}`, ...coupons.taken.map(({ id }) => `coupon:${id}`)],
          items: listOf(answer, 'order_line_items').map(
            (line, i) => textOf(line, 'order_line_item_id') ?? String(i),
          ),
          amount: amountText(due),
          known: { orderId },
        },
      ],
    };
  },

  settle: { by: 'asking', ask: (context, step) => settleByOrder(context, step, 'paid') },
});
