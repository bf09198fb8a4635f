/** Bills: the settled monthly summary (2 decimals) and the records of resources (8 decimals). */
import type { Call, Topic } from '../kernel/context';
import { invalidParameter } from '../kernel/errors';
import { money } from '../kernel/json';
import type { Json } from '../kernel/json';
import { pageOf } from '../kernel/params';
import { dayNumber } from '../world/calendar';
import type { Line } from '../world/lines';
import { resourceTypeName, serviceName } from '../world/names';
import type { Language } from '../world/names';
import { chargeModeOf, projectOf, recordOf, regionOf, tradeIdOf } from '../world/record';
import type { SummaryRow } from '../world/summary';
import type { LineQuery } from '../world/world';
import { customersOf } from './customers';
import { cycleParam } from './period';

/** Rows of all asked customers, filtered; envelope totals are those of all rows, not of the page. */
function showCustomerMonthlySum(call: Call): Json {
  const { params, world, account, language } = call;
  const cycle = cycleParam(call, 'bill_cycle');
  const service = params.text('service_type_code');
  const project = params.text('enterprise_project_id');
  const query: LineQuery = {
    key: `project ${project ?? '*'}`,
    matches: (line) => !project || projectOf(line) === project,
    byCycle: false,
  };
  const rows = customersOf(call)
    .flatMap((customer) => world.summary(customer, cycle, query))
    .filter((row) => !service || row.service === service);
  const total = (of: (row: SummaryRow) => bigint): Json =>
    money(rows.reduce((sum, row) => sum + of(row), 0n));
  const { offset, limit } = pageOf(params);
  return {
    total_count: rows.length,
    bill_sums: rows.slice(offset, offset + limit).map((row) => summaryJson(row, cycle, language)),
    consume_amount: total((r) => r.consumeE8),
    debt_amount: total((r) => r.parts.debt),
    coupon_amount: total((r) => r.parts.coupon),
    flexipurchase_coupon_amount: total((r) => r.parts.flexi),
    stored_value_card_amount: total((r) => r.parts.stored),
    cash_amount: total((r) => r.parts.cash),
    credit_amount: total((r) => r.parts.credit),
    writeoff_amount: money(0n),
    measure_id: 1,
    currency: account.currency,
  };
}

function summaryJson(row: SummaryRow, cycle: string, language: Language): Json {
  return {
    bill_cycle: cycle,
    bill_type: row.billClass,
    customer_id: row.account.domainId,
    account_name: row.account.domainName,
    service_type_code: row.service,
    service_type_name: serviceName(row.service, language),
    resource_type_code: row.resourceType,
    resource_type_name: resourceTypeName(row.resourceType, language),
    charging_mode: row.chargeMode,
    official_amount: money(row.officialE8),
    official_discount_amount: money(row.discountE8),
    truncated_amount: money(row.truncatedE8),
    consume_amount: money(row.consumeE8),
    cash_amount: money(row.parts.cash),
    credit_amount: money(row.parts.credit),
    coupon_amount: money(row.parts.coupon),
    flexipurchase_coupon_amount: money(row.parts.flexi),
    stored_value_card_amount: money(row.parts.stored),
    debt_amount: money(row.parts.debt),
    writeoff_amount: money(0n),
    measure_id: 1,
  };
}

function listResourceRecords(call: Call): Json {
  const { params, world, account, language } = call;
  const cycle = cycleParam(call, 'cycle');
  const query = recordQuery(call, cycle);
  const { offset, limit } = pageOf(params);
  const records: Json[] = [];
  let before = 0;
  for (const customer of customersOf(call)) {
    const count = world.count(customer, cycle, query);
    const from = Math.max(0, offset - before);
    const wanted = limit - records.length;
    if (wanted > 0 && from < count)
      for (const line of world.page(customer, cycle, query, from, wanted))
        records.push(recordOf(customer, line, language));
    before += count;
  }
  return { fee_records: records, total_count: before, currency: account.currency };
}

/** Texts may be empty, and then look for records that lack the field. */
const TEXT_FILTERS: Readonly<Record<string, (line: Line) => string>> = {
  cloud_service_type: (line) => line.resource.item.service,
  region: regionOf,
  charge_mode: chargeModeOf,
  resource_id: (line) => line.resource.id,
  enterprise_project_id: projectOf,
  trade_id: tradeIdOf,
};

/**
 * @throws ApiError CBC.0100 for bill dates outside the cycle or in the wrong order. Records of zero are left out only
 * when include_zero_record is false.
 */
function recordQuery({ params, language }: Call, cycle: string): LineQuery {
  const filters = Object.entries(TEXT_FILTERS).flatMap(([name, of]) => {
    const wanted = params.text(name);
    return wanted === undefined ? [] : [{ name, of, wanted }];
  });
  const begin = billDate(params.text('bill_date_begin'), 'bill_date_begin', cycle, language);
  const end = billDate(params.text('bill_date_end'), 'bill_date_end', cycle, language);
  if (begin !== undefined && end !== undefined && begin > end)
    throw invalidParameter(language, 'bill_date_end');
  const billType = params.number('bill_type');
  const zero = params.flag('include_zero_record') ?? true;
  return {
    key: JSON.stringify([filters.map((f) => [f.name, f.wanted]), begin, end, billType, zero]),
    byCycle: params.number('statistic_type') === 1,
    matches: (line) =>
      (billType === undefined || line.billType === billType) &&
      (begin === undefined || line.day >= begin) &&
      (end === undefined || line.day <= end) &&
      (zero || line.amountE8 !== 0n) &&
      filters.every(({ of, wanted }) => of(line) === wanted),
  };
}

function billDate(
  text: string | undefined,
  name: string,
  cycle: string,
  language: Language,
): number | undefined {
  if (text === undefined) return undefined;
  if (!text.startsWith(cycle)) throw invalidParameter(language, name);
  return dayNumber(text);
}

export const bills: Topic = {
  ShowCustomerMonthlySum: showCustomerMonthlySum,
  ListCustomerselfResourceRecords: listResourceRecords,
};
