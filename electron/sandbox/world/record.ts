/** A line as the cloud writes it (contract: ResFeeRecordV2). */
import { Exact, money } from '../kernel/json';
import type { Json } from '../kernel/json';
import type { Account } from './accounts';
import { dayText, instantOf } from './calendar';
import { GB_STORED, MBPS } from './offers';
import type { Item } from './offers';
import { unitOrderId } from './orderIds';
import type { Line } from './lines';
import { label, projectName, regionName, resourceTypeName, serviceName } from './names';
import type { Language } from './names';
import { coverageOf, monthAt } from './coverage';
import { splitOf } from './payments';
import { hashText, mix } from './random';

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** "1" yearly/monthly, "3" pay-per-use. */
export function chargeModeOf(line: Line): '1' | '3' {
  return line.unit.bundle.mode === 'period' ? '1' : '3';
}

export function regionOf(line: Pick<Line, 'unit' | 'resource'>): string {
  return line.resource.item.global ? '' : line.unit.region;
}

/** Services without a region do not support enterprise projects: -1, unassigned. */
export function projectOf(line: Pick<Line, 'unit' | 'resource'>): string {
  return line.resource.item.global ? '-1' : line.unit.project;
}

/** An order's number; usage is settled once a day by service, type, region and project, and shares one number. */
export function tradeIdOf(line: Line): string {
  const day = dayText(line.day).slice(2).replaceAll('-', '');
  if (line.orderId !== undefined) return line.orderId;
  if (line.unit.bundle.mode === 'period')
    return unitOrderId(line.unit, line.day, monthAt(line.day), line.billType);
  const { item } = line.resource;
  const what = `${item.service} ${item.type} ${regionOf(line)} ${projectOf(line)} ${line.billType}`;
  return `BU${day}${hex(mix(mix(line.account.seed, line.day), hashText(what))).toUpperCase()}`;
}

export function recordIdOf(line: Line): string {
  return `${line.resource.id.replaceAll('-', '')}-${line.day}-${line.billType}-${hex(line.hash)}`;
}

/** The order that refunds and changes refer to: the one that bought the unit, where no other is known. */
function baseOrderOf({ unit, baseOrderId }: Line): string {
  return baseOrderId ?? unitOrderId(unit, unit.from, unit.month, 1);
}

/** The product behind a specification, paid ahead or by use. */
export function productIdOf(item: Item, spec: number, period: boolean): string {
  return `${period ? '00301' : '90301'}-${hex(spec * 7919 + item.type.length).slice(2)}-0--0`;
}

export function recordOf(account: Account, line: Line, language: Language): Json {
  const { unit, resource, meter } = line;
  const { item } = resource;
  const spec = item.specs[resource.spec] ?? item.specs[0];
  const region = regionOf(line);
  const period = unit.bundle.mode === 'period';
  const begin = instantOf(line.used, period ? (line.hash % 36_000) + 32_400 : 0);
  const split = splitOf(line);
  return {
    id: recordIdOf(line),
    bill_date: dayText(line.day),
    bill_type: line.billType,
    customer_id: account.domainId,
    account_name: account.domainName,
    region: region || undefined,
    region_name: region ? regionName(region, language) : undefined,
    cloud_service_type: item.service,
    cloud_service_type_name: serviceName(item.service, language),
    resource_type: item.type,
    resource_type_name: resourceTypeName(item.type, language),
    effective_time: begin,
    expire_time: instantOf(coverageOf(line).until - (period ? 1 : 0), period ? 86_399 : 0),
    consume_time: begin,
    resource_id: resource.id,
    resource_name: resource.name,
    resource_tag: resource.tag,
    product_id: productIdOf(item, resource.spec, period),
    product_name: `${label(item.product, language)}_${label(spec.name, language)}`,
    product_spec_desc: label(spec.name, language),
    sku_code: spec.sku,
    spec_size: item.size ? resource.size : undefined,
    spec_size_measure_id: item.size ? (item.size.measureId === MBPS ? MBPS : GB_STORED) : undefined,
    trade_id: tradeIdOf(line),
    trade_time: instantOf(line.day + (period ? 0 : 1), 36_000),
    enterprise_project_id: projectOf(line),
    enterprise_project_name: projectName(projectOf(line), language),
    charge_mode: chargeModeOf(line),
    order_id: period ? tradeIdOf(line) : undefined,
    relative_order_id: [3, 4, 20].includes(line.billType) ? baseOrderOf(line) : undefined,
    period_type: line.months ? (line.months === 12 ? '19' : '20') : period ? '5' : '24',
    period_num: line.months ? (line.months === 12 ? 1 : line.months) : undefined,
    usage_type: meter?.usageType,
    usage: meter ? micro(line.usage) : undefined,
    usage_measure_id: meter?.measureId,
    free_resource_usage: line.free ? micro(line.free) : undefined,
    free_resource_measure_id: line.free ? meter?.measureId : undefined,
    unit_price: meter ? unitPrice(account, line) : undefined,
    unit: meter ? unitText(account, meter.unit.zh, meter.unit.en, language) : undefined,
    official_amount: money(line.officialE8),
    discount_amount: money(line.discountE8),
    amount: money(line.amountE8),
    cash_amount: money(split.cash),
    credit_amount: money(split.credit),
    coupon_amount: money(split.coupon),
    flexipurchase_coupon_amount: money(split.flexi),
    stored_card_amount: money(split.stored),
    bonus_amount: money(split.bonus),
    debt_amount: money(split.debt),
    adjustment_amount: money(line.billType === 9 || line.billType === 16 ? line.amountE8 : 0n),
    measure_id: 1,
  };
}

function micro(value: number): Exact {
  return new Exact(BigInt(value), 6);
}

function unitPrice(account: Account, line: Line): Exact {
  const spec = line.resource.item.specs[line.resource.spec];
  const e8 = BigInt(line.meter?.priceE8 || (spec?.hourlyE8 ?? 0));
  return money(account.site === 'china' ? e8 : (e8 * 150n) / 1000n);
}

function unitText(account: Account, zh: string, en: string, language: Language): string {
  if (language === 'en_US') return `${account.currency} ${en}`;
  return account.site === 'china' ? zh : zh.replace('元', '美元');
}
