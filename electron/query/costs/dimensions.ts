/**
 * What costs can be gathered under. A dimension reads some columns of the basis' table and makes one key of their values; SQL groups by
 * the columns, the keys come together here.
 */
import type { DatasetId } from '@shared/datasets';
import { AppError } from '@shared/errors';
import { allocator, type Rule } from '@shared/finance/allocation';
import { tagValue } from '@shared/finance/tags';
import type { Basis, Dimension } from '@shared/model/costs';

export type BasisTable = {
  dataset: DatasetId;
  amount: string;
  official: string | null;
  chargeMode: string;
  service: string;
  serviceName: string;
  resourceType: string;
  resourceTypeName: string;
  region: string;
};

export const BASES: Record<Basis, BasisTable> = {
  paid: {
    dataset: 'resourceRecords',
    amount: 'amount',
    official: 'official_amount',
    chargeMode: 'charge_mode',
    service: 'cloud_service_type',
    serviceName: 'cloud_service_type_name',
    resourceType: 'resource_type',
    resourceTypeName: 'resource_type_name',
    region: 'region',
  },
  amortised: {
    dataset: 'amortisedCosts',
    amount: 'current_month_amortized_amount',
    official: null,
    chargeMode: 'charging_mode',
    service: 'service_type_code',
    serviceName: 'service_type_name',
    resourceType: 'resource_type_code',
    resourceTypeName: 'resource_type_name',
    region: 'region_code',
  },
};

export type Value = string | null;

export type ReadyDimension = {
  /** SQL of the columns that are read, over `r` (the row) and `p` (its pull). */
  columns: readonly string[];
  /** SQL of the name that goes with the key. */
  label: string | null;
  key: (values: readonly Value[]) => string;
};

const plain = (column: string, label: string | null = null): ReadyDimension => ({
  columns: [column],
  label,
  key: ([value]) => (value === 'null' ? '' : (value ?? '')),
});

/** @throws AppError input.invalid for a dimension the basis does not have (amortised costs have no days) */
export function readyDimension(dimension: Dimension, basis: Basis, rules: readonly Rule[]): ReadyDimension {
  const table = BASES[basis];
  if (dimension.startsWith('tag:')) {
    const key = dimension.slice(4);
    return { columns: ['r.resource_tag'], label: null, key: ([tags]) => tagValue(tags ?? null, key) ?? '' };
  }
  if (dimension === 'centre') return centre(table, rules);
  const found = SIMPLE[dimension as keyof typeof SIMPLE](table, basis);
  if (!found) throw new AppError('input.invalid', { field: 'groups', reason: dimension });
  return found;
}

type Simple = Exclude<Dimension, 'centre' | `tag:${string}`>;

const SIMPLE: Record<Simple, (table: BasisTable, basis: Basis) => ReadyDimension | null> = {
  month: () => plain('p.partition_key'),
  day: (_, basis) => (basis === 'paid' ? plain('r.bill_date') : null),
  account: () => plain('p.account_id'),
  member: (_, basis) => plain('r.customer_id', basis === 'paid' ? 'r.account_name' : null),
  service: (t) => plain(`r.${t.service}`, `r.${t.serviceName}`),
  resourceType: (t) => plain(`r.${t.resourceType}`, `r.${t.resourceTypeName}`),
  region: (t) => plain(`r.${t.region}`, 'r.region_name'),
  project: () => project(),
  chargeMode: (t) => plain(`r.${t.chargeMode}`),
  billType: () => plain('r.bill_type'),
  resource: () => plain('r.resource_id', "nullif(r.resource_name, 'null')"),
  sku: (_, basis) => plain(basis === 'paid' ? 'r.sku_code' : 'r.product_spec_desc'),
  usageType: () => plain('r.usage_type'),
};

/** Unassigned comes as null, "" or "-1", depending on the operation: one and the same. */
function project(): ReadyDimension {
  return {
    columns: ['r.enterprise_project_id'],
    label: 'r.enterprise_project_name',
    key: ([value]) =>
      value === null || value === undefined || value === '-1' || value === 'null' ? '' : value,
  };
}

function centre(table: BasisTable, rules: readonly Rule[]): ReadyDimension {
  const placeOf = allocator(rules);
  return {
    columns: [
      'p.account_id',
      'r.customer_id',
      'r.enterprise_project_id',
      `r.${table.service}`,
      `r.${table.region}`,
      'r.resource_name',
      'r.resource_tag',
    ],
    label: null,
    key: ([
      account = null,
      member = null,
      of = null,
      service = null,
      region = null,
      name = null,
      tags = null,
    ]) => placeOf({ account: account ?? '', member, project: of, service, region, name, tags })?.centre ?? '',
  };
}
