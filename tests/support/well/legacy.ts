/** The endpoints on their way out, with the same ids as their successors under their own names. */
import { cancellable, renewable } from '../../../electron/sandbox/world/state/able';
import { member, pack } from './accounts';
import type { Recipes } from './bench';
import { done, refund, resource, undoable, unpaid } from './orders';
import { closed, pressable } from './tickets';

/** What was paid by use in a week. */
const BY_USE = { startTime: '2026-10-05', endTime: '2026-10-11', payMethod: '1' };

export const legacy: Recipes = {
  LegacyShowOrder: (b) => ({ order_id: done(b).id }),
  LegacyListOrderResources: (b) => ({ order_id: done(b).id }),
  LegacyRefundOrder: async (b) => ({ order_id: await refund(b) }),
  LegacyPayOrderV1: (b) => ({ orderId: unpaid(b).id }),
  LegacyPayOrderV2: (b) => ({ order_id: unpaid(b).id }),
  LegacyCancelOrder: (b) => ({ orderId: unpaid(b).id, action_id: 'cancel' }),
  LegacyUnsubscribeOrder: (b) => ({ order_id: undoable(b).id, unsub_type: 1 }),
  LegacyRenewResources: (b) => ({
    resource_ids: [resource(b, renewable)],
    period_type: 2,
    period_num: 1,
    expire_mode: 0,
  }),
  LegacyUnsubscribeResources: (b) => ({ resourceIds: [resource(b, cancellable)], unSubType: 1 }),
  LegacyEnableAutoRenew: (b) => ({ resource_id: resource(b, renewable), action_id: 'autorenew' }),
  LegacyDisableAutoRenew: async (b) => {
    const input = { resource_id: resource(b, renewable), action_id: 'autorenew' };
    await b.run('LegacyEnableAutoRenew', { ...input, domain_id: b.account.domainId });
    return input;
  },
  LegacyResFeeRecords: () => BY_USE,
  LegacyResourceDaily: () => BY_USE,
  LegacyRetrieveAmount: (b) => ({ sub_customer_id: member(b) }),
  LegacyTransfer: (b) => ({ subCustomerId: member(b), deductMode: '1', totalTransferAmount: '1.00' }),
  LegacyRetrieve: (b) => ({ subCustomerId: member(b), retrieveMode: '1', totalRetrieveAmount: '1.00' }),
  LegacyFreeResourceUsages: async (b) => ({ order_ids: [(await pack(b)).orderId] }),
  LegacyQueryRating: ({ account }) => ({
    tenantId: account.domainId,
    regionId: account.regions[0],
    chargingMode: 0,
    periodType: 2,
    periodNum: 1,
    productInfos: [
      {
        id: '1',
        cloudServiceType: 'hws.service.type.ec2',
        resourceType: 'hws.resource.type.vm',
        resourceSpecCode: 's6.large.2.linux',
      },
    ],
  }),
  LegacyOsmAction: (b) => ({ caseId: pressable(b), action: 'press' }),
  LegacyOsmScore: async (b) => ({
    caseId: await closed(b),
    satisfactionList: [{ satisfactionId: 1, satisfactionValue: 5 }],
  }),
};
