/** Names under which operations appear in recorded examples, and what they are called in the contract. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  QueryOrdersList: 'LegacyListOrders',
  QueryOrderDetail: 'LegacyShowOrder',
  PayOrder: 'LegacyPayOrderV1',
  UnsubscribeByOrder: 'LegacyUnsubscribeOrder',
  CancelOrder: 'LegacyCancelOrder',
  QueryCustomerPeriodResourcesList: 'LegacyListResources',
  RenewSubscriptionByResourceId: 'LegacyRenewResources',
  UnsubscribeByResourceId: 'LegacyUnsubscribeResources',
  EnableAutoRenew: 'LegacyEnableAutoRenew',
  DisableAutoRenew: 'LegacyDisableAutoRenew',
  QueryMonthlySum: 'LegacyMonthlySum',
  QueryResRecords: 'LegacyResRecords',
  QueryResFeeRecords: 'LegacyResFeeRecords',
  QueryRating: 'LegacyQueryRating',
  TransferToSub: 'LegacyTransfer',
  ListEnterpriseSubCustomers: 'LegacySubCustomers',
};

const IAM_NAMES: Readonly<Record<string, string>> = {
  ListProjects: 'KeystoneListProjects',
  ListAuthProjects: 'KeystoneListAuthProjects',
  ListRegions: 'KeystoneListRegions',
  ListAuthDomains: 'KeystoneListAuthDomains',
};

/** Of the gateway, of partners, or of a form that is gone: recorded, and no operation a customer calls. Read without a model. */
export const OUTSIDE: ReadonlySet<string> = new Set([
  'Any (API gateway)',
  'Sign:SDK-HMAC-SHA256',
  'Sign:V11-HMAC-SHA256',
  'Sign:canonicalQueryString',
  'UpdateSubEnterpriseCoupon (transfer-coupon)',
  'V1.CreateCase (OSM)',
  'V1.QueryCustomerList',
  'V1.QueryCustomerResource',
  'V1.QueryPostpaidBill',
  'V1.SendVerificationCode',
]);

/** "V1.QueryMonthlySum", "IAM.ListProjects", "EPS.ListEnterpriseProjects" or an id of the contract. */
export function contractId(name: string): string {
  const [prefix, rest] = name.split('.', 2);
  if (rest === undefined) return name;
  if (prefix === 'V1') return OLD_NAMES[rest] ?? name;
  if (prefix === 'IAM') return IAM_NAMES[rest] ?? rest;
  return prefix === 'EPS' ? rest : name;
}
