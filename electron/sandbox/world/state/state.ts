/** What was done in the sandbox since it started: the part of the world that calls change. reset() forgets all of it. */
import type { World } from '../world';
import { baseBalance } from './base';
import { Ledger } from './ledger';

export class State {
  readonly ledger: Ledger;

  constructor(world: World) {
    this.ledger = new Ledger((holder, kind) => {
      const account = world.account(holder);
      return account ? baseBalance(world, account, kind) : 0n;
    });
  }

  reset(): void {
    this.ledger.clear();
  }
}
