/** FOCUS 1.2 Cost and Usage of whole months, from resource records and, where it was pulled, the amortised cost. */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetId } from '@shared/datasets';
import type { FocusCheck, FocusExport } from '@shared/model/export';
import { focusColumns, type FocusRow } from '@shared/focus/columns';
import { createConformance } from '@shared/focus/conformance';
import { amortisedToFocus, recordToFocus, type BillingAccount, type Stored } from '@shared/focus/mapping';
import type { Scope } from '@shared/model/query';
import { isComplete } from '../query/shown';
import { rowStream, type StoredRow } from '../query/rowStream';
import { csvWriter } from './formats/csv';
import { parquetWriter } from './formats/parquet';
import type { FileColumn, FileFact } from './formats/types';
import type { Reporter } from './reporter';

const columns: readonly FileColumn[] = focusColumns.map(({ name, kind }) => ({
  name,
  heading: name,
  kind: kind === 'json' ? 'text' : kind,
}));

/** @returns the conformance report */
export async function exportFocus(
  db: Database,
  file: string,
  request: FocusExport,
  accounts: ReadonlyMap<string, BillingAccount>,
  facts: readonly FileFact[],
  report: Reporter,
): Promise<FocusCheck[]> {
  const writer =
    request.format === 'csv' ? csvWriter(file, columns, 'utf8') : parquetWriter(file, columns, facts);
  const conformance = createConformance();
  const put = (row: FocusRow): void => {
    conformance.check(row);
    writer.write(columns.map((c) => row[c.name as keyof FocusRow]));
  };
  try {
    for (const accountId of request.accountIds)
      for (const cycle of [...request.cycles].sort()) {
        const account = accounts.get(accountId) ?? { domainId: accountId, name: accountId };
        const amortised = isComplete(db, accountId, 'amortisedCosts', cycle);
        const parts: [DatasetId, (row: Stored) => FocusRow][] = [
          ['resourceRecords', (row) => recordToFocus(row, cycle, account, amortised)],
        ];
        if (amortised) parts.push(['amortisedCosts', (row) => amortisedToFocus(row, cycle, account)]);
        for (const [dataset, map] of parts) {
          const scope: Scope = { dataset, accountIds: [accountId], cycles: [cycle], text: '', filters: [] };
          const { count, rows } = rowStream(db, scope, []);
          report.counted(count);
          for (const row of rows) {
            put(map(named(dataset, row)));
            if (report.row()) {
              await writer.drain();
              await report.pause();
            }
          }
        }
      }
    await writer.end([]);
    return conformance.report();
  } catch (error) {
    await writer.abort().catch(() => undefined);
    throw error;
  }
}

function named(dataset: DatasetId, [, , ...values]: StoredRow): Stored {
  return Object.fromEntries(datasets[dataset].columns.map((c, i) => [c.name, values[i]]));
}
