/** Rows as text: names, units and times of every column, the same in tables, drawer and copies. */
import { behindName, codeName } from '@shared/codes';
import { datasets, type ColumnDefinition, type DatasetId } from '@shared/datasets';
import type { Row } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import type { SourceTexts } from '@shared/i18n';
import { billTimeText } from '../../format/date';
import { ABSENT, amountText } from '../../format/number';
import { shownQuantity } from '../../format/quantity';

export type FieldName = keyof SourceTexts['bills']['title'];

/** A value as text; null when it was not given (the cloud also writes "" and "null"). */
export function valueOf(row: Row, column: string): string | null {
  const value = row[column];
  if (value === null || value === undefined || value === '' || value === 'null') return null;
  return String(value);
}

/** The column that holds the unit of a quantity. */
const unitColumns: Record<string, string> = {
  usage: 'usage_measure_id',
  spec_size: 'spec_size_measure_id',
  free_resource_usage: 'free_resource_measure_id',
  ri_usage: 'ri_usage_measure_id',
  amount: 'measure_id',
  original_amount: 'measure_id',
  used_amount: 'measure_id',
};

/** measure_id of a quantity; null where it has none. */
export function unitOf(row: Row, column: string): string | null {
  return valueOf(row, unitColumns[column] ?? '');
}

/** Decimals of a dataset's amounts (contract limits.json, amounts). */
export function decimalsOf(dataset: DatasetId): 2 | 8 {
  return dataset === 'monthlySummary' || dataset === 'feeRecords' || dataset === 'balances' ? 2 : 8;
}

/** Columns a person can see: those that only name or measure another one are shown with it. */
export function visibleColumns(dataset: DatasetId): ColumnDefinition[] {
  const all = datasets[dataset].columns;
  const labels = new Set(all.map((c) => c.label).filter((l) => l !== undefined));
  const units = new Set(Object.values(unitColumns));
  return all.filter((c) => !labels.has(c.name) && !units.has(c.name));
}

export function columnOf(dataset: DatasetId, name: string): ColumnDefinition | undefined {
  return datasets[dataset].columns.find((c) => c.name === name);
}

/** The name to show for a code column of a row. */
export function nameIn(
  dataset: DatasetId,
  row: Row,
  column: ColumnDefinition,
  language: Language,
): string | null {
  const label = column.label ? valueOf(row, column.label) : null;
  const code = row[column.name];
  // Unassigned projects come as null, "" or "null", depending on the operation: all mean "not given".
  return codeName(
    dataset,
    column.name,
    code === undefined || code === null ? null : String(code),
    label,
    language,
  );
}

/** The code and, where ours is shown, the cloud's own name of a code column: for hover and details. */
export function behindIn(row: Row, column: ColumnDefinition, shown: string): string[] {
  return behindName(shown, valueOf(row, column.name), column.label ? valueOf(row, column.label) : null);
}

/** A value in words and figures for reading. */
export function shownText(
  dataset: DatasetId,
  row: Row,
  column: ColumnDefinition,
  language: Language,
): string {
  const value = valueOf(row, column.name);
  if (column.type === 'code') return nameIn(dataset, row, column, language) ?? ABSENT;
  if (value === null) return ABSENT;
  if (column.type === 'money') return amountText(value, { decimals: decimalsOf(dataset) });
  if (column.type === 'instant') return billTimeText(value);
  if (column.type !== 'decimal') return value;
  const { figure, unit, given } = shownQuantity(value, unitOf(row, column.name), language);
  return `${unit ? `${figure} ${unit}` : figure}${given === null ? '' : ` (${given})`}`;
}

/** A value for a spreadsheet: figures exact and plain, codes by name, nothing for what was not given. */
export function plainText(
  dataset: DatasetId,
  row: Row,
  column: ColumnDefinition,
  language: Language,
): string {
  const value = valueOf(row, column.name);
  if (column.type === 'code') return nameIn(dataset, row, column, language) ?? '';
  if (value === null) return '';
  return column.type === 'instant' ? billTimeText(value) : value;
}
