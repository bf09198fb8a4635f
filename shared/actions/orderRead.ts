/** An order with all of its lines, read now. */
import { AppError } from '../errors';
import { allRows } from './pages';
import { objectOf, textOf } from './read';
import type { Answered, Ask } from './types';

/** @throws AppError action.notPossible where there is no such order */
export async function readOrder(ask: Ask, orderId: string): Promise<{ order: Answered; lines: Answered[] }> {
  let order: Answered | undefined;
  const lines = await allRows(
    async (page) => {
      const answer = await ask('ShowCustomerOrderDetails', { order_id: orderId, ...page });
      order ??= objectOf(answer, 'order_info');
      return answer;
    },
    'order_line_items',
    'total_count',
  );
  if (!order) throw new AppError('action.notPossible', { because: 'actions:because.noSuchOrder' });
  return { order, lines };
}

export function lineIdOf(line: Answered, position: number): string {
  return textOf(line, 'order_line_item_id') ?? String(position);
}
