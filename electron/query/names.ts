/** Names of codes, from the catalogues that were pulled. */
import type { Database } from 'better-sqlite3';
import { shortUnit } from '@shared/codes/lists';
import { datasets, type DatasetId } from '@shared/datasets';
import type { PulledNames } from '@shared/model/names';
import type { Language } from '@shared/model/settings';
import { prepared } from './prepared';
import { marks } from './sql';

type List = PulledNames['names'][number]['list'];

/** Catalogues whose rows are in one language, told by their `language`. */
const LISTS: readonly [List, DatasetId][] = [
  ['serviceType', 'serviceTypes'],
  ['resourceType', 'resourceTypes'],
  ['usageType', 'usageTypes'],
];
const LANGUAGES: readonly [string, Language][] = [
  ['zh_CN', 'zh-CN'],
  ['en_US', 'en'],
];

/** Datasets that names and units are taken from. */
const CATALOGUES: readonly DatasetId[] = [
  ...LISTS.map(([, dataset]) => dataset),
  'measureUnits',
  'regions',
  'enterpriseProjects',
  'conversions',
];

const known = new WeakMap<Database, { pulls: string; names: PulledNames }>();

/**
 * Of all accounts together: a code means the same for each. Where two pulls differ, the newer one counts. The same object until a
 * catalogue is pulled: to read them all takes longer than most questions.
 */
export function pulledNames(db: Database): PulledNames {
  const pulls = cataloguePulls(db);
  const before = known.get(db);
  if (before?.pulls === pulls) return before.names;
  const names = namesNow(db);
  known.set(db, { pulls, names });
  return names;
}

/** Tells whether a catalogue was pulled, or grew, since. The numbers of pulls are never given again. */
function cataloguePulls(db: Database): string {
  const pulls = prepared(
    db,
    `SELECT id, row_count FROM shown_pull WHERE account_id IN (SELECT id FROM account)
     AND dataset IN (${marks(CATALOGUES)}) ORDER BY id`,
  ).raw();
  return JSON.stringify(pulls.all(...CATALOGUES));
}

function namesNow(db: Database): PulledNames {
  /** Rows of a catalogue, oldest pull first. Names of tables and columns are this module's own literals. */
  const rows = (dataset: DatasetId, columns: string, where = ''): string[][] =>
    prepared(
      db,
      `SELECT ${columns} FROM ${datasets[dataset].table} r JOIN shown_pull p ON p.id = r.pull_id
       WHERE p.dataset = ? ${where} ORDER BY p.started_at, r.seq`,
    )
      .raw()
      .all(dataset) as string[][];
  const entriesOf = (found: string[][]): [string, string][] => [
    ...new Map(found.map(([code = '', name = '']) => [code, name])),
  ];
  const named = (column: string) => `AND r.code IS NOT NULL AND coalesce(r.${column}, '') <> ''`;
  const names = LANGUAGES.flatMap(([key, language]) => {
    const inLanguage = `${named('name')} AND r.language = '${key}'`;
    const region = language === 'en' ? 'en' : 'zh';
    const units = rows('measureUnits', "r.code, r.name, coalesce(r.abbreviation, '')", inLanguage).map(
      ([code = '', name = '', short = '']) => [code, language === 'en' ? shortUnit(name, short) : name],
    );
    return [
      ...LISTS.map(([list, dataset]) => ({
        list,
        language,
        entries: entriesOf(rows(dataset, 'r.code, r.name', inLanguage)),
      })),
      { list: 'unit' as const, language, entries: entriesOf(units) },
      {
        list: 'region' as const,
        language,
        entries: entriesOf(rows('regions', `r.code, r.${region}`, named(region))),
      },
      { list: 'enterpriseProject' as const, language, entries: entriesOf(projects(rows)) },
    ];
  });
  const conversions = rows(
    'conversions',
    'r.unit, r.of_unit, r.ratio',
    'AND r.unit IS NOT NULL AND r.of_unit IS NOT NULL AND r.ratio IS NOT NULL',
  ).map(([unit = '', of = '', ratio = '']) => ({ unit, of, ratio }));
  return {
    names: names.filter((n) => n.entries.length > 0),
    conversions: [...new Map(conversions.map((c) => [`${c.unit} ${c.of}`, c])).values()],
  };
}

/** Names of projects are the person's own: the same in both languages. */
function projects(rows: (dataset: DatasetId, columns: string, where: string) => string[][]): string[][] {
  return rows(
    'enterpriseProjects',
    'r.project_id, r.name',
    "AND r.project_id IS NOT NULL AND coalesce(r.name, '') <> ''",
  );
}
