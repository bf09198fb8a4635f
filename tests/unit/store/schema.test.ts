/**
 * The schema as it is after all migrations, kept in git beside this file so that a change of it is seen in review.
 * Renew it with: YZ_RENEW_SCHEMA=1 npx vitest run tests/unit/store/schema.test.ts
 */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetIds, datasets, type ColumnType } from '@shared/datasets';
import { openCache, type Cache } from '../../support/cache';

const SNAPSHOT = path.join(__dirname, 'schema.snapshot.sql');
const SQLITE_TYPE: Record<ColumnType, string> = {
  text: 'TEXT',
  code: 'TEXT',
  decimal: 'TEXT',
  instant: 'TEXT',
  day: 'TEXT',
  json: 'TEXT',
  int: 'INTEGER',
  money: 'INTEGER',
};

let cache: Cache;
beforeAll(() => (cache = openCache()));
afterAll(() => cache.remove());

describe('the schema', () => {
  it('is the one in the snapshot', () => {
    const statements = cache.db
      .prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY type, name")
      .pluck()
      .all() as string[];
    const now = statements.map((sql) => `${sql};\n`).join('\n');
    if (process.env['YZ_RENEW_SCHEMA'] === '1') fs.writeFileSync(SNAPSHOT, now);
    expect(now).toBe(fs.readFileSync(SNAPSHOT, 'utf8'));
  });

  it.each(datasetIds)('has a table for %s with the columns of its definition', (id) => {
    const { table, columns } = datasets[id];
    const found = cache.db.pragma(`table_xinfo(${table})`) as { name: string; type: string }[];
    // A column that came later stands behind `extra`.
    expect(found.map(({ name, type }) => `${name} ${type}`).sort()).toEqual(
      [
        'id INTEGER',
        'pull_id INTEGER',
        'seq INTEGER',
        ...columns.map((c) => `${c.name} ${SQLITE_TYPE[c.type]}`),
        'extra TEXT',
      ].sort(),
    );
  });

  it.each(datasetIds)('has every column the definition of %s refers to', (id) => {
    const { columns, search, defaultSort, amount, rowId } = datasets[id];
    const labels = columns.flatMap((c) => c.label ?? []);
    const known = columns.map((c) => c.name);
    for (const name of [...search, ...labels, defaultSort.column, amount, rowId].filter(
      (n) => n !== undefined,
    ))
      expect(known).toContain(name);
    if (columns.some((c) => c.type === 'money')) expect(known).toContain('currency');
  });
});
