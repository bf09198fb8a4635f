import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import type { Call } from '../../kernel/context';
import { pageOf } from '../../kernel/params';
import { instantOf } from '../../world/calendar';
import { projectName, regionName, resourceTypeName, serviceName } from '../../world/names';
import type { Language } from '../../world/names';
import { Recent } from '../../world/recent';
import { chargeModeOf, projectOf, regionOf, tradeIdOf } from '../../world/record';
import { transactionsOf } from '../../world/transactions';
import type { Transaction } from '../../world/transactions';
import { ALL_LINES } from '../../world/world';
import type { World } from '../../world/world';
import { customersOf } from '../customers';
import { cycleParam } from '../period';
import { daysWithin, lineQuery } from './filters';

/** Settling needs the whole month; a few months are kept while they are paged through. */
const months = new WeakMap<World, Recent<readonly Transaction[]>>();

const MARKETPLACE = 'hws.service.type.marketplace';

export function listFeeRecords(call: Call): Json {
  const { params, world, account, language } = call;
  const cycle = cycleParam(call, 'bill_cycle');
  const kept = months.get(world) ?? new Recent<readonly Transaction[]>(6);
  months.set(world, kept);
  const query = lineQuery(
    {
      service: params.text('service_type_code'),
      resourceType: params.text('resource_type_code'),
      region: params.text('region_code'),
      chargeMode: params.number('charging_mode')?.toString(),
      project: params.text('enterprise_project_id'),
      tradeId: params.text('trade_id'),
      billType: params.number('bill_type'),
      ...daysWithin(
        call,
        cycle,
        ['bill_date_begin', params.text('bill_date_begin')],
        ['bill_date_end', params.text('bill_date_end')],
      ),
    },
    'none',
  );
  const zero = params.flag('include_zero_record') ?? true;
  const provider = params.number('provider_type');
  const status = params.number('status');
  const all = customersOf(call)
    .flatMap((customer) =>
      kept.get(world.version(customer, cycle), () => transactionsOf(world.lines(customer, cycle, ALL_LINES))),
    )
    .filter(
      (t) =>
        query.matches(t.line) &&
        (zero || t.settledE8 !== 0n) &&
        (provider === undefined || providerOf(t) === provider) &&
        (status === undefined || statusOf(t) === status),
    );
  const { offset, limit } = pageOf(params);
  return {
    records: all.slice(offset, offset + limit).map((t) => transactionJson(t, cycle, language)),
    total_count: all.length,
    currency: account.currency,
  };
}

/** 1 Huawei Cloud, 2 marketplace. */
function providerOf({ line }: Transaction): number {
  return line.resource.item.service === MARKETPLACE ? 2 : 1;
}

/** 1 paid, 2 outstanding (a debt is left). */
function statusOf({ parts }: Transaction): number {
  return parts.debt > 0n ? 2 : 1;
}

function transactionJson(t: Transaction, cycle: string, language: Language): Json {
  const { line, parts } = t;
  const { item } = line.resource;
  const region = regionOf(line);
  const period = line.unit.bundle.mode === 'period';
  return {
    bill_cycle: cycle,
    customer_id: line.account.domainId,
    account_name: line.account.domainName,
    service_type_code: item.service,
    service_type_name: serviceName(item.service, language),
    resource_type_code: item.type,
    resource_type_name: resourceTypeName(item.type, language),
    region_code: region || undefined,
    region_name: region ? regionName(region, language) : undefined,
    enterprise_project_id: projectOf(line),
    enterprise_project_name: projectName(projectOf(line), language),
    charging_mode: Number(chargeModeOf(line)),
    consume_time: instantOf(line.used, period ? 36_000 : 0),
    trade_time: instantOf(line.day + (period ? 0 : 1), 36_000),
    provider_type: providerOf(t),
    trade_id: tradeIdOf(line),
    id: t.id,
    bill_type: line.billType,
    status: statusOf(t),
    official_amount: money(t.officialE8),
    official_discount_amount: money(t.discountE8),
    erase_amount: money(t.erasedE8),
    consume_amount: money(t.settledE8),
    cash_amount: money(parts.cash),
    credit_amount: money(parts.credit),
    coupon_amount: money(parts.coupon),
    flexipurchase_coupon_amount: money(parts.flexi),
    stored_value_card_amount: money(parts.stored),
    bonus_amount: money(parts.bonus),
    debt_amount: money(parts.debt),
    writeoff_amount: money(0n),
  };
}
