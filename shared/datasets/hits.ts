/** What a row that a search found is called by: columns that are read for it, and shown of it. */
import type { ColumnDefinition, DatasetDefinition } from './types';

/** Columns that say what a row is, the best first. */
export const HIT_NAMES = ['resource_name', 'product_name', 'name', 'plan_name', 'card_name'] as const;
export const HIT_IDS = [
  'resource_id',
  'order_id',
  'trade_id',
  'record_id',
  'ticket_id',
  'coupon_id',
  'member_id',
] as const;
export const HIT_SERVICES = ['cloud_service_type', 'service_type_code'] as const;
/** What kind of resource it is, the better one first. */
export const HIT_KINDS = ['resource_type_code', 'resource_type'] as const;
/** What lists are filtered by that a hit leads to, beside its ids. */
const PLACES = ['free_resource_id', 'card_id'];
const NAMED = new Set<string>([
  ...HIT_NAMES,
  ...HIT_IDS,
  ...HIT_SERVICES,
  ...HIT_KINDS,
  ...PLACES,
  'currency',
]);

const known = new Map<string, readonly ColumnDefinition[]>();

/** With what it is found by, and its amount: a row without a name of its own is called by what it was found in. */
export function hitColumns(dataset: DatasetDefinition): readonly ColumnDefinition[] {
  const before = known.get(dataset.id);
  if (before) return before;
  const { columns, search, amount } = dataset;
  const shown = columns.filter(({ name }) => NAMED.has(name) || name === amount || search.includes(name));
  const labels = new Set(shown.flatMap(({ label }) => label ?? []));
  const all = columns.filter((column) => shown.includes(column) || labels.has(column.name));
  known.set(dataset.id, all);
  return all;
}
