import type { Database } from 'better-sqlite3';
import { datasets, type DatasetId } from '@shared/datasets';
import type { Row } from '@shared/model/query';
import { outRow, selectRows } from './page';
import { fromTable } from './sql';

/** One row with everything the cloud sent for it; null when a later pull has replaced it. */
export function row(
  db: Database,
  input: { dataset: DatasetId; id: number },
): { row: Row; extra: string | null } | null {
  const { columns } = datasets[input.dataset];
  const found = db
    .prepare(
      `${selectRows(columns)}, r.extra ${fromTable(input.dataset)} JOIN pull p ON p.id = r.pull_id WHERE r.id = ?`,
    )
    .raw()
    .safeIntegers()
    .get(input.id) as unknown[] | undefined;
  if (!found) return null;
  const extra = found[found.length - 1];
  return { row: outRow(columns, found), extra: typeof extra === 'string' ? extra : null };
}
