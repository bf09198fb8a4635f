/**
 * Money between a master and its members: what was moved under which number, and how much of a member's balance came
 * from the master and may be taken back. The balances themselves are the ledger's.
 */
import { instantAt } from '@shared/time';
import type { Instant } from '@shared/time';
import type { Account } from '../../world/accounts';
import { mix } from '../random';

export type Pot = 'cash' | 'credit';
export type Direction = 'out' | 'back';

export type Transfer = {
  transId: string;
  masterId: string;
  memberId: string;
  /** A coupon's id in the master's hands, or one of the two accounts. */
  of: Pot | `coupon:${string}`;
  direction: Direction;
  e8: bigint;
  at: Instant;
};

const UNIT = 100_000_000n;

export class Transfers {
  private list: Transfer[] = [];
  private readonly running = new Set<string>();

  /** What has been moved, oldest first. */
  all(): readonly Transfer[] {
    return this.list;
  }

  /** A number counts once for a master, whatever it was used for. */
  used(masterId: string, transId: string): boolean {
    return this.list.some((t) => t.masterId === masterId && t.transId === transId);
  }

  add(transfer: Omit<Transfer, 'at'> & { atMs: number }): void {
    const { atMs, ...rest } = transfer;
    this.list = [...this.list, { ...rest, at: instantAt(atMs) }];
  }

  /** While one is running for a master and a member, another is refused (CBC.99007461). Ends by `finish`. */
  begin(masterId: string, memberId: string): void {
    this.running.add(`${masterId} ${memberId}`);
  }

  finish(masterId: string, memberId: string): void {
    this.running.delete(`${masterId} ${memberId}`);
  }

  isRunning(masterId: string, memberId: string): boolean {
    return this.running.has(`${masterId} ${memberId}`);
  }

  /** What came from the master and has not gone back; what a seeded member was given long ago included. */
  given(member: Account, of: Pot): bigint {
    return this.list
      .filter((t) => t.memberId === member.domainId && t.of === of)
      .reduce((sum, t) => sum + (t.direction === 'out' ? t.e8 : -t.e8), givenBefore(member, of));
  }

  reset(): void {
    this.list = [];
    this.running.clear();
  }
}

/** Members that came with the seed were given between 20 000 and 50 000 in cash. */
function givenBefore(member: Account, of: Pot): bigint {
  if (of === 'credit' || member.custody || member.since > -Infinity) return 0n;
  return BigInt(20_000 + (mix(member.seed, 0x61) % 30_000)) * UNIT;
}
