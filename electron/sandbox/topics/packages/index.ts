/** Resource packages: what there is, what is left of it, and what was taken from it. */
import type { Call, Topic } from '../../kernel/context';
import { invalidParameter } from '../../kernel/errors';
import { Exact } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { pageOf } from '../../kernel/params';
import { dayNumber, instantOf } from '../../world/calendar';
import { label, resourceTypeName, serviceName } from '../../world/names';
import { deductionsOf, packagesOf, quotaPeriod } from '../../world/packages';
import type { Package } from '../../world/packages';
import { productIdOf } from '../../world/record';
import { numberOf, textOf, textsOf } from '../fields';

type Wanted = {
  region: string | undefined;
  orderId: string | undefined;
  productId: string | undefined;
  productName: string | undefined;
  project: string | undefined;
  status: number | undefined;
  services: readonly string[];
};

export function wantedPackages(call: Call): Package[] {
  const { json, language, world, account } = call;
  const wanted: Wanted = {
    region: textOf(json, 'region_code'),
    orderId: textOf(json, 'order_id'),
    productId: textOf(json, 'product_id'),
    productName: textOf(json, 'product_name'),
    project: textOf(json, 'enterprise_project_id'),
    status: numberOf(json, 'status'),
    services: textsOf(json, 'service_type_code_list'),
  };
  return packagesOf(world, account).filter(
    (one) =>
      (!wanted.region || one.region === wanted.region) &&
      (!wanted.orderId || one.orderId === wanted.orderId) &&
      (!wanted.productId || one.productId === wanted.productId) &&
      (!wanted.productName || label(one.name, language).includes(wanted.productName)) &&
      (!wanted.project || one.project === wanted.project) &&
      (wanted.status === undefined || one.status === wanted.status) &&
      (wanted.services.length === 0 || wanted.services.includes(one.service)),
  );
}

export function packageJson(one: Package, language: Call['language']): Record<string, Json | undefined> {
  return {
    order_instance_id: one.id,
    order_id: one.orderId,
    product_id: one.productId,
    product_name: label(one.name, language),
    enterprise_project_id: one.project ?? undefined,
    enterprise_project_scope: one.project === null ? 0 : 1,
    effective_time: instantOf(one.from, 0),
    expire_time: instantOf(one.until, -1),
    status: one.status,
    service_type_code: one.service,
    service_type_name: serviceName(one.service, language),
    region_code: one.region || undefined,
    source_type: one.source,
    bundle_type: 'ATOMIC_PKG',
    quota_reuse_mode: one.monthly ? 1 : 2,
    free_resources: [
      {
        free_resource_id: one.freeId,
        usage_type_name: label(one.usageName, language),
        amount: one.left.toString(),
        original_amount: one.original.toString(),
        measure_id: one.measureId,
      },
    ],
  };
}

function listFreeResourceInfos(call: Call): Json {
  const packages = wantedPackages(call);
  const offset = numberOf(call.json, 'offset') ?? 0;
  const limit = numberOf(call.json, 'limit') ?? 10;
  return {
    free_resource_packages: packages
      .slice(offset, offset + limit)
      .map((one) => packageJson(one, call.language)),
    total_count: packages.length,
  };
}

export function usageJson(
  call: Pick<Call, 'world' | 'language'>,
  one: Package,
): Record<string, Json | undefined> {
  const { language, world } = call;
  const { start, end } = quotaPeriod(one, dayNumber(world.today()));
  return {
    free_resource_id: one.freeId,
    free_resource_type_name: resourceTypeName(one.type, language),
    quota_reuse_cycle: one.monthly ? 4 : undefined,
    quota_reuse_cycle_type: one.monthly ? 1 : undefined,
    usage_type_name: label(one.usageName, language),
    start_time: start,
    end_time: end,
    amount: new Exact(one.left, 0),
    original_amount: new Exact(one.original, 0),
    measure_id: one.measureId,
  };
}

function listFreeResourceUsages(call: Call): Json {
  const ids = textsOf(call.json, 'free_resource_ids');
  return {
    free_resources: packagesOf(call.world, call.account)
      .filter((one) => ids.includes(one.freeId))
      .map((one) => usageJson(call, one)),
  };
}

const micro = (units: bigint): string => new Exact(units, 6).text(0);

function listFreeResourcesUsageRecords(call: Call): Json {
  const { params, world, account, language } = call;
  const begin = params.text('deduct_time_begin') ?? '';
  const end = params.text('deduct_time_end') ?? '';
  if (begin > end) throw invalidParameter(language, 'deduct_time_end');
  const free = params.text('free_resource_id');
  const product = params.text('product_id');
  const type = params.text('resource_type_code');
  // A day's usage is taken the morning after.
  const all = deductionsOf(world, account, dayNumber(begin) - 1, dayNumber(end) - 1).filter(
    (one) =>
      (!free || one.package.freeId === free) &&
      (!product || one.package.productId === product) &&
      (!type || one.line.resource.item.type === type),
  );
  const { offset, limit } = pageOf(params);
  return {
    free_resource_records: all.slice(offset, offset + limit).map(({ line, package: one, ...amounts }) => ({
      deduct_time: instantOf(line.day + 1, 3600),
      free_resource_id: one.freeId,
      resource_id: line.resource.id,
      resource_type_code: line.resource.item.type,
      resource_type_name: resourceTypeName(line.resource.item.type, language),
      resource_tag: line.resource.tag,
      product_id: productIdOf(line.resource.item, line.resource.spec, false),
      product_name: label(one.name, language),
      usage_type_code: one.usageType,
      available_amount: micro(amounts.availableMicro),
      remaining_amount: micro(amounts.availableMicro - amounts.usedMicro),
      used_amount: micro(amounts.usedMicro),
      measure_id: one.measureId,
      effective_time: instantOf(one.from, 0),
      expire_time: instantOf(one.until, -1),
    })),
    total_count: all.length,
  };
}

export const packages: Topic = {
  ListFreeResourceInfos: listFreeResourceInfos,
  ListFreeResourceUsages: listFreeResourceUsages,
  ListFreeResourcesUsageRecords: listFreeResourcesUsageRecords,
};
