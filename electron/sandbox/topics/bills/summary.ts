/** The settled monthly summary, 2 decimals. */
import type { Call } from '../../kernel/context';
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { pageOf } from '../../kernel/params';
import { resourceTypeName, serviceName } from '../../world/names';
import type { Language } from '../../world/names';
import { projectOf } from '../../world/record';
import type { SummaryRow } from '../../world/summary';
import type { LineQuery } from '../../world/world';
import { customersOf } from '../customers';
import { cycleParam } from '../period';

/** Rows of all asked customers, filtered; envelope totals are those of all rows, not of the page. */
export function showCustomerMonthlySum(call: Call): Json {
  const { params, world, account, language } = call;
  const cycle = cycleParam(call, 'bill_cycle');
  const service = params.text('service_type_code');
  const project = params.text('enterprise_project_id');
  const query: LineQuery = {
    key: `project ${project ?? '*'}`,
    matches: (line) => !project || projectOf(line) === project,
    join: 'none',
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
