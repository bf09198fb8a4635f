/** Confirmations that were shown and not used yet. Each is good for one use, for a while, in this run. */
import { randomBytes } from 'node:crypto';
import type { AnyAction, Plan } from '@shared/actions';
import type { Account } from '@shared/model/account';
import type { Confirmation } from '@shared/model/action';

export type Prepared = {
  definition: AnyAction;
  account: Account;
  input: unknown;
  plan: Plan;
  confirmation: Confirmation;
  /** Of what was shown, without its time. */
  digest: string;
  /** The journal's last row before the figures were read. */
  asOfSeq: number;
};

const GOOD_FOR_MS = 15 * 60_000;
const MOST = 200;

export type Tickets = {
  issue(prepared: Prepared): string;
  look(ticket: string): Prepared | null;
  /** Gives it once; whoever comes second gets null. */
  take(ticket: string): Prepared | null;
};

export function createTickets(now: () => number): Tickets {
  const open = new Map<string, { prepared: Prepared; until: number }>();
  const look = (ticket: string) => {
    const found = open.get(ticket);
    return found && found.until > now() ? found.prepared : null;
  };
  return {
    issue(prepared) {
      const ticket = randomBytes(32).toString('base64url');
      open.set(ticket, { prepared, until: now() + GOOD_FOR_MS });
      const [oldest] = open.keys();
      if (open.size > MOST && oldest !== undefined) open.delete(oldest);
      return ticket;
    },
    look,
    take(ticket) {
      const found = look(ticket);
      open.delete(ticket);
      return found;
    },
  };
}
