/** Amortised monthly costs (contract: NvlCostAnalysedBillDetail); kept for 18 months. */
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { Exact } from '../../kernel/json';
import type { Call } from '../../kernel/context';
import { pageOf } from '../../kernel/params';
import { PARTS } from '../../world/accounts';
import { sharesOf } from '../../world/amortised';
import type { Share } from '../../world/amortised';
import { firstDay, instantOf, monthOf } from '../../world/calendar';
import { coverageOf, shareBefore } from '../../world/coverage';
import { label, projectName, regionName, resourceTypeName, serviceName } from '../../world/names';
import type { Language } from '../../world/names';
import { noSplit, splitOf } from '../../world/payments';
import type { Split } from '../../world/accounts';
import { Recent } from '../../world/recent';
import { chargeModeOf, projectOf, regionOf, tradeIdOf } from '../../world/record';
import { tagPairs } from '../../world/tags';
import type { World } from '../../world/world';
import { customersOf } from '../customers';
import { keptCycle } from '../period';
import { lineQuery } from './filters';

const KEPT_MONTHS = 18;
const months = new WeakMap<World, Recent<readonly Share[]>>();

export function listMonthlyBreakDown(call: Call): Json {
  const { params, world, account, language } = call;
  const cycle = keptCycle(call, 'shared_month', params.text('shared_month') ?? '', KEPT_MONTHS);
  const kept = months.get(world) ?? new Recent<readonly Share[]>(4);
  months.set(world, kept);
  const query = lineQuery(
    {
      service: params.text('service_type_code'),
      resourceType: params.text('resource_type_code'),
      region: params.text('region_code'),
      chargeMode: params.number('charging_mode')?.toString(),
      billType: params.number('bill_type'),
      resourceId: params.text('resource_id'),
      project: params.text('enterprise_project_id'),
    },
    'none',
  );
  const name = params.text('resource_name');
  const all = customersOf(call)
    .flatMap((customer) =>
      kept.get(world.version(customer, cycle), () => [...sharesOf(world, customer, cycle)]),
    )
    .filter(({ line }) => query.matches(line) && (name === undefined || line.resource.name === name));
  const { offset, limit } = pageOf(params);
  return {
    details: all.slice(offset, offset + limit).map((share) => shareJson(share, cycle, language)),
    total_count: all.length,
    currency: account.currency,
  };
}

/** Parts of what the month bears; the largest takes what cutting leaves, so that with debt they add up. */
function partsIn(share: Share, cycle: string): Split {
  const { line, current } = share;
  const whole = splitOf(line);
  const coverage = coverageOf(line);
  const month = monthOf(cycle);
  const parts = noSplit();
  let rest = current;
  let largest: (typeof PARTS)[number] = line.account.payment.main;
  for (const part of PARTS) {
    parts[part] =
      current === line.amountE8
        ? whole[part]
        : shareBefore(whole[part], coverage, firstDay(month + 1)) -
          shareBefore(whole[part], coverage, firstDay(month));
    rest -= parts[part];
    if (abs(whole[part]) > abs(whole[largest])) largest = part;
  }
  parts[largest] += rest;
  return parts;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function shareJson(share: Share, cycle: string, language: Language): Json {
  const { line } = share;
  const { item } = line.resource;
  const spec = item.specs[line.resource.spec] ?? item.specs[0];
  const region = regionOf(line);
  const period = line.unit.bundle.mode === 'period';
  const coverage = coverageOf(line);
  const parts = partsIn(share, cycle);
  return {
    shared_month: cycle,
    bill_cycle: share.cycle,
    bill_type: line.billType,
    customer_id: line.account.domainId,
    region_code: region || undefined,
    region_name: region ? regionName(region, language) : undefined,
    service_type_code: item.service,
    service_type_name: serviceName(item.service, language),
    resource_type_code: item.type,
    resource_type_name: resourceTypeName(item.type, language),
    effective_time: instantOf(period ? coverage.from : line.used, 0),
    expire_time: instantOf(coverage.until, 0),
    resource_id: line.resource.id,
    resource_name: line.resource.name,
    resource_tag: line.resource.tag,
    product_spec_desc: label(spec.name, language),
    enterprise_project_id: projectOf(line),
    enterprise_project_name: projectName(projectOf(line), language),
    charging_mode: Number(chargeModeOf(line)),
    order_id: period ? tradeIdOf(line) : undefined,
    period_type: line.months ? (line.months === 12 ? 19 : 20) : period ? 5 : 24,
    usage_type: line.meter?.usageType,
    usage: line.meter ? new Exact(BigInt(line.usage), 6) : undefined,
    usage_measure_id: line.meter?.measureId,
    free_resource_usage: line.free ? new Exact(BigInt(line.free), 6) : undefined,
    free_resource_measure_id: line.free ? line.meter?.measureId : undefined,
    consume_amount: money(line.amountE8),
    past_months_amortized_amount: money(share.past),
    current_month_amortized_amount: money(share.current),
    future_months_amortized_amount: money(share.future),
    amortized_cash_amount: money(parts.cash),
    amortized_credit_amount: money(parts.credit),
    amortized_coupon_amount: money(parts.coupon),
    amortized_flexipurchase_coupon_amount: money(parts.flexi),
    amortized_stored_value_card_amount: money(parts.stored),
    amortized_bonus_amount: money(parts.bonus),
    effective_tag_pairs: tagPairs(line.resource.tag).map(([key, value]) => ({
      tag_key: key,
      tag_value: value,
    })),
    cost_unit_pairs: [],
  };
}
