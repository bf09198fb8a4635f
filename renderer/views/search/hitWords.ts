/** How a record that was found is called. */
import { codeName } from '@shared/codes';
import { datasets, type DatasetId } from '@shared/datasets';
import type { Row } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import { columnOf, nameIn, valueOf } from '../bills/fields';

/** Columns that say what a row is, the best first. */
const NAMES = ['resource_name', 'product_name', 'name', 'plan_name', 'card_name'] as const;
/** Rows that are of a service as a whole are called by it. */
const OF_SERVICE: readonly DatasetId[] = ['monthlySummary', 'feeRecords'];
const IDS = [
  'resource_id',
  'order_id',
  'trade_id',
  'record_id',
  'ticket_id',
  'coupon_id',
  'member_id',
] as const;
const SERVICES = ['cloud_service_type', 'service_type_code'] as const;

export type HitWords = {
  name: string;
  id: string | null;
  /** What it is, where the name does not say it: its service, else the kind of resource. */
  about: string | null;
};

/** Never without a name: what has none of its own is called by what it was found in. */
export function hitWords(dataset: DatasetId, row: Row, language: Language): HitWords {
  const id = firstOf(row, IDS);
  const code = firstOf(row, SERVICES);
  const service =
    code === null ? null : codeName('resourceRecords', 'cloud_service_type', code, null, language);
  const type = columnOf(dataset, 'resource_type_code') ?? columnOf(dataset, 'resource_type');
  const kind = type ? nameIn(dataset, row, type, language) : null;
  const own = OF_SERVICE.includes(dataset) ? service : firstOf(row, NAMES);
  const name = own ?? service ?? firstOf(row, datasets[dataset].search) ?? id ?? '';
  return { name, id, about: [service, kind].find((words) => words !== null && words !== name) ?? null };
}

function firstOf(row: Row, columns: readonly string[]): string | null {
  for (const column of columns) {
    const value = valueOf(row, column);
    if (value !== null) return value;
  }
  return null;
}
