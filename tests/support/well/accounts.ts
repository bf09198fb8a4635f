/** Bills, prices, packages, money and the enterprise: by codes and ids the account itself has. */
import { textAt, there, type Bench, type Recipes } from './bench';

/** A member that pays for itself: only such a one has money of its own. */
export function member({ sandbox, account }: Bench): string {
  const [first] = sandbox.state.organisation.independentsOf(account.domainId);
  return there(first, 'member that pays for itself').account.domainId;
}

const ONE = { amount: '1.00' };

/** A coupon that can be handed over, and to whom. */
async function handover(bench: Bench): Promise<{ customer_id: string; coupon_id: string }> {
  const coupons = await bench.run('ListMultiAccountTransferCoupons');
  const coupon_id = textAt(coupons, 'avail_transfer_coupons', 0, 'coupon_id');
  return { customer_id: member(bench), coupon_id };
}

/** A part of a coupon that was. */
async function handedOver(bench: Bench) {
  const given = await handover(bench);
  const part = await bench.run('ClaimEnterpriseMultiAccountCoupon', { ...given, ...ONE });
  return { ...given, sub_coupon_id: textAt(part, 'sub_coupon_id') };
}

/** A product everybody may ask the price of, in a project of the account. */
async function priced(bench: Bench, about: Readonly<Record<string, string | number>>) {
  const projects = await bench.run('KeystoneListAuthProjects');
  const product = {
    id: '1',
    cloud_service_type: 'hws.service.type.ec2',
    resource_type: 'hws.resource.type.vm',
    resource_spec: 's6.large.2.linux',
    region: textAt(projects, 'projects', 0, 'name'),
    subscription_num: 1,
  };
  return {
    project_id: textAt(projects, 'projects', 0, 'id'),
    product_infos: [{ ...product, ...about }],
  };
}

const PEAK = {
  bill_cycle: '2026-10',
  service_type_code: 'hws.service.type.vpc',
  resource_type_code: 'hws.resource.type.bandwidth',
  usage_type: '95Peak',
};

/** A package of the account. */
export async function pack(bench: Bench): Promise<{ orderId: string; freeId: string }> {
  const answer = await bench.run('ListFreeResourceInfos');
  const at = ['free_resource_packages', 0] as const;
  return {
    orderId: textAt(answer, ...at, 'order_id'),
    freeId: textAt(answer, ...at, 'free_resources', 0, 'free_resource_id'),
  };
}

export const bills: Recipes = {
  ListCosts: () => ({
    time_condition: { time_measure_id: 1, begin_time: '2026-10-05', end_time: '2026-10-11' },
    groupby: [{ type: 'dimension', key: 'CLOUD_SERVICE_TYPE' }],
  }),
  ListResourceUsageSummary: () => PEAK,
  ListResourceUsage: async (b) => ({
    ...PEAK,
    resource_id: textAt(
      await b.run('ListResourceUsageSummary', PEAK),
      'summary_usage_info_list',
      0,
      'resource_id',
    ),
  }),
  ListFreeResourceUsages: async (b) => ({ free_resource_ids: [(await pack(b)).freeId] }),
  ListOnDemandResourceRatings: (b) =>
    priced(b, { usage_factor: 'Duration', usage_value: '1', usage_measure_id: 4 }),
  ListRateOnPeriodDetail: (b) => priced(b, { period_type: 2, period_num: 1 }),
  ListServiceResources: async (b) => ({
    service_type_code: textAt(await b.run('ListServiceTypes'), 'service_types', 0, 'service_type_code'),
  }),
  ListCities: async (b) => ({
    province_code: textAt(await b.run('ListProvinces'), 'provinces', 0, 'code'),
  }),
  ListCounties: async (b) => ({
    city_code: textAt(await b.run('ListCities', { province_code: '110000' }), 'cities', 0, 'code'),
  }),
  ListInvoices: () => ({ start_time: '2026-09-01T00:00:00Z', end_time: '2026-11-24T00:00:00Z' }),
};

export const enterprise: Recipes = {
  ListEnterpriseMultiAccount: (b) => ({ sub_customer_id: member(b) }),
  ListMultiAccountRetrieveCoupons: async (b) => ({ sub_customer_id: (await handedOver(b)).customer_id }),
  UpdateSubEnterpriseAmount: (b) => ({ customer_id: member(b), ...ONE }),
  ReclaimSubEnterpriseAmount: (b) => ({ customer_id: member(b), ...ONE }),
  ClaimEnterpriseMultiAccountCoupon: async (b) => ({ ...(await handover(b)), ...ONE }),
  ReclaimEnterpriseMultiAccountCoupon: handedOver,
  SendSmsVerificationCode: () => ({ mobile_phone: '13800001234' }),
  CreateSubEnterpriseAccount: ({ sandbox, account }) => ({
    party_id: sandbox.state.organisation.root(account).id,
    new_sub_customer: { customer_name: 'opened_well', password: 'Sandbox-Only-77' },
  }),
};

/** An enterprise project that may be changed: the default one may not. */
function project({ sandbox, account }: Bench): string {
  return there(
    sandbox.state.projects.of(account).find((p) => p.id !== '0'),
    'enterprise project',
  ).id;
}

export const identity: Recipes = {
  ValidateToken: async (b) => ({ 'X-Subject-Token': await b.token() }),
  CreateTemporaryAccessKey: () => ({ auth: { identity: { methods: ['token'] } } }),
  ShowEnterpriseProject: (b) => ({ enterprise_project_id: project(b) }),
  CreateEnterpriseProject: () => ({ name: 'made-well' }),
  UpdateEnterpriseProject: (b) => ({ enterprise_project_id: project(b), name: 'named-well' }),
  ActionEnterpriseProject: (b) => ({ enterprise_project_id: project(b), action: 'disable' }),
};
