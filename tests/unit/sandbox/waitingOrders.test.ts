/** What is said of the orders an account starts with holds at every time of the day. */
import { expect, it } from 'vitest';
import { World } from '../../../electron/sandbox/world/world';

it.each(['00:00:01', '00:07:30', '12:00:00', '23:59:59'])(
  'at %s (GMT+8) one order has run out of time, and others can still be paid',
  (time) => {
    const now = Date.parse(`2026-11-24T${time}+08:00`);
    const world = new World({ seed: 'a', months: 2, scale: 0.3, clock: () => now });
    const account = world.accounts.find(({ name }) => name === 'china-independent');
    if (!account) throw new Error('no such account');
    const waiting = world.state.orders
      .list(account, now - 30 * 86_400_000, now)
      .filter(({ status }) => status === 6);
    const over = waiting.filter(({ deadlineMs }) => (deadlineMs ?? 0) <= now);
    expect(over).toHaveLength(1);
    expect(waiting.length - over.length).toBeGreaterThan(2);
  },
);
