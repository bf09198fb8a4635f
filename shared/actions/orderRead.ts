/** An order with all of its lines, read now. */
import { AppError } from '../errors';
import { intOf, listOf, objectOf, textOf } from './read';
import type { Answered, Ask } from './types';

const PAGE = 100;

/** @throws AppError action.notPossible where there is no such order */
export async function readOrder(ask: Ask, orderId: string): Promise<{ order: Answered; lines: Answered[] }> {
  const first = await ask('ShowCustomerOrderDetails', { order_id: orderId, limit: PAGE, offset: 0 });
  const order = objectOf(first, 'order_info');
  if (!order) throw new AppError('action.notPossible', { because: 'actions:because.noSuchOrder' });
  const lines = listOf(first, 'order_line_items');
  const total = intOf(first, 'total_count') ?? lines.length;
  while (lines.length < total) {
    const more = listOf(
      await ask('ShowCustomerOrderDetails', { order_id: orderId, limit: PAGE, offset: lines.length }),
      'order_line_items',
    );
    if (more.length === 0) break;
    lines.push(...more);
  }
  return { order, lines };
}

export function lineIdOf(line: Answered, position: number): string {
  return textOf(line, 'order_line_item_id') ?? String(position);
}
