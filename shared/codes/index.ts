/**
 * Names of codes in both languages. A name the cloud gave with the code wins over ours, unless it is in the other
 * language: some calls answer in Chinese whatever is asked, and what was pulled stays as it was when the language changes.
 */
import type { DatasetId } from '../datasets';
import type { Language } from '../model/settings';
import { lists, type CodeListName } from './lists';
import { pulledName } from './pulled';

export { lists } from './lists';
export type { CodeListName } from './lists';

const columns: Record<string, CodeListName> = {
  bill_type: 'billType',
  charge_mode: 'chargeMode',
  charging_mode: 'chargeMode',
  period_type: 'periodType',
  account_type: 'balanceType',
  region: 'region',
  cloud_service_type: 'serviceType',
  service_type_code: 'serviceType',
  sub_service_type_code: 'serviceType',
  resource_type: 'resourceType',
  resource_type_code: 'resourceType',
  sub_resource_type_code: 'resourceType',
  enterprise_project_id: 'enterpriseProject',
  usage_type: 'usageType',
  spec_size_measure_id: 'unit',
  usage_measure_id: 'unit',
  free_resource_measure_id: 'unit',
  ri_usage_measure_id: 'unit',
};

/** Columns whose codes mean something else in each dataset. */
const orderColumns: Record<string, CodeListName> = {
  status: 'orderStatus',
  order_type: 'orderType',
  source_type: 'orderSource',
};
const changeColumns: Record<string, CodeListName> = {
  trade_detail_type: 'changeType',
  revenue_expense_type: 'changeDirection',
};
const own: Partial<Record<DatasetId, Record<string, CodeListName>>> = {
  orders: orderColumns,
  memberOrders: orderColumns,
  orderDetails: { category_code: 'resourceType', period_type: 'orderPeriod' },
  memberOrderDetails: { category_code: 'resourceType', period_type: 'orderPeriod' },
  refundDetails: { region_code: 'region' },
  periodResources: { status: 'resourceStatus', expire_policy: 'expirePolicy', region_code: 'region' },
  packages: { status: 'packageStatus', region_code: 'region', measure_id: 'unit' },
  packageUsages: { measure_id: 'unit' },
  packageRecords: { measure_id: 'unit', usage_type_code: 'usageType' },
  accountChanges: changeColumns,
  creditChanges: changeColumns,
  coupons: { coupon_type: 'couponType', status: 'couponStatus' },
  orderCoupons: { coupon_type: 'couponType', status: 'couponStatus' },
  couponChanges: { trade_detail_type: 'couponChange', revenue_expense_type: 'changeDirection' },
  storedCards: { status: 'cardStatus' },
  usedCards: { status: 'cardStatus' },
  invoices: {
    invoice_state: 'invoiceState',
    invoice_class: 'invoiceClass',
    invoice_method: 'invoiceMethod',
    trade_type: 'invoiceTrade',
    request_mode: 'invoiceRequest',
  },
  peakBandwidth: { band_width_measure_id: 'unit' },
  peakCdn: { band_width_measure_id: 'unit' },
  peakBandwidthSamples: { measure_id: 'unit' },
  peakCdnSamples: { measure_id: 'unit' },
};

/** The list that names the codes of a column; undefined for codes without names (currency). */
export function listFor(dataset: DatasetId, column: string): CodeListName | undefined {
  if (dataset === 'feeRecords' && column === 'status') return 'feeStatus';
  if (dataset === 'feeRecords' && column === 'provider_type') return 'provider';
  // The summary has its own three bill types under the same field name.
  if (dataset === 'monthlySummary' && column === 'bill_type') return 'billTypeSummary';
  return own[dataset]?.[column] ?? columns[column];
}

/** The name of a code as the cloud's catalogue has it, else as it is shipped with the app; null when it is in neither. */
export function nameOf(list: CodeListName, code: string, language: Language): string | null {
  const pulled = pulledName(list, code, language);
  if (pulled !== undefined) return pulled;
  const names = lists[list].get(code);
  return names ? (language === 'zh-CN' ? names.zh : names.en) : null;
}

/**
 * What to show for a code: the cloud's own label where it is in this language or we have none, else our name, else the
 * code itself; null when no code was given. Some records carry the text "null" as a label: that is none.
 */
export function codeName(
  dataset: DatasetId,
  column: string,
  code: string | null,
  label: string | null | undefined,
  language: Language,
): string | null {
  return nameBeside(listFor(dataset, column), code, label, language);
}

/** The same for a code that stands in no dataset: the cloud's own name beside it wins, unless it is in the other language. */
export function nameBeside(
  list: CodeListName | null | undefined,
  code: string | null,
  label: string | null | undefined,
  language: Language,
): string | null {
  const ours = list && code !== null && code !== '' ? nameOf(list, code, language) : null;
  if (label && label !== 'null') return ours !== null && isForeign(label, ours, language) ? ours : label;
  if (code === null || code === '') return null;
  return ours ?? code;
}

/** Han characters in English, or none in Chinese although our name has some. */
function isForeign(label: string, ours: string, language: Language): boolean {
  const han = /\p{Script=Han}/u;
  return language === 'en' ? han.test(label) : !han.test(label) && han.test(ours);
}

/** What stands behind a shown name, for hover and details: the code, and the cloud's own name where another is shown. */
export function behindName(shown: string, code: string | null, label: string | null | undefined): string[] {
  return [label, code].filter((text): text is string => Boolean(text) && text !== 'null' && text !== shown);
}

/** In English the kind before the dash is left out where the column or a badge says it: "Usage", "Renewal". */
export function shortName(name: string): string {
  const at = name.indexOf(' - ');
  return at < 0 ? name : name.slice(at + 3);
}

export type BillKind = 'charge' | 'refund' | 'adjustment';

/** Whether a bill type charges, gives back or corrects; an unknown code counts as a charge and is shown as it is. */
export function billKind(dataset: DatasetId, code: string | null): BillKind {
  const name = code === null ? null : nameOf(listFor(dataset, 'bill_type') ?? 'billType', code, 'en');
  if (name?.startsWith('Refund')) return 'refund';
  return name?.startsWith('Adjustment') ? 'adjustment' : 'charge';
}
