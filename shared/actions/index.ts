/** All actions. To add one is to add its file and its line here. */
import { autoRenew } from './autoRenew';
import { cancelOrder } from './cancelOrder';
import { explorer } from './explorer';
import { handCoupons, takeCoupons } from './enterprise/coupons';
import { createMember, sendMemberCode } from './enterprise/member';
import { createProject, enableProjects } from './enterprise/projects';
import { allocate, reclaim } from './enterprise/transfer';
import { pay } from './pay';
import { renew } from './renew';
import { renewRules } from './renewRules';
import { toOnDemand } from './toOnDemand';
import { ticketActions } from './tickets';
import type { AnyAction } from './types';
import { unsubscribe } from './unsubscribe';

export type { AnyAction, Answered, Ask, Context, LostStep, Plan, Settlement, Step } from './types';
export { defineAction } from './types';

export const actions: readonly AnyAction[] = [
  pay,
  cancelOrder,
  renew,
  autoRenew,
  renewRules,
  toOnDemand,
  unsubscribe,
  explorer,
  allocate,
  reclaim,
  handCoupons,
  takeCoupons,
  sendMemberCode,
  createMember,
  enableProjects,
  createProject,
  ...ticketActions,
];

const byId = new Map(actions.map((a) => [a.id, a]));

export function actionById(id: string): AnyAction | undefined {
  return byId.get(id);
}

/** The operations that actions send, with the action that does. */
export function actionsByOperation(): Map<string, string> {
  return new Map(actions.flatMap((a) => a.operations.map((o) => [o, a.id] as const)));
}
