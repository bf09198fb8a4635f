/** The columns of a bill table as columns of a file. */
import { datasets } from '@shared/datasets';
import type { BillDataset } from './query';

type Titled = { id: string; title: string };

/**
 * What a table shows may be made of several fields; a file has one column a field. The currency always goes with the amounts.
 * @param shown ids in the table's order; null for every field the list has
 */
export function exportColumns(
  dataset: BillDataset,
  columns: readonly Titled[],
  shown: readonly string[] | null,
): { name: string; heading: string }[] {
  const fields = datasets[dataset].columns.map((c) => c.name);
  const wanted = shown ?? ['_account', ...fields];
  const names = wanted.filter((name) => name === '_account' || fields.includes(name));
  if (fields.includes('currency') && !names.includes('currency')) names.push('currency');
  const title = new Map(columns.map((c) => [c.id, c.title]));
  return names.map((name) => ({ name, heading: title.get(name) ?? name }));
}
