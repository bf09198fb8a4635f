/** Details of resources (contract: MonthlyBillRes): by cycle, by day, or line by line; 8 decimals. */
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import type { Call } from '../../kernel/context';
import { dayText, instantOf } from '../../world/calendar';
import { coverageOf } from '../../world/coverage';
import type { Join } from '../../world/join';
import type { Line } from '../../world/lines';
import { label, projectName, regionName, resourceTypeName, serviceName } from '../../world/names';
import type { Language } from '../../world/names';
import { splitOf } from '../../world/payments';
import { chargeModeOf, projectOf, recordIdOf, regionOf, tradeIdOf } from '../../world/record';
import { resourcesOf } from '../../world/units';
import { customersNamed } from '../customers';
import { keptCycle } from '../period';
import { Body } from './body';
import { daysWithin, lineQuery } from './filters';
import { linesOfCustomers } from './paging';

const JOINS: Readonly<Record<number, Join>> = { 1: 'cycle', 2: 'day', 3: 'none' };

/** With query_type DAILY the two dates pick days of the cycle and the lines are those of a day. */
export function listResourceRecordDetails(call: Call): Json {
  const { world, account, language } = call;
  const body = new Body(call);
  const cycle = keptCycle(call, 'cycle', body.cycle('cycle'));
  const daily = body.oneOf('query_type', ['BILLCYCLE', 'DAILY'], 'BILLCYCLE') === 'DAILY';
  const statistic = body.oneOf('statistic_type', [1, 2, 3], 1);
  const query = lineQuery(
    {
      service: body.text('cloud_service_type'),
      resourceType: body.text('resource_type'),
      region: body.text('region'),
      resourceId: body.text('res_instance_id'),
      chargeMode: body.number('charge_mode')?.toString(),
      billType: body.number('bill_type'),
      project: body.text('enterprise_project_id'),
      zero: body.flag('include_zero_record'),
      ...(daily
        ? daysWithin(
            call,
            cycle,
            ['bill_cycle_begin', body.text('bill_cycle_begin')],
            ['bill_cycle_end', body.text('bill_cycle_end')],
          )
        : {}),
    },
    (daily && statistic === 1 ? 'day' : JOINS[statistic]) ?? 'cycle',
  );
  const payer = body.text('payer_account_id');
  const customers = customersNamed(call, {
    method: body.oneOf('method', ['oneself', 'sub_customer', 'all'], 'all'),
    wanted: body.text('sub_customer_id'),
  }).filter((customer) => payer === undefined || payerOf(customer) === payer);
  const page = { offset: body.within('offset', 0, Infinity, 0), limit: body.within('limit', 1, 1000, 10) };
  const { lines, total } = linesOfCustomers(world, customers, cycle, query, page);
  return {
    monthly_records: lines.map((line) => detailOf(line, cycle, language)),
    total_count: total,
    currency: account.currency,
  };
}

/** Who pays: the master of a member whose money it manages, else the account itself. */
export function payerOf(account: Line['account']): string {
  return account.custody ? (account.masterId ?? account.domainId) : account.domainId;
}

function detailOf(line: Line, cycle: string, language: Language): Json {
  const { account, resource, unit } = line;
  const { item } = resource;
  const region = regionOf(line);
  const split = splitOf(line);
  const period = unit.bundle.mode === 'period';
  const spec = item.specs[resource.spec] ?? item.specs[0];
  const root = resourcesOf(unit)[0]?.id ?? resource.id;
  const attached = root !== resource.id;
  return {
    cycle,
    bill_date: dayText(line.day),
    bill_type: line.billType,
    customer_id: account.domainId,
    account_name: account.domainName,
    payer_account_id: payerOf(account),
    region: region || undefined,
    region_name: region ? regionName(region, language) : undefined,
    cloud_service_type: item.service,
    cloud_service_type_name: serviceName(item.service, language),
    resource_Type_code: item.type,
    resource_type_name: resourceTypeName(item.type, language),
    res_instance_id: resource.id,
    resource_name: resource.name,
    resource_tag: resource.tag,
    sku_code: spec.sku,
    product_spec_desc: label(spec.name, language),
    enterprise_project_id: projectOf(line),
    enterprise_project_name: projectName(projectOf(line), language),
    charge_mode: Number(chargeModeOf(line)),
    consume_amount: money(line.amountE8),
    cash_amount: money(split.cash),
    credit_amount: money(split.credit),
    coupon_amount: money(split.coupon),
    flexipurchase_coupon_amount: money(split.flexi),
    stored_card_amount: money(split.stored),
    bonus_amount: money(split.bonus),
    debt_amount: money(split.debt),
    adjustment_amount: money(line.billType === 9 || line.billType === 16 ? line.amountE8 : 0n),
    official_amount: money(line.officialE8),
    discount_amount: money(line.discountE8),
    measure_id: 1,
    period_type: line.months ? (line.months === 12 ? 19 : 20) : period ? 5 : 24,
    period_num: line.months ? (line.months === 12 ? 1 : line.months) : undefined,
    root_resource_id: root,
    parent_resource_id: attached ? root : undefined,
    extend_params: {
      self_resource_id: resource.id,
      relation_infos: attached ? [{ relative_resource_id: root, relative_type: 'ROOT' }] : [],
    },
    trade_id: tradeIdOf(line),
    id: recordIdOf(line),
    az_code_infos: region ? [{ az_code: `${region}a` }] : [],
    effective_time: instantOf(line.used, 0),
    expire_time: instantOf(coverageOf(line).until, 0),
    consume_time: instantOf(line.used, 0),
  };
}
