/** Cancels an order that waits to be paid (CancelCustomerOrder). No money moves; the order cannot be paid afterwards. */
import { z } from 'zod';
import { AppError } from '../errors';
import { lineIdOf, readOrder } from './orderRead';
import { settleByOrder } from './orders';
import { amountText, e8Of, intOf, textOf } from './read';
import { defineAction } from './types';

const PENDING_PAYMENT = 6;

export const cancelOrder = defineAction({
  id: 'cancelOrder',
  operations: ['CancelCustomerOrder'],
  risk: 'data',
  title: 'actions:cancelOrder.title',
  verb: 'actions:cancelOrder.verb',
  input: z.strictObject({ orderId: z.string().min(1).max(64) }),
  datasets: ['orders', 'orderDetails', 'memberOrders', 'memberOrderDetails'],

  async prepare({ ask, currency }, { orderId }) {
    const { order, lines } = await readOrder(ask, orderId);
    const status = intOf(order, 'status');
    if (status !== PENDING_PAYMENT)
      throw new AppError('action.notPossible', {
        because: 'actions:because.notCancelable',
        status: status ?? '',
      });
    const full = e8Of(order, 'amount_after_discount');
    return {
      amount: null,
      choices: [],
      facts: [
        { label: { key: 'actions:fact.order' }, value: { kind: 'id', id: orderId } },
        ...(full === null
          ? []
          : [
              {
                label: { key: 'actions:fact.orderAmount' as const },
                value: { kind: 'money' as const, amount: amountText(full), currency },
              },
            ]),
      ],
      items: lines.map((line, i) => ({
        id: lineIdOf(line, i),
        name: textOf(line, 'service_type_name') ?? textOf(line, 'service_type_code') ?? orderId,
        details: [textOf(line, 'product_spec_desc')].flatMap((t) =>
          t ? [{ kind: 'text' as const, text: t }] : [],
        ),
        amount: null,
        parent: null,
        note: null,
      })),
      balance: null,
      warnings: [{ key: 'actions:warning.canceledForGood' }],
      typeName: null,
      steps: [
        {
          operation: 'CancelCustomerOrder',
          input: { order_id: orderId },
          subjects: [`order:${orderId}`],
          items: lines.map(lineIdOf),
          amount: null,
          known: { orderId },
        },
      ],
    };
  },

  settle: { by: 'asking', ask: (context, step) => settleByOrder(context, step, 'canceled') },
});
