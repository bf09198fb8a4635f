/**
 * The columns of FOCUS 1.2, Cost and Usage, that a Huawei Cloud bill can fill: all mandatory ones, and the conditional ones
 * with data behind them. Source: FinOps Open Cost and Usage Specification 1.2.
 */
import type { FocusCategory } from './services';

export type FocusKind = 'text' | 'money' | 'decimal' | 'instant' | 'json';

export type FocusColumn = {
  name: string;
  kind: FocusKind;
  mandatory: boolean;
  nullable: boolean;
  allowed?: readonly string[];
};

export const CHARGE_CATEGORIES = ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'] as const;
export type ChargeCategory = (typeof CHARGE_CATEGORIES)[number];
export const CHARGE_FREQUENCIES = ['One-Time', 'Recurring', 'Usage-Based'] as const;
export const PRICING_CATEGORIES = ['Standard', 'Dynamic', 'Committed', 'Other'] as const;
export const SERVICE_CATEGORIES: readonly FocusCategory[] = [
  'AI and Machine Learning',
  'Analytics',
  'Business Applications',
  'Compute',
  'Databases',
  'Developer Tools',
  'Multicloud',
  'Identity',
  'Integration',
  'Internet of Things',
  'Management and Governance',
  'Media',
  'Migration',
  'Mobile',
  'Networking',
  'Security',
  'Storage',
  'Web',
  'Other',
];

const column = <N extends string>(
  name: N,
  kind: FocusKind,
  use: 'mandatory' | 'conditional',
  nullable: boolean,
  allowed?: readonly string[],
): FocusColumn & { name: N } => ({
  name,
  kind,
  mandatory: use === 'mandatory',
  nullable,
  ...(allowed ? { allowed } : {}),
});

export const focusColumns = [
  column('BilledCost', 'money', 'mandatory', false),
  column('BillingAccountId', 'text', 'mandatory', false),
  column('BillingAccountName', 'text', 'mandatory', true),
  column('BillingCurrency', 'text', 'mandatory', false),
  column('BillingPeriodEnd', 'instant', 'mandatory', false),
  column('BillingPeriodStart', 'instant', 'mandatory', false),
  column('ChargeCategory', 'text', 'mandatory', false, CHARGE_CATEGORIES),
  column('ChargeClass', 'text', 'mandatory', true, ['Correction']),
  column('ChargeDescription', 'text', 'mandatory', true),
  column('ChargeFrequency', 'text', 'conditional', false, CHARGE_FREQUENCIES),
  column('ChargePeriodEnd', 'instant', 'mandatory', false),
  column('ChargePeriodStart', 'instant', 'mandatory', false),
  column('ConsumedQuantity', 'decimal', 'conditional', true),
  column('ConsumedUnit', 'text', 'conditional', true),
  column('ContractedCost', 'money', 'mandatory', false),
  column('EffectiveCost', 'money', 'mandatory', false),
  column('InvoiceIssuerName', 'text', 'mandatory', false),
  column('ListCost', 'money', 'mandatory', false),
  column('ListUnitPrice', 'decimal', 'conditional', true),
  column('PricingCategory', 'text', 'conditional', true, PRICING_CATEGORIES),
  column('PricingCurrency', 'text', 'conditional', true),
  column('PricingQuantity', 'decimal', 'mandatory', true),
  column('PricingUnit', 'text', 'mandatory', true),
  column('ProviderName', 'text', 'mandatory', false),
  column('PublisherName', 'text', 'mandatory', false),
  column('RegionId', 'text', 'conditional', true),
  column('RegionName', 'text', 'conditional', true),
  column('ResourceId', 'text', 'conditional', true),
  column('ResourceName', 'text', 'conditional', true),
  column('ResourceType', 'text', 'conditional', true),
  column('ServiceCategory', 'text', 'mandatory', false, SERVICE_CATEGORIES),
  column('ServiceName', 'text', 'mandatory', false),
  column('SkuId', 'text', 'conditional', true),
  column('SkuMeter', 'text', 'conditional', true),
  column('SkuPriceId', 'text', 'conditional', true),
  column('SubAccountId', 'text', 'conditional', true),
  column('SubAccountName', 'text', 'conditional', true),
  column('SubAccountType', 'text', 'conditional', true),
  column('Tags', 'json', 'conditional', true),
] as const satisfies readonly FocusColumn[];

export type FocusName = (typeof focusColumns)[number]['name'];

/** Money is e8; a decimal is exact text; an instant UTC text. */
export type FocusRow = Record<FocusName, string | bigint | null>;
