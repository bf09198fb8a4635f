/** The service desk of every account: seeded when it is first looked at, forgotten by reset(). */
import type { Account } from '../../../world/accounts';
import { Desk } from './desk';
import { seedDesk } from './seed';

export class Tickets {
  private readonly desks = new Map<string, Desk>();

  /** The desk of an account as it is at `now` (ms): what was due by then has happened. */
  desk(account: Account, now: number): Desk {
    let desk = this.desks.get(account.domainId);
    if (!desk) {
      desk = new Desk(account);
      seedDesk(desk, now);
      this.desks.set(account.domainId, desk);
    }
    desk.advance(now);
    return desk;
  }

  /** The desk of an account that was looked at before; for tests that play the engineer. */
  known(domainId: string): Desk | undefined {
    return this.desks.get(domainId);
  }

  reset(): void {
    this.desks.clear();
  }
}
