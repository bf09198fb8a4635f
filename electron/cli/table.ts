/**
 * npm run table -- DATASET
 * Prints the statements that make a dataset's table, to be put into a new migration. A migration is text that never changes;
 * the definition may, so the one is not read from the other when the app runs.
 */
import { datasetNamed, type ColumnType, type DatasetDefinition } from '@shared/datasets';

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

export function tableSql({ table, columns, rowId, defaultSort }: DatasetDefinition): string {
  const lines = [
    'id INTEGER PRIMARY KEY',
    'pull_id INTEGER NOT NULL REFERENCES pull (id)',
    'seq INTEGER NOT NULL',
    ...columns.map((c) => `${c.name} ${SQLITE_TYPE[c.type]}`),
    'extra TEXT',
  ];
  const index = (name: string, on: string) => `CREATE INDEX ${table}_${name} ON ${table} (pull_id, ${on});`;
  return [
    `CREATE TABLE ${table} (\n  ${lines.join(',\n  ')}\n) STRICT;`,
    `CREATE UNIQUE INDEX ${table}_seq ON ${table} (pull_id, seq);`,
    index('sort', defaultSort.column),
    ...(rowId === undefined || rowId === defaultSort.column ? [] : [index('key', rowId)]),
  ].join('\n');
}

if (require.main === module) {
  for (const name of process.argv.slice(2)) console.log(`${tableSql(datasetNamed(name))}\n`);
}
