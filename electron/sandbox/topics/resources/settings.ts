/** What happens when a resource expires, and giving it back early. */
import type { Call } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';
import type { Json } from '../../kernel/json';
import { reply } from '../../kernel/reply';
import type { Reply } from '../../kernel/reply';
import { dayNumber } from '../../world/calendar';
import { cancellable, convertible, switchable } from '../../world/state/able';
import { statusOf } from '../../world/state/contracts';
import type { Contract } from '../../world/state/contracts';
import { Refusal } from '../../world/state/refusal';
import { unsubscribe } from '../../world/state/refunds';
import { numberOf, textOf, textsOf } from '../fields';
import { codeOf, failure, refusing } from '../refuse';
import { distinctIds, eachOf } from './renew';

/** As EXPIRE_DATE names the last day of a month. */
const LAST_DAY = -1;

const save = (call: Call, contract: Contract): void =>
  call.world.state.contracts.save(contract, dayNumber(call.world.today()));

/** @throws ApiError CBC.99003012, CBC.99003602 */
export function enableAutoRenew(call: Call, id: string, times: number): void {
  refusing(call, () => {
    const contract = switchable(call.world, call.account, id);
    if (statusOf(contract, dayNumber(call.world.today())) !== 2) throw new Refusal('CBC.99003602');
    save(call, {
      ...contract,
      autoRenew: true,
      autoLeft: times === 0 ? null : times,
      // Money is taken in the early morning: the next one is tomorrow's.
      autoFrom: dayNumber(call.world.today()) + 1,
      onDemand: false,
    });
  });
}

/** @throws ApiError CBC.99003012, CBC.99003605 */
export function disableAutoRenew(call: Call, id: string): void {
  refusing(call, () => {
    const contract = switchable(call.world, call.account, id);
    if (!contract.autoRenew) throw new Refusal('CBC.99003605');
    save(call, { ...contract, autoRenew: false, autoLeft: null });
  });
}

function autoRenewalResources(call: Call): Reply {
  enableAutoRenew(call, call.params.text('resource_id') ?? '', numberOf(call.json, 'auto_renew_times') ?? 0);
  return reply(204);
}

function cancelAutoRenewalResources(call: Call): Reply {
  disableAutoRenew(call, call.params.text('resource_id') ?? '');
  return reply(204);
}

/** @param all the resource and its periods, else only the periods that have not begun. */
export function unsubscribeAll(call: Call, ids: readonly string[], all: boolean): Json {
  const { world, account } = call;
  return eachOf(call, ids, (id) => unsubscribe(world, cancellable(world, account, id), all).id);
}

function cancelResourcesSubscription(call: Call): Json {
  const reason = numberOf(call.json, 'unsubscribe_reason_type');
  // Who names another reason says which.
  if (reason === 5 && !textOf(call.json, 'unsubscribe_reason'))
    throw invalidParameter(call.language, 'unsubscribe_reason');
  return unsubscribeAll(call, distinctIds(call), numberOf(call.json, 'unsubscribe_type') === 1);
}

function updatePeriodToOnDemand(call: Call): Json {
  const { json, world, account, language } = call;
  const setUp = textOf(json, 'operation') === 'SET_UP';
  const errors = textsOf(json, 'resource_ids').flatMap((id) => {
    const code = codeOf(() => {
      const contract = convertible(world, account, id);
      save(call, { ...contract, onDemand: setUp, ...(setUp ? { autoRenew: false, autoLeft: null } : {}) });
    });
    return code === null ? [] : [{ ...failure(language, code), id }];
  });
  return { error_details: errors };
}

/** @throws ApiError CBC.0100 for a value out of range (contract: limits.json, renewConfig). */
function setResourcesRenewConfig(call: Call): Json {
  const { account, world, json, language } = call;
  const { contracts, renewRules } = world.state;
  const text = textOf(json, 'config_value') ?? '';
  const value = /^-?\d{1,2}$/.test(text) ? Number(text) : NaN;
  const days = textOf(json, 'config_name') === 'DEDUCTION_DATE';
  const known = days ? value >= 2 && value <= 7 : value === LAST_DAY || (value >= 1 && value <= 28);
  if (!known) throw invalidParameter(language, 'config_value');
  renewRules.set(account, days ? { deductionDays: value } : { expireDay: value });
  // From now on the account's rule decides about what renews itself, and no more what the world had in mind for it.
  const today = dayNumber(world.today());
  for (const contract of contracts.of(account))
    if (contract.autoRenew && contract.endedOn === null && contract.paidUntil > today)
      save(call, { ...contract, autoFrom: today + 1 });
  return { error_code: 'CBC.0000', error_msg: 'success' };
}

export const settings = {
  AutoRenewalResources: autoRenewalResources,
  CancelAutoRenewalResources: cancelAutoRenewalResources,
  CancelResourcesSubscription: cancelResourcesSubscription,
  UpdatePeriodToOnDemand: updatePeriodToOnDemand,
  SetResourcesRenewConfig: setResourcesRenewConfig,
};
