/**
 * Lines that what was done in the sandbox puts into a bill: an order that was paid, a refund, a correction somebody asks for. Every
 * granularity of the bill is computed from the world's lines, so each shows them at once.
 */
import type { Cycle } from '@shared/time';
import { dayText } from './calendar';
import type { Line } from './lines';

export class PostedLines {
  private readonly byMonth = new Map<string, Line[]>();
  private changes = 0;

  /** Into the cycle of `line.day`, on the account of `line.account`. */
  add(line: Line): void {
    const key = `${line.account.domainId} ${dayText(line.day).slice(0, 7)}`;
    this.byMonth.set(key, [...(this.byMonth.get(key) ?? []), line]);
    this.changes += 1;
  }

  of(domainId: string, cycle: Cycle): readonly Line[] {
    return this.byMonth.get(`${domainId} ${cycle}`) ?? [];
  }

  /** Rises with every change; what is kept of a month is kept under it. */
  version(): number {
    return this.changes;
  }

  clear(): void {
    this.byMonth.clear();
    this.changes += 1;
  }
}
