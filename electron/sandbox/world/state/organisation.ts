/**
 * Enterprises: units, members and what each may do. Masters and their first members come from the seed; members are
 * added in the run. Money and coupons are elsewhere (ledger.ts, coupons.ts): this knows who belongs where.
 */
import type { Labels } from '@shared/contract/types';
import type { Account, AccessKey, NewMember } from '../../world/accounts';
import { openAccount } from '../../world/accounts';
import { Draw, hashText, mix } from '../random';
import { SEEDED_UNITS, unitOf, type MemberStatus } from './units';

export type OrgUnit = { id: string; relationId: string; name: Labels; parentId: string };

/** contract: permissions.json, memberPermissionIds; the last three from the page of CreateSubEnterpriseAccount. */
export const PERMISSIONS = [
  'READ_FINANCE_INFO',
  'READ_CONSUME_BILL',
  'SHARE-BIZ-DISCOUNT-TO-SUB',
  'SUBSTITUTE-OPEN-INVOICE',
  'TAKE-OVER-OPEN-INVOICE',
  'SHARE-CREDIT-TO-SUB',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a finance-managed member grants, whatever was asked for. */
export const CUSTODY_PERMISSIONS: readonly Permission[] = [
  'READ_FINANCE_INFO',
  'READ_CONSUME_BILL',
  'SHARE-BIZ-DISCOUNT-TO-SUB',
];

export type Member = {
  account: Account;
  masterId: string;
  unitId: string;
  displayName: string;
  status: MemberStatus;
  /** What the master may see and share. */
  permissions: readonly Permission[];
};

export type Wanted = Omit<NewMember, 'serial'> & {
  unitId: string;
  displayName: string;
  permissions: readonly Permission[];
};

export class Organisation {
  private readonly units = new Map<string, readonly OrgUnit[]>();
  private readonly seeded: readonly Member[];
  private added: Member[] = [];
  private keys: AccessKey[] = [];

  constructor(
    private readonly seed: string,
    private readonly people: readonly Account[],
  ) {
    for (const master of people.filter((a) => a.memberIds.length > 0))
      this.units.set(master.domainId, seededUnits(seed, master));
    this.seeded = people.flatMap((account) => {
      const master = people.find((a) => a.domainId === account.masterId);
      return master ? [this.seededMember(account, master)] : [];
    });
  }

  /** Accounts opened in the run. */
  opened(): readonly Account[] {
    return this.added.map((m) => m.account);
  }

  openedKeys(): readonly AccessKey[] {
    return this.keys;
  }

  isMaster(account: Account): boolean {
    return this.units.has(account.domainId);
  }

  /** The id and name of the top of a master's tree; its units hang below it. */
  root(master: Account): { id: string; name: string } {
    return { id: rootId(this.seed, master), name: master.domainName };
  }

  unitsOf(master: Account): readonly OrgUnit[] {
    return this.units.get(master.domainId) ?? [];
  }

  membersOf(masterId: string): readonly Member[] {
    return [...this.seeded, ...this.added].filter((m) => m.masterId === masterId);
  }

  member(masterId: string, domainId: string): Member | undefined {
    return this.membersOf(masterId).find((m) => m.account.domainId === domainId);
  }

  /** Members that pay for themselves; the cost query of a master with too many of them is refused (CBC.18000048). */
  independentsOf(masterId: string): readonly Member[] {
    return this.membersOf(masterId).filter((m) => !m.account.custody);
  }

  nameTaken(name: string): boolean {
    return [...this.people, ...this.opened()].some((a) => a.domainName.toLowerCase() === name.toLowerCase());
  }

  phoneTaken(phone: string): boolean {
    return [...this.people, ...this.opened()].some((a) => a.phone !== '' && a.phone === phone);
  }

  /** Opens an account and makes it a member. */
  add({ unitId, displayName, permissions, ...wanted }: Wanted): Member {
    const { account, key } = openAccount(this.seed, { ...wanted, serial: this.added.length });
    const member: Member = {
      account,
      masterId: wanted.master.domainId,
      unitId,
      displayName,
      status: 1,
      permissions,
    };
    this.added = [...this.added, member];
    this.keys = [...this.keys, key];
    return member;
  }

  reset(): void {
    this.added = [];
    this.keys = [];
  }

  private seededMember(account: Account, master: Account): Member {
    const units = this.unitsOf(master);
    const { unit, status } = unitOf(account.name);
    return {
      account,
      masterId: master.domainId,
      unitId: units[unit]?.id ?? rootId(this.seed, master),
      displayName: account.name.replace(/^(demo|china|international)-/, ''),
      status,
      permissions: account.custody ? CUSTODY_PERMISSIONS : ['READ_FINANCE_INFO', 'READ_CONSUME_BILL'],
    };
  }
}

function rootId(seed: string, master: Account): string {
  return new Draw(mix(hashText(seed, 3), master.seed)).text(19, '0123456789');
}

function seededUnits(seed: string, master: Account): OrgUnit[] {
  const draw = new Draw(mix(hashText(seed, 4), master.seed));
  const root = rootId(seed, master);
  const made: OrgUnit[] = [];
  for (const { name, parent } of SEEDED_UNITS[master.name] ?? []) {
    const id = draw.text(19, '123456789');
    const relationId = draw.hex(32);
    made.push({ id, relationId, name, parentId: parent === null ? root : (made[parent]?.id ?? root) });
  }
  return made;
}
