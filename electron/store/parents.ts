import type { Database } from 'better-sqlite3';
import { datasetNamed, datasets, type DatasetId } from '@shared/datasets';
import { AppError } from '@shared/errors';
import { columnOf, fromTable } from '../query/sql';
import type { ParentRow } from './types';

/**
 * The rows of its parent that a dataset is pulled for, newest pull first and in the order they came. Of two rows with one
 * key the first counts.
 * @throws AppError input.invalid for a dataset that has no parent
 */
export function parents(db: Database, input: { accountId: string; dataset: DatasetId }): ParentRow[] {
  const { partition } = datasets[input.dataset];
  if (partition.kind !== 'parent')
    throw new AppError('input.invalid', { field: 'dataset', reason: 'parent' });
  const of = datasetNamed(partition.of);
  const { pass = [], version = [], where, always, eachPart } = partition;
  const [key, ...others] = [partition.key, ...pass, ...version, ...(always ? [always.column] : [])].map(
    (name) => `CAST(r.${columnOf(of, name).name} AS TEXT)`,
  );
  const texts = [eachPart ? `p.partition_key || '/' || ${key}` : key, ...others];
  const only = where
    ? `AND r.${columnOf(of, where.column).name} IN (${where.in.map(() => '?').join(', ')})`
    : '';
  const rows = db
    .prepare(
      `SELECT ${texts.join(', ')} ${fromTable(of.id)} JOIN shown_pull p ON p.id = r.pull_id
       WHERE p.account_id = ? AND p.dataset = ? ${only} ORDER BY p.partition_key DESC, r.seq`,
    )
    .raw()
    .all(input.accountId, of.id, ...(where?.in ?? [])) as (string | null)[][];
  const found = new Map<string, ParentRow>();
  for (const [key, ...rest] of rows) {
    if (key === null || key === undefined || key === '' || found.has(key)) continue;
    const passed = Object.fromEntries(pass.map((name, i) => [name, rest[i] ?? null]));
    const moves = always?.in.includes(rest[pass.length + version.length] ?? '') ?? false;
    const state =
      version.length > 0 && !moves
        ? JSON.stringify(rest.slice(pass.length, pass.length + version.length))
        : null;
    found.set(key, { key, passed, version: state });
  }
  return [...found.values()];
}
