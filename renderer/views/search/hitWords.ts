/** How a record that was found is called: by columns that are read of every hit (shared/datasets/hits.ts). */
import { codeName } from '@shared/codes';
import { datasets, type DatasetId } from '@shared/datasets';
import { HIT_IDS, HIT_KINDS, HIT_NAMES, HIT_SERVICES } from '@shared/datasets/hits';
import type { Row } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import { columnOf, nameIn, valueOf } from '../bills/fields';

/** Rows that are of a service as a whole are called by it. */
const OF_SERVICE: readonly DatasetId[] = ['monthlySummary', 'feeRecords'];

export type HitWords = {
  name: string;
  id: string | null;
  /** What it is, where the name does not say it: its service, else the kind of resource. */
  about: string | null;
};

/** Never without a name: what has none of its own is called by what it was found in. */
export function hitWords(dataset: DatasetId, row: Row, language: Language): HitWords {
  const id = firstOf(row, HIT_IDS);
  const code = firstOf(row, HIT_SERVICES);
  const service =
    code === null ? null : codeName('resourceRecords', 'cloud_service_type', code, null, language);
  const type = HIT_KINDS.flatMap((name) => columnOf(dataset, name) ?? [])[0];
  const kind = type ? nameIn(dataset, row, type, language) : null;
  const own = OF_SERVICE.includes(dataset) ? service : firstOf(row, HIT_NAMES);
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
