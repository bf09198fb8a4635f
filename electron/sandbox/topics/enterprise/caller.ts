/** Who may call, and for whom: most of these operations are a master's alone. */
import type { Call } from '../../kernel/context';
import { serviceError } from '../../kernel/errors';
import { accessDenied } from '../../kernel/params';
import type { Member, Permission } from '../../world/state/organisation';

/** @throws ApiError CBC.0151 where the caller is no enterprise master. */
export function requireMaster({ world, account, language }: Call): void {
  if (!world.state.organisation.isMaster(account)) throw accessDenied(language);
}

/**
 * A member of the caller that pays for itself: only such a one has an account of its own to move money to and from.
 * @throws ApiError CBC.0151 no master, or a member that does not grant the permission; CBC.99000047 no such member, or
 * one whose master pays.
 */
export function memberWithMoney(call: Call, memberId: string, permission?: Permission): Member {
  requireMaster(call);
  const { world, account, language } = call;
  const member = world.state.organisation.member(account.domainId, memberId);
  if (!member || member.account.custody) throw serviceError(400, 'CBC.99000047', language);
  if (permission && !member.permissions.includes(permission)) throw accessDenied(language);
  return member;
}
