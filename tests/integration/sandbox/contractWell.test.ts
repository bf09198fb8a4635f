/** Every operation of the contract called well, with ids the sandbox has; and with ids and values that are made up. */
import { describe, expect, it } from 'vitest';
import data from '@shared/contract/data/errors.json';
import { findOperation, operations } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { isAppError } from '@shared/errors';
import { useSandbox } from '../../support/sandboxServer';
import { callMadeUp, callWell, NotAll, recipes } from '../../support/well';

const sandbox = useSandbox({ months: 3, scale: 0.2 });
const SITES: readonly Site[] = ['china', 'international'];
const idsOf = (site: Site): string[] => operations(site).map((o) => o.id);

/** What each operation says to ids and values that are made up. What is not named here takes none, or answers that there is nothing. */
const MADE_UP: Readonly<Record<string, string>> = {
  ActionEnterpriseProject: 'EPS.0004',
  AutoRenewalResources: 'CBC.99003012',
  CancelAutoRenewalResources: 'CBC.99003012',
  CancelCustomerOrder: 'CBC.30000010',
  CancelResourcesSubscription: 'CBC.3124',
  CheckNeedVerify: 'OSM.01010001',
  CheckVerifyCodes: 'OSM.01010001',
  ClaimEnterpriseMultiAccountCoupon: 'CBC.99000047',
  CreateCaseExtendsParam: 'OSM.01010015',
  CreateCaseLabels: 'OSM.01010015',
  CreateCases: 'OSM.01010002',
  CreateEnterpriseProjectAuth: 'CBC.99007004',
  CreateFeedback: 'OSM.01010001',
  CreateLabels: 'OSM.01010001',
  CreateMessages: 'OSM.01010015',
  CreatePrivileges: 'OSM.01010001',
  CreateRelations: 'OSM.01010015',
  CreateScores: 'OSM.01010015',
  CreateSubEnterpriseAccount: 'CBC.99000031',
  DeleteAccessories: 'OSM.01010001',
  DeleteCaseLabels: 'OSM.01010015',
  DeleteLabels: 'OSM.01010001',
  DeleteRelation: 'OSM.01010015',
  DownloadAccessories: 'OSM.01010001',
  DownloadImages: 'OSM.01010001',
  LegacyCancelOrder: 'CBC.30000010',
  LegacyDisableAutoRenew: 'CBC.99003012',
  LegacyEnableAutoRenew: 'CBC.99003012',
  LegacyListOrderResources: 'CBC.30000010',
  LegacyOsmAction: 'OSM.01010015',
  LegacyOsmScore: 'OSM.01010015',
  LegacyPayOrderV1: 'CBC.30000010',
  LegacyPayOrderV2: 'CBC.30000010',
  LegacyQueryRating: 'CBC.99006006',
  LegacyRefundOrder: 'CBC.30000010',
  LegacyRenewResources: 'CBC.30050009',
  LegacyResourceDaily: 'CBC.0100',
  LegacyRetrieve: 'CBC.99000047',
  LegacyRetrieveAmount: 'CBC.99000047',
  LegacyShowOrder: 'CBC.30000010',
  LegacyTransfer: 'CBC.99000047',
  LegacyUnsubscribeOrder: 'CBC.30000010',
  LegacyUnsubscribeResources: 'CBC.3124',
  ListCaseLabels: 'OSM.01010015',
  ListCaseOperateLogs: 'OSM.01010015',
  ListCaseQuotas: 'OSM.01010001',
  ListCaseTemplates: 'OSM.01010001',
  ListCosts: 'CBC.0100',
  ListEnterpriseMultiAccount: 'CBC.99000047',
  ListExtendsParams: 'OSM.01010001',
  ListMessages: 'OSM.01010015',
  ListMoreInstantMessages: 'OSM.01010015',
  ListMultiAccountRetrieveCoupons: 'CBC.99000047',
  ListOnDemandResourceRatings: 'CBC.99006073',
  ListOrderCouponsByOrderId: 'CBC.30000010',
  ListOrderDiscounts: 'CBC.30000010',
  ListRateOnPeriodDetail: 'CBC.99006073',
  ListRelation: 'OSM.01010015',
  ListRenewRateOnPeriod: 'CBC.30050009',
  ListSeverities: 'OSM.01010001',
  PayOrders: 'CBC.30000010',
  ReclaimEnterpriseMultiAccountCoupon: 'CBC.99000047',
  ReclaimSubEnterpriseAmount: 'CBC.99000047',
  RenewalResources: 'CBC.30050009',
  RevokeMessage: 'OSM.01010015',
  SendSmsVerificationCode: 'CBC.0100',
  SendVerifyCodes: 'OSM.01010001',
  SetResourcesRenewConfig: 'CBC.0100',
  ShowCaseDetail: 'OSM.01010015',
  ShowCaseExtendsParam: 'OSM.01010015',
  ShowCaseStatus: 'OSM.01010015',
  ShowConfiguration: 'OSM.01010001',
  ShowCustomerOrderDetails: 'CBC.30000010',
  ShowDownloadAccessoryUrl: 'OSM.01010001',
  ShowEnterpriseProject: 'EPS.0004',
  ShowRefundOrderDetails: 'CBC.30000010',
  UpdateCaseContactInfo: 'OSM.01010015',
  UpdateCases: 'OSM.01010015',
  UpdateEnterpriseProject: 'EPS.0004',
  UpdateLabels: 'OSM.01010001',
  UpdateNewInstantMessagesRead: 'OSM.01010015',
  UpdatePeriodToOnDemand: 'CBC.30050009',
  UpdateSubEnterpriseAmount: 'CBC.99000047',
  UploadJsonAccessories: 'OSM.01010001',
  ValidateToken: '404',
};

/** Enterprise projects and IAM document theirs apart from the contract: as codes of their own, and as the HTTP status. */
const UNLISTED = /^(EPS\.00\d\d|404)$/;
const DOCUMENTED: ReadonlySet<string> = new Set(data.codes.map((c) => c.code));

/** The code of each call that was refused, by operation; whatever else went wrong is thrown. */
async function refusals(
  site: Site,
  call: (id: string) => Promise<void>,
): Promise<Readonly<Record<string, string>>> {
  const refused: Record<string, string> = {};
  for (const id of idsOf(site)) {
    sandbox().reset();
    try {
      await call(id);
      // Answered by the operation itself, not by a predecessor that stood in for it. One has the path of its successor.
      const last = sandbox().requests().at(-1);
      const answered = findOperation(site, last?.operation ?? '');
      expect([answered?.path, last?.errorCode]).toEqual([findOperation(site, id)?.path, null]);
    } catch (error) {
      if (error instanceof NotAll) refused[id] = error.code;
      else if (isAppError(error) && error.code.startsWith('cloud.')) {
        refused[id] = String(error.params['code'] ?? error.code);
      } else throw new Error(`${id} was not answered`, { cause: error });
    }
  }
  return refused;
}

const onSite = (codes: Readonly<Record<string, string>>, site: Site) =>
  Object.fromEntries(Object.entries(codes).filter(([id]) => idsOf(site).includes(id)));

describe.each(SITES)('the %s site', (site) => {
  it('does what each operation asks when it is called well, and answers in a form the client reads', async () => {
    expect(await refusals(site, (id) => callWell(sandbox(), site, id))).toEqual({});
  });

  it('refuses what is made up with the documented code, each as it should', async () => {
    expect(await refusals(site, (id) => callMadeUp(sandbox(), site, id))).toEqual(onSite(MADE_UP, site));
  });
});

it('names no operation the contract does not have, and no code it does not know', () => {
  const known = new Set(SITES.flatMap(idsOf));
  const named = [...recipes, ...Object.keys(MADE_UP)];
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  expect(Object.values(MADE_UP).filter((code) => !DOCUMENTED.has(code) && !UNLISTED.test(code))).toEqual([]);
});
