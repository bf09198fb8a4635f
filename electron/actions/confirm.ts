/** What is shown before an action, and what the person has to do. */
import type { AnyAction, Plan } from '@shared/actions';
import { CURRENCY, endpointsOf } from '@shared/contract/endpoints';
import { toE8 } from '@shared/money';
import type { Account } from '@shared/model/account';
import type { Actor, Confirmation, Proof } from '@shared/model/action';
import { instantAt } from '@shared/time';
import type { Caller } from '../cloud/types';
import { digestOf } from './digest';
import type { ActionsDeps } from './types';

export function actorOf(account: Account, caller: Caller): Actor {
  return {
    id: account.id,
    name: account.name,
    site: account.site,
    demo: account.demo,
    color: account.color,
    currency: account.currency,
    domainId: account.domainId,
    domainName: account.domainName,
    host: new URL(caller.endpoints.bss).host,
  };
}

/** The cloud account a lock belongs to: the same one, also when it is removed from the app and added again. */
export function ownerOf(account: Account): string {
  return account.demo || !account.domainId ? account.id : `${account.site} ${account.domainId}`;
}

/**
 * The account that acted. Removed and added again, or come from another computer, it has another id: then the same cloud account,
 * reached at the same place.
 */
export function actedWith(
  { owner, account }: { owner: string; account: Pick<Actor, 'id' | 'host'> },
  accounts: readonly Account[],
): Account | undefined {
  const placeOf = ({ endpoints, site }: Account) => new URL((endpoints ?? endpointsOf(site)).bss).host;
  return (
    accounts.find(({ id }) => id === account.id) ??
    accounts.find((one) => ownerOf(one) === owner && placeOf(one) === account.host)
  );
}

export function confirmationOf(
  definition: AnyAction,
  account: Account,
  caller: Caller,
  plan: Plan,
  settings: ReturnType<ActionsDeps['settings']>,
  now: number,
): Confirmation {
  return {
    action: definition.id,
    risk: definition.risk,
    title: { key: definition.title },
    verb: { key: definition.verb },
    account: actorOf(account, caller),
    amount: plan.amount,
    choices: [...plan.choices],
    facts: [...plan.facts],
    items: [...plan.items],
    balance: plan.balance,
    warnings: [...plan.warnings],
    proof: proofOf(definition, account, plan, settings),
    requests: plan.steps.length,
    asOf: instantAt(now),
  };
}

/** Of everything that is shown but the time at which it was read. */
export function digestOfShown(confirmation: Confirmation): string {
  return digestOf({ ...confirmation, asOf: '' });
}

function proofOf(
  { risk }: AnyAction,
  account: Account,
  plan: Plan,
  { confirmFrom, confirmBy }: ReturnType<ActionsDeps['settings']>,
): Proof {
  if (risk === 'irreversible') return { kind: 'name', expected: plan.typeName ?? account.name };
  if (risk !== 'money' || !plan.amount) return { kind: 'press' };
  const from = confirmFrom[CURRENCY[account.site]];
  if (toE8(plan.amount.value).e8 < toE8(from).e8) return { kind: 'press' };
  return confirmBy === 'hold' ? { kind: 'hold' } : { kind: 'amount', expected: plan.amount.value };
}
