/**
 * Orders: those behind the bills, computed month by month, and those made in the sandbox, kept here. An account starts
 * with a few that wait for it (seeds.ts).
 */
import type { Account } from '../../world/accounts';
import { cycleOf, dayNumber } from '../calendar';
import type { Line } from '../lines';
import { monthOfOrder, orderNumber, unitOrderId } from '../orderIds';
import { mix } from '../random';
import { Recent } from '../recent';
import { tradeIdOf } from '../record';
import { cycleAt } from '@shared/time';
import type { World } from '../world';
import { orderOfLines } from './order';
import type { Order } from './order';
import { rolesOf, seedOrders } from './seeds';
import type { Roles } from './seeds';

const DAY_MS = 86_400_000;
const REFERS = new Set([3, 4, 20]);

export class Orders {
  private readonly made = new Map<string, Order>();
  private readonly roles = new Map<string, Roles>();
  private readonly past = new Recent<readonly Order[]>(64);
  private serial = 0;

  constructor(private readonly world: World) {}

  /** The order of that number an account may see: its own, or one of a member it pays for. */
  find(account: Account, id: string): Order | undefined {
    this.seed(account);
    const made = this.made.get(id);
    if (made) return isSeenBy(made, account) ? this.asOfNow(made) : undefined;
    const month = monthOfOrder(id);
    return month === null ? undefined : this.ofMonth(account, month).find((order) => order.id === id);
  }

  /** Orders made between two instants (ms), newest first. */
  list(account: Account, fromMs: number, toMs: number): Order[] {
    this.seed(account);
    const orders = [...this.made.values()]
      .filter((order) => isSeenBy(order, account))
      .map((order) => this.asOfNow(order));
    for (let month = monthAt(fromMs); month <= monthAt(Math.min(toMs, this.world.nowMs())); month += 1)
      orders.push(...this.ofMonth(account, month));
    return orders
      .filter((order) => order.createdMs >= fromMs && order.createdMs <= Math.min(toMs, this.world.nowMs()))
      .sort((a, b) => b.createdMs - a.createdMs || (a.id < b.id ? 1 : -1));
  }

  /** Keeps an order, new or changed. */
  save(order: Order): Order {
    this.made.set(order.id, order);
    return order;
  }

  /** A number nobody has. */
  nextId(account: Account): string {
    this.serial += 1;
    return orderNumber(dayNumber(this.world.today()), mix(mix(account.seed, 0x0de4), this.serial));
  }

  /** Orders kept here that wait to be paid, by the account or by its master. */
  open(account: Account): Order[] {
    this.seed(account);
    return [...this.made.values()]
      .map((order) => this.asOfNow(order))
      .filter((order) => order.customer === account && (order.status === 6 || order.status === 3));
  }

  clear(): void {
    this.made.clear();
    this.roles.clear();
    this.serial = 0;
  }

  /** Which contracts have something about them; fixed when the account is first asked about. */
  rolesOf(account: Account): Roles {
    this.seed(account);
    return this.roles.get(account.domainId) ?? {};
  }

  /** An order nobody paid in time is cancelled a day after. */
  private asOfNow(order: Order): Order {
    const over =
      order.status === 6 && order.deadlineMs !== null && this.world.nowMs() > order.deadlineMs + DAY_MS;
    return over ? { ...order, status: 4 } : order;
  }

  private seed(account: Account): void {
    if (this.roles.has(account.domainId)) return;
    const roles = rolesOf(this.world, account);
    this.roles.set(account.domainId, roles);
    seedOrders(this.world, account, roles, () => this.nextId(account)).forEach((order) => this.save(order));
  }

  private ofMonth(account: Account, month: number): readonly Order[] {
    const cycle = cycleOf(month);
    if (!this.world.hasData(cycle)) return [];
    const { world } = this;
    const today = dayNumber(world.today());
    const key = `${account.domainId} ${month} ${today} ${world.state.contracts.version()}`;
    return this.past.get(key, () => {
      const byOrder = new Map<string, [Line, ...Line[]]>();
      const units = world.unitsOf(account, cycle);
      for (let index = 0; index < units.count; index += 1) {
        const unit = units.at(index);
        if (unit.bundle.mode !== 'period') continue;
        for (const line of world.state.contracts.linesOf(account, unit, month, today)) {
          if (line.meter) continue;
          const lines = byOrder.get(tradeIdOf(line));
          if (lines) lines.push(line);
          else byOrder.set(tradeIdOf(line), [line]);
        }
      }
      return [...byOrder.values()].map((lines) => orderOfLines(lines, baseOf(lines[0])));
    });
  }
}

function baseOf(line: Line): string | null {
  const { unit } = line;
  return REFERS.has(line.billType) ? unitOrderId(unit, unit.from, unit.month, 1) : null;
}

/** Its own orders, and those it pays for members. */
function isSeenBy(order: Order, account: Account): boolean {
  return order.account.domainId === account.domainId;
}

function monthAt(ms: number): number {
  const cycle = cycleAt(Math.max(0, Math.min(ms, 4e12)));
  return Number(cycle.slice(0, 4)) * 12 + Number(cycle.slice(5, 7)) - 1;
}
