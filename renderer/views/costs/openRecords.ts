/** From a figure to the records that make it. */
import type { Dimension, DimensionFilter } from '@shared/model/costs';
import { openSection } from '../../state/ui';
import { noFilters, type BillFilters } from '../bills/query';
import { openMonth, setFilters } from '../bills/state';
import type { TimeRow } from './figures';
import { columnOfDimension, tagKey } from './names';
import type { Analysis } from './state';

/** Opens the records of the latest month in which the row cost something, filtered by what its keys say. */
export function openRecords(row: TimeRow, analysis: Analysis, times: readonly string[]): void {
  const time = times.findLast((one) => row.byTime.get(one) !== undefined) ?? times.at(-1);
  if (time === undefined) return;
  const keys = analysis.groups.map((dimension, i): DimensionFilter => ({
    dimension,
    keys: [row.keys[i] ?? ''],
    not: false,
  }));
  setFilters('resourceRecords', filtersFor([...analysis.only, ...keys]));
  openMonth(time.slice(0, 7), 'records');
  openSection('bills');
}

/** As far as the table of records has a column for it; tags are found as text. */
export function filtersFor(only: readonly DimensionFilter[]): BillFilters {
  let filters: BillFilters = noFilters;
  for (const { dimension, keys, not } of only) {
    if (not) continue;
    const column = recordColumn(dimension);
    const [first] = keys;
    const tag = tagKey(dimension);
    if (column) filters = { ...filters, choices: { ...filters.choices, [column]: keys } };
    else if (tag !== null && first) filters = { ...filters, text: `${tag}=${first}` };
  }
  return filters;
}

function recordColumn(dimension: Dimension): string | null {
  return dimension === 'resource' ? 'resource_id' : columnOfDimension(dimension);
}
