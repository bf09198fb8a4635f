/** Yearly/monthly resources, main and attached (contract: OrderInstanceV2). */
import { instantAt } from '@shared/time';
import type { Call } from '../../kernel/context';
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { accessDenied } from '../../kernel/params';
import type { Account } from '../../world/accounts';
import { dayNumber, instantOf } from '../../world/calendar';
import { label, projectName, resourceTypeName, serviceName } from '../../world/names';
import { hashText } from '../../world/random';
import { productIdOf, projectOf, regionOf } from '../../world/record';
import { statusOf } from '../../world/state/contracts';
import type { Contract } from '../../world/state/contracts';
import type { Resource } from '../../world/units';
import { numberOf, numbersOf, textOf, textsOf } from '../fields';
import { projectsOf } from '../identity/projects';

/** What is asked of the resources; the old and the new form both come down to this. */
export type Wanted = {
  account: Account;
  ids: readonly string[];
  orderId: string | undefined;
  mainOnly: boolean;
  statuses: readonly number[];
  service?: string | undefined;
  expireFrom?: string | undefined;
  expireTo?: string | undefined;
};

export type Row = { contract: Contract; resource: Resource; status: number };

/** What is closed is shown only when it is asked for. */
const SHOWN: readonly number[] = [2, 4, 5];

export function rowsOf({ world }: Pick<Call, 'world'>, wanted: Wanted): Row[] {
  const today = dayNumber(world.today());
  const statuses = wanted.statuses.length > 0 ? wanted.statuses : SHOWN;
  return world.state.contracts
    .of(wanted.account)
    .flatMap((contract): Row[] =>
      contract.resources.map((resource) => ({ contract, resource, status: statusOf(contract, today) })),
    )
    .filter(({ contract, resource, status }) => {
      const expires = expireOf(contract);
      return (
        statuses.includes(status) &&
        (!wanted.mainOnly || resource.position === 0) &&
        (wanted.ids.length === 0 || wanted.ids.includes(resource.id)) &&
        (!wanted.orderId || madeBy(contract, wanted.orderId)) &&
        (!wanted.service || resource.item.service === wanted.service) &&
        (!wanted.expireFrom || expires >= wanted.expireFrom) &&
        (!wanted.expireTo || expires <= wanted.expireTo)
      );
    });
}

/** The last second that is paid. */
export function expireOf(contract: Contract): string {
  return instantOf(contract.endedOn ?? contract.convertedOn ?? contract.paidUntil, -1);
}

function madeBy(contract: Contract, orderId: string): boolean {
  return contract.orderId === orderId || contract.periods.some((period) => period.orderId === orderId);
}

/** contract: expire_policy. 1 becomes pay-per-use, 3 renews itself, 0 enters the grace period. */
export function policyOf(contract: Contract): 0 | 1 | 3 {
  if (contract.onDemand) return 1;
  return contract.autoRenew ? 3 : 0;
}

export function projectIdOf(account: Account, region: string): string {
  const projects = projectsOf(account);
  return (projects.find((project) => project.name === region) ?? projects.at(-1))?.id ?? '';
}

/** Number of the row: one for as long as the resource lives. */
export function instanceId(resource: Resource): string {
  return hashText(resource.id).toString(16).padStart(8, '0') + resource.id.replaceAll('-', '').slice(0, 24);
}

function resourceJson(call: Call, { contract, resource, status }: Row): Json {
  const { language } = call;
  const { item } = resource;
  const spec = item.specs[resource.spec] ?? item.specs[0];
  const about = { unit: contract.unit, resource };
  const project = projectOf(about);
  const main = contract.resources[0];
  return {
    id: instanceId(resource),
    resource_id: resource.id,
    resource_name: resource.name,
    region_code: regionOf(about) || undefined,
    service_type_code: item.service,
    resource_type_code: item.type,
    resource_type_name: resourceTypeName(item.type, language),
    service_type_name: serviceName(item.service, language),
    resource_spec_code: spec.sku,
    project_id: projectIdOf(contract.account, regionOf(about)),
    product_id: productIdOf(item, resource.spec, true),
    parent_resource_id: resource === main ? undefined : main?.id,
    is_main_resource: resource === main ? 1 : 0,
    status,
    effective_time: instantOf(contract.from, 36_000),
    expire_time: expireOf(contract),
    expire_policy: policyOf(contract),
    product_spec_desc: `${label(item.product, language)}|${label(spec.name, language)}`,
    spec_size: item.size ? money(BigInt(resource.size) * 100_000_000n) : undefined,
    spec_size_measure_id: item.size?.measureId,
    update_time: instantAt(Date.parse(instantOf(contract.periods[0]?.from ?? contract.from, 36_000))),
    enterprise_project: project === '-1' ? undefined : { id: project, name: projectName(project, language) },
  };
}

export function listPayPerUseCustomerResources(call: Call): Json {
  const { json, account, world, language } = call;
  const wanted = textOf(json, 'customer_id');
  const customer = wanted && wanted !== account.domainId ? world.account(wanted) : account;
  if (!customer || (customer !== account && customer.masterId !== account.domainId))
    throw accessDenied(language);
  const rows = rowsOf(call, {
    account: customer,
    ids: textsOf(json, 'resource_ids'),
    orderId: textOf(json, 'order_id'),
    mainOnly: numberOf(json, 'only_main_resource') === 1,
    statuses: numbersOf(json, 'status_list'),
    service: textOf(json, 'service_type_code'),
    expireFrom: textOf(json, 'expire_time_begin'),
    expireTo: textOf(json, 'expire_time_end'),
  });
  const offset = numberOf(json, 'offset') ?? 0;
  const limit = numberOf(json, 'limit') ?? 10;
  return {
    data: rows.slice(offset, offset + limit).map((row) => resourceJson(call, row)),
    total_count: rows.length,
  };
}
