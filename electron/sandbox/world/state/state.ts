/** What was done in the sandbox since it started: the part of the world that calls change. reset() forgets all of it. */
import type { Account } from '../../world/accounts';
import type { World } from '../world';
import { baseBalance } from './base';
import { Codes } from './codes';
import { Contracts } from './contracts';
import { Coupons } from './coupons';
import { settleExpiries } from './expiry';
import { Ledger } from './ledger';
import { Orders } from './orders';
import { Organisation } from './organisation';
import { Projects } from './projects';
import { RenewRules } from './renewRules';
import { Transfers } from './transfers';
import { Tickets } from './tickets/tickets';

export class State {
  readonly ledger: Ledger;
  readonly contracts: Contracts;
  readonly orders: Orders;
  readonly coupons: Coupons;
  readonly codes: Codes;
  readonly organisation: Organisation;
  readonly projects: Projects;
  readonly renewRules = new RenewRules();
  readonly transfers = new Transfers();
  readonly tickets = new Tickets();

  constructor(
    readonly world: World,
    seed: string,
    people: readonly Account[],
  ) {
    this.contracts = new Contracts(world);
    this.orders = new Orders(world);
    this.coupons = new Coupons(world);
    this.codes = new Codes(seed);
    this.organisation = new Organisation(seed, people);
    this.projects = new Projects(seed);
    this.ledger = new Ledger((holder, kind) => {
      const account = world.account(holder);
      return account ? baseBalance(world, account, kind) : 0n;
    });
  }

  /** What happens by itself as days pass. */
  settle(account: Account): void {
    settleExpiries(this.world, account);
  }

  reset(): void {
    this.ledger.clear();
    this.contracts.clear();
    this.orders.clear();
    this.coupons.clear();
    this.codes.reset();
    this.organisation.reset();
    this.world.posted.clear();
    this.projects.reset();
    this.renewRules.reset();
    this.transfers.reset();
    this.tickets.reset();
  }
}
