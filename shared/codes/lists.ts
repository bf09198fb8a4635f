/**
 * Known codes and their names: the contract's code lists and the reference data. Known lists are never closed ones:
 * the cloud adds codes without notice, so a lookup may find nothing and the code itself is shown.
 */
import { codeLists } from '../contract/generated/codeLists';
import { measureUnits } from '../reference/measure-units.json';
import { regions } from '../reference/regions.json';
import { resourceTypes } from '../reference/resource-types.json';
import { serviceTypes } from '../reference/service-types.json';
import { usageTypes } from '../reference/usage-types.json';

export type Names = { zh: string; en: string };
export type CodeList = ReadonlyMap<string, Names>;

const fromEnum = (list: Record<string, Names>): CodeList => new Map(Object.entries(list));

const listOf = <T extends Names>(rows: readonly T[], code: (row: T) => string): CodeList =>
  new Map(rows.map((row) => [code(row), { zh: row.zh, en: row.en }]));

/** Units are short in English ("h", "GB", "day"): they stand behind a figure. */
export function shortUnit(name: string, abbreviation: string): string {
  if (abbreviation.length > 1 || abbreviation === 'h') return abbreviation;
  return /^[A-Z]+$/.test(name) ? name : name.toLowerCase();
}

export const lists = {
  billType: fromEnum(codeLists.bill_type),
  billTypeSummary: fromEnum(codeLists.bill_type_summary),
  chargeMode: fromEnum(codeLists.charge_mode),
  /** Of transactions. Code 3 has two labels in the contract: not billed, unsettled. */
  feeStatus: new Map<string, Names>([
    ['1', { zh: '已支付', en: 'Paid' }],
    ['2', { zh: '未结清', en: 'Outstanding' }],
    ['3', { zh: '未结算', en: 'Unsettled' }],
  ]),
  provider: new Map<string, Names>([
    ['1', { zh: '华为云', en: 'Huawei Cloud' }],
    ['2', { zh: '云商店', en: 'KooGallery' }],
  ]),
  periodType: fromEnum(codeLists.period_type_bill),
  balanceType: fromEnum(codeLists.account_type),
  /** 0 is the default project; unassigned is -1 or the text "null", depending on the operation. */
  enterpriseProject: new Map<string, Names>([
    ['0', { zh: 'default', en: 'default' }],
    ['-1', { zh: '未归集', en: 'Unassigned' }],
    ['null', { zh: '未归集', en: 'Unassigned' }],
  ]),
  orderStatus: fromEnum(codeLists.order_status),
  orderType: fromEnum(codeLists.order_type),
  orderSource: fromEnum(codeLists.order_source_type),
  orderPeriod: fromEnum(codeLists.period_type_order),
  resourceStatus: fromEnum(codeLists.resource_status),
  expirePolicy: fromEnum(codeLists.expire_policy),
  packageStatus: fromEnum(codeLists.free_resource_status),
  couponType: fromEnum(codeLists.coupon_type),
  couponStatus: fromEnum(codeLists.coupon_status),
  couponLimit: fromEnum(codeLists.coupon_limit_key),
  cardStatus: fromEnum(codeLists.stored_value_card_status),
  invoiceState: fromEnum(codeLists.invoiceState),
  invoiceClass: fromEnum(codeLists.invoiceClass),
  invoiceMethod: fromEnum(codeLists.invoiceMethod),
  /** What it was made out for; contract: tradeType. */
  invoiceTrade: fromEnum(codeLists.tradeType),
  invoiceRequest: fromEnum(codeLists.requestMode),
  /** contract: discount_type of DiscountItemV2. */
  orderDiscount: fromEnum(codeLists.discount_type),
  changeDirection: new Map<string, Names>([
    ['REVENUE', { zh: '收入', en: 'In' }],
    ['EXPENSE', { zh: '支出', en: 'Out' }],
  ]),
  changeType: new Map<string, Names>([
    ['RECHARGE', { zh: '充值', en: 'Top-up' }],
    ['DEDEUCT', { zh: '消费', en: 'Expenditure' }],
    ['REFUND', { zh: '退款', en: 'Refund' }],
    ['TRANS', { zh: '划拨', en: 'Transfer' }],
    ['ADJUST', { zh: '调账', en: 'Adjustment' }],
    ['EXPIRED', { zh: '过期清零', en: 'Expired' }],
  ]),
  couponChange: fromEnum(codeLists.trade_detail_type),
  region: listOf(regions, (r) => r.code),
  serviceType: listOf(serviceTypes, (s) => s.service_type_code),
  resourceType: listOf(resourceTypes, (r) => r.resource_type_code),
  usageType: listOf(usageTypes, (u) => u.code),
  unit: new Map(
    measureUnits.map((u) => [String(u.measure_id), { zh: u.zh, en: shortUnit(u.en, u.abbreviation) }]),
  ),
} satisfies Record<string, CodeList>;

export type CodeListName = keyof typeof lists;
