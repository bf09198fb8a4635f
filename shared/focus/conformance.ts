/** Checks every row that is written against FOCUS 1.2, and says afterwards what held and what did not. */
import type { FocusCheck } from '../model/export';
import { focusColumns, type FocusColumn, type FocusName, type FocusRow } from './columns';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const CURRENCY = /^[A-Z]{3}$/;

/** The 21 columns a FOCUS 1.2 Cost and Usage data set must have. */
const MANDATORY = (
  'BilledCost BillingAccountId BillingAccountName BillingCurrency BillingPeriodEnd BillingPeriodStart ChargeCategory ChargeClass ' +
  'ChargeDescription ChargePeriodEnd ChargePeriodStart ContractedCost EffectiveCost InvoiceIssuerName ListCost PricingQuantity ' +
  'PricingUnit ProviderName PublisherName ServiceCategory ServiceName'
).split(' ');

type Rule = { id: string; detail: string; breaks: (row: FocusRow) => boolean };

const columns: readonly FocusColumn[] = focusColumns;
const of = (row: FocusRow, column: FocusColumn) => row[column.name as FocusName] ?? null;
const isNull = (value: string | bigint | null) => value === null || value === '';

const rules: readonly Rule[] = [
  {
    id: 'notNull',
    detail: columns
      .filter((c) => !c.nullable)
      .map((c) => c.name)
      .join(', '),
    breaks: (row) => columns.some((c) => !c.nullable && isNull(of(row, c))),
  },
  {
    id: 'allowedValues',
    detail: columns
      .filter((c) => c.allowed)
      .map((c) => c.name)
      .join(', '),
    breaks: (row) =>
      columns.some((c) => {
        const value = of(row, c);
        return c.allowed !== undefined && !isNull(value) && !c.allowed.includes(String(value));
      }),
  },
  {
    id: 'utc',
    detail: columns
      .filter((c) => c.kind === 'instant')
      .map((c) => c.name)
      .join(', '),
    breaks: (row) => columns.some((c) => c.kind === 'instant' && !UTC.test(String(of(row, c)))),
  },
  {
    id: 'periods',
    detail: 'BillingPeriodStart < BillingPeriodEnd, ChargePeriodStart < ChargePeriodEnd',
    breaks: (row) =>
      String(row.BillingPeriodStart) >= String(row.BillingPeriodEnd) ||
      String(row.ChargePeriodStart) >= String(row.ChargePeriodEnd),
  },
  {
    id: 'currency',
    detail: 'BillingCurrency: ISO 4217',
    breaks: (row) => !CURRENCY.test(String(row.BillingCurrency)),
  },
  {
    id: 'quantity',
    detail: 'PricingQuantity, PricingUnit: not null for Usage and Purchase that are no Correction',
    breaks: (row) =>
      (row.ChargeCategory === 'Usage' || row.ChargeCategory === 'Purchase') &&
      row.ChargeClass === null &&
      (isNull(row.PricingQuantity) || isNull(row.PricingUnit)),
  },
  {
    id: 'resourceName',
    detail: 'ResourceName, ResourceType: null where ResourceId is null',
    breaks: (row) => isNull(row.ResourceId) && !(isNull(row.ResourceName) && isNull(row.ResourceType)),
  },
  {
    id: 'subAccount',
    detail: 'SubAccountName, SubAccountType: null where SubAccountId is null',
    breaks: (row) => isNull(row.SubAccountId) && !(isNull(row.SubAccountName) && isNull(row.SubAccountType)),
  },
];

export type Conformance = { check(row: FocusRow): void; report(): FocusCheck[] };

export function createConformance(): Conformance {
  const broken = new Map(rules.map((rule) => [rule.id, 0]));
  return {
    check(row) {
      for (const rule of rules) if (rule.breaks(row)) broken.set(rule.id, (broken.get(rule.id) ?? 0) + 1);
    },
    report() {
      const missing = MANDATORY.filter((name) => !columns.some((c) => c.name === name && c.mandatory));
      return [
        {
          id: 'mandatory',
          ok: missing.length === 0,
          rows: 0,
          detail: (missing.length ? missing : MANDATORY).join(', '),
        },
        ...rules.map(({ id, detail }) => {
          const rows = broken.get(id) ?? 0;
          return { id, ok: rows === 0, rows, detail };
        }),
      ];
    },
  };
}
