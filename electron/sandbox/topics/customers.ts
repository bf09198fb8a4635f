/** Whose bills a call is about: the caller's own, those of members that let it see them, or both. */
import type { Call } from '../kernel/context';
import { accessDenied } from '../kernel/params';
import type { Account } from '../world/accounts';

/**
 * By `method` (default all). `sub_customer_id` picks one member and means something only with sub_customer, as the
 * operation pages say; without it all members are meant.
 * @throws ApiError CBC.0151 when the id is no member of the caller.
 */
export function customersOf({ account, params, world, language }: Call): readonly Account[] {
  const method = params.text('method') ?? 'all';
  const wanted = params.text('sub_customer_id');
  const members = world.state.organisation
    .membersOf(account.domainId)
    .filter((m) => m.permissions.includes('READ_CONSUME_BILL'))
    .map((m) => m.account);
  if (method === 'oneself') return [account];
  if (method === 'all') return [account, ...members];
  if (!wanted) return members;
  const member = members.find((m) => m.domainId === wanted);
  if (!member) throw accessDenied(language);
  return [member];
}
