/** Whose bills a call is about: the caller's own, those of members that let it see them, or both. */
import type { Call } from '../kernel/context';
import { accessDenied } from '../kernel/params';
import type { Account } from '../world/accounts';
import type { World } from '../world/world';

export type Asked = { method: string; wanted: string | undefined };

/**
 * By `method` (default all). `sub_customer_id` picks one member and means something only with sub_customer, as the
 * operation pages say; without it all members are meant.
 * @throws ApiError CBC.0151 when the id is no member of the caller.
 */
export function customersOf(call: Call): readonly Account[] {
  const { params } = call;
  return customersNamed(call, {
    method: params.text('method') ?? 'all',
    wanted: params.text('sub_customer_id'),
  });
}

/** The same for operations that ask in the body. */
export function customersNamed(
  { account, world, language }: Pick<Call, 'account' | 'world' | 'language'>,
  { method, wanted }: Asked,
): readonly Account[] {
  const members = visibleMembers(world, account);
  if (method === 'oneself') return [account];
  if (method === 'all') return [account, ...members];
  if (!wanted) return members;
  const member = members.find((m) => m.domainId === wanted);
  if (!member) throw accessDenied(language);
  return [member];
}

/** Members whose bills the master may read. */
export function visibleMembers(world: World, master: Account): readonly Account[] {
  return world.state.organisation
    .membersOf(master.domainId)
    .filter((m) => m.permissions.includes('READ_CONSUME_BILL'))
    .map((m) => m.account);
}
