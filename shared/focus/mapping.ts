/** From a resource record (and a row of the amortised cost) to a row of FOCUS 1.2. The mapping is written out in docs/FOCUS.md. */
import { nameOf } from '../codes';
import { parseTags } from '../finance/tags';
import { addMonths, dayAt, instantAt, type Cycle } from '../time';
import type { ChargeCategory, FocusRow } from './columns';
import { serviceCategory } from './services';

/** Whose bill it is: the account the app holds, which pays. */
export type BillingAccount = { domainId: string; name: string };

/** Fields of a row by column name, as the cache stores them: money e8. */
export type Stored = Readonly<Record<string, string | number | bigint | null | undefined>>;

const PROVIDER = 'Huawei Cloud';
const DAY_MS = 86_400_000;

/** Bill types (contract bss.json, sharedEnums.bill_type). A code that is not known is usage where it names a quantity. */
const PURCHASE = new Set(['1', '2', '3', '8', '14', '17', '18', '25', '103']);
const USAGE = new Set(['5', '12', '13', '23']);
const REFUND = new Set(['4', '20', '24']);
const ADJUSTMENT = new Set(['9', '16']);
const TAX = new Set(['15', '100', '101', '102']);
const YEARLY_MONTHLY = '1';
const COMMITTED = new Set(['10', '11']);

/** When a cycle begins, in UTC: cycles are months of GMT+8. */
export function cycleStart(cycle: Cycle): string {
  return instantAt(Date.parse(`${cycle}-01T00:00:00+08:00`));
}

/** A refund takes the category of what it gives back: what was bought for a period is a purchase. */
export function chargeCategory(record: Stored): ChargeCategory {
  const type = text(record['bill_type']) ?? '';
  if (TAX.has(type)) return 'Tax';
  if (ADJUSTMENT.has(type)) return 'Adjustment';
  if (PURCHASE.has(type)) return 'Purchase';
  if (USAGE.has(type)) return 'Usage';
  if (REFUND.has(type)) return text(record['charge_mode']) === YEARLY_MONTHLY ? 'Purchase' : 'Usage';
  return text(record['usage']) === null ? 'Purchase' : 'Usage';
}

/** A refund or adjustment of something that began before this cycle corrects an earlier bill. */
function chargeClass(record: Stored, start: string): 'Correction' | null {
  const type = text(record['bill_type']) ?? '';
  if (!REFUND.has(type) && !ADJUSTMENT.has(type)) return null;
  const began = text(record['effective_time']) ?? text(record['consume_time']);
  return began !== null && began < start ? 'Correction' : null;
}

/**
 * One record. `amortised`: purchases are spread by rows of their own, so what they cost has no effect here.
 * @param cycle billing cycle (GMT+8) the record is billed in
 */
export function recordToFocus(
  record: Stored,
  cycle: Cycle,
  account: BillingAccount,
  amortised: boolean,
): FocusRow {
  const start = cycleStart(cycle);
  const category = chargeCategory(record);
  const billed = money(record['amount']);
  const quantity = text(record['usage']) ?? text(record['period_num']);
  const used = text(record['usage']);
  const unit = used === null ? periodUnit(record) : unitName(record['usage_measure_id']);
  return {
    ...common(record, cycle, account),
    BilledCost: billed,
    ChargeCategory: category,
    ChargeClass: chargeClass(record, start),
    ChargeDescription: description(record),
    ChargeFrequency: frequency(record, category),
    ...chargePeriod(record, cycle, category),
    ConsumedQuantity: category === 'Usage' ? used : null,
    ConsumedUnit: category === 'Usage' && used !== null ? unit : null,
    ContractedCost: money(record['official_amount']) - money(record['discount_amount']),
    EffectiveCost: amortised && category === 'Purchase' ? 0n : billed,
    ListCost: money(record['official_amount']),
    ListUnitPrice: text(record['unit_price']),
    PricingQuantity: quantity ?? (category === 'Usage' || category === 'Purchase' ? '1' : null),
    PricingUnit: quantity === null && category !== 'Usage' && category !== 'Purchase' ? null : unit,
    RegionId: text(record['region']),
    RegionName: text(record['region_name']),
    ResourceType: resourceType(record, record['resource_type_name'], record['resource_type']),
    ServiceCategory: serviceCategory(text(record['cloud_service_type'])),
    ServiceName: serviceName(record['cloud_service_type'], record['cloud_service_type_name']),
    SkuId: text(record['sku_code']),
    SkuMeter: named('usageType', record['usage_type']),
    SkuPriceId: text(record['product_id']),
  };
}

/** One month's share of a purchase, as usage that was paid for before: nothing is billed, but it has its effect. */
export function amortisedToFocus(row: Stored, cycle: Cycle, account: BillingAccount): FocusRow {
  return {
    ...common(row, cycle, account),
    BilledCost: 0n,
    ChargeCategory: 'Usage',
    ChargeClass: null,
    ChargeDescription: [text(row['product_spec_desc']), `amortised share of ${cycle}`]
      .filter(Boolean)
      .join(', '),
    ChargeFrequency: 'Usage-Based',
    ChargePeriodStart: cycleStart(cycle),
    ChargePeriodEnd: cycleStart(addMonths(cycle, 1)),
    ConsumedQuantity: null,
    ConsumedUnit: null,
    ContractedCost: 0n,
    EffectiveCost: money(row['current_month_amortized_amount']),
    ListCost: 0n,
    ListUnitPrice: null,
    PricingQuantity: '1',
    PricingUnit: 'Months',
    RegionId: text(row['region_code']),
    RegionName: text(row['region_name']),
    ResourceType: resourceType(row, row['resource_type_name'], row['resource_type_code']),
    ServiceCategory: serviceCategory(text(row['service_type_code'])),
    ServiceName: serviceName(row['service_type_code'], row['service_type_name']),
    SkuId: null,
    SkuMeter: null,
    SkuPriceId: null,
  };
}

type Common =
  | 'BillingAccountId'
  | 'BillingAccountName'
  | 'BillingCurrency'
  | 'BillingPeriodStart'
  | 'BillingPeriodEnd'
  | 'InvoiceIssuerName'
  | 'PricingCategory'
  | 'PricingCurrency'
  | 'ProviderName'
  | 'PublisherName'
  | 'ResourceId'
  | 'ResourceName'
  | 'SubAccountId'
  | 'SubAccountName'
  | 'SubAccountType'
  | 'Tags';

function common(row: Stored, cycle: Cycle, account: BillingAccount): Pick<FocusRow, Common> {
  const mode = text(row['charge_mode']) ?? text(row['charging_mode']);
  const currency = text(row['currency']) ?? '';
  const customer = text(row['customer_id']);
  const member = customer !== null && customer !== account.domainId;
  const tags = parseTags(text(row['resource_tag']));
  const resource = text(row['resource_id']);
  return {
    BillingAccountId: account.domainId,
    BillingAccountName: account.name,
    BillingCurrency: currency,
    BillingPeriodStart: cycleStart(cycle),
    BillingPeriodEnd: cycleStart(addMonths(cycle, 1)),
    InvoiceIssuerName: PROVIDER,
    PricingCategory: COMMITTED.has(mode ?? '') ? 'Committed' : 'Standard',
    PricingCurrency: currency,
    ProviderName: PROVIDER,
    PublisherName: PROVIDER,
    ResourceId: resource,
    ResourceName: resource === null ? null : text(row['resource_name']),
    SubAccountId: member ? customer : null,
    SubAccountName: member ? text(row['account_name']) : null,
    SubAccountType: member ? 'Member account' : null,
    Tags: tags.length ? JSON.stringify(Object.fromEntries(tags.map((t) => [t.key, t.value]))) : null,
  };
}

function frequency(record: Stored, category: ChargeCategory): 'One-Time' | 'Recurring' | 'Usage-Based' {
  const type = text(record['bill_type']);
  if (category === 'Usage') return 'Usage-Based';
  return type === '2' || type === '8' || type === '18' || type === '103' ? 'Recurring' : 'One-Time';
}

/** What was bought for a period has that period; usage has its day of GMT+8; without either it is the cycle. */
function chargePeriod(
  record: Stored,
  cycle: Cycle,
  category: ChargeCategory,
): Pick<FocusRow, 'ChargePeriodStart' | 'ChargePeriodEnd'> {
  const from = text(record['effective_time']);
  const to = text(record['expire_time']);
  if (
    category === 'Purchase' &&
    from !== null &&
    to !== null &&
    from < to &&
    isInstant(from) &&
    isInstant(to)
  )
    return { ChargePeriodStart: from, ChargePeriodEnd: to };
  const day = text(record['bill_date']);
  const at = day === null ? NaN : Date.parse(`${day}T00:00:00+08:00`);
  if (!Number.isNaN(at) && dayAt(at).startsWith(cycle))
    return { ChargePeriodStart: instantAt(at), ChargePeriodEnd: instantAt(at + DAY_MS) };
  return { ChargePeriodStart: cycleStart(cycle), ChargePeriodEnd: cycleStart(addMonths(cycle, 1)) };
}

function isInstant(value: string): boolean {
  return !Number.isNaN(Date.parse(value));
}

function description(record: Stored): string {
  const kind = named('billType', record['bill_type']);
  const parts = [text(record['product_spec_desc']) ?? text(record['product_name']), kind];
  return parts.filter(Boolean).join(', ') || 'No description given';
}

function periodUnit(record: Stored): string {
  switch (text(record['period_type'])) {
    case '19':
      return 'Years';
    case '20':
      return 'Months';
    case '24':
      return 'Days';
    case '25':
      return 'Hours';
    case null:
    default:
      return 'Units';
  }
}

/** FOCUS: no type without a resource. */
function resourceType(row: Stored, name: Stored[string], code: Stored[string]): string | null {
  return text(row['resource_id']) === null ? null : (text(name) ?? text(code));
}

function unitName(id: Stored[string]): string {
  return named('unit', id) ?? 'Units';
}

function serviceName(code: Stored[string], label: Stored[string]): string {
  return named('serviceType', code) ?? text(label) ?? text(code) ?? 'Unknown';
}

function named(list: 'serviceType' | 'billType' | 'usageType' | 'unit', code: Stored[string]): string | null {
  const value = text(code);
  return value === null ? null : (nameOf(list, value, 'en') ?? value);
}

/** The cloud writes "null" for a name that is not there. */
function text(value: Stored[string]): string | null {
  if (value === null || value === undefined || value === '' || value === 'null') return null;
  return String(value);
}

function money(value: Stored[string]): bigint {
  return typeof value === 'bigint' ? value : 0n;
}
