import type { RowsExport } from '@shared/model/export';
import { csvWriter } from './csv';
import { jsonlWriter } from './jsonl';
import { parquetWriter } from './parquet';
import type { FileColumn, FileFact, FileWriter } from './types';
import { xlsxWriter } from './xlsx';

export type FormatWords = { sheet: string; factsSheet: string; total: string; facts: readonly FileFact[] };

export function writerFor(
  file: string,
  columns: readonly FileColumn[],
  { format, encoding }: Pick<RowsExport, 'format' | 'encoding'>,
  { sheet, factsSheet, total, facts }: FormatWords,
): FileWriter {
  switch (format) {
    case 'csv':
      return csvWriter(file, columns, encoding);
    case 'jsonl':
      return jsonlWriter(file, columns);
    case 'parquet':
      return parquetWriter(file, columns, facts);
    case 'xlsx':
      return xlsxWriter(file, columns, { sheet, factsSheet, facts, totalWord: total });
  }
}
