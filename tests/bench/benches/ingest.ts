/** Rows a second from response bodies into the cache, against inserting finished values into bare tables. */
import fs from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import { decodePage, type PageRow } from '@shared/datasets/rows';
import type { Store } from '../../../electron/store';
import { account } from '../../support/accounts';
import { openRealStore } from '../../support/realStore';
import { seconds, sideBySide } from '../measure';
import { type MonthPages, PAGE, recordPages } from '../pages';
import type { Bench } from '../types';

const MONTHS = 4;
/** A month that is not measured. */
const CYCLE_BEFORE = '2020-01';

export const ingest: Bench = {
  name: 'ingest',
  async run({ records, runs, folder, say }) {
    const { months } = await recordPages(records, MONTHS);
    const rows = months.reduce((sum, month) => sum + month.rows, 0);
    const finished = months.map(({ bodies }) => bodies.map(valuesOf));
    say(`${rows} records in ${months.length} months`);
    const rate = async (name: string, work: (at: string) => Promise<number>) => {
      const at = path.join(folder, name);
      fs.mkdirSync(at);
      const took = await work(at);
      fs.rmSync(at, { recursive: true });
      return rows / took;
    };
    const found = await sideBySide(
      runs,
      (run) => rate(`ours-${run}`, (at) => throughTheStore(at, months, rows)),
      (run) => rate(`peer-${run}`, (at) => seconds(() => bareInserts(at, finished))),
    );
    return [
      {
        name: 'ingest resource records',
        ...found,
        unit: 'rows/s',
        goal: { kind: 'min', ratio: 0.5 },
        note: `${rows} rows; ours decodes, validates, writes and indexes, the peer inserts finished values without an index`,
      },
    ];
  },
};

/**
 * With the app's own workers, as bundled and already started: every page one after the other, and closing, which empties the log.
 * @returns seconds
 */
async function throughTheStore(
  folder: string,
  months: readonly MonthPages[],
  expected: number,
): Promise<number> {
  const store = await openRealStore(folder);
  await store.write.addAccount(account('before'));
  await store.write.addAccount(account('bench'));
  // The thread that decodes is started by the first long page.
  const first = months[0]?.bodies[0];
  if (first) await writeMonth(store, (await begin(store, 'before', CYCLE_BEFORE)).pullId, [first]);
  return seconds(() => writeAll(store, months, expected));
}

async function writeAll(store: Store, months: readonly MonthPages[], expected: number): Promise<void> {
  let rows = 0;
  for (const { cycle, bodies } of months) {
    const { pullId } = await begin(store, 'bench', cycle);
    rows += await writeMonth(store, pullId, bodies);
  }
  await store.close();
  if (rows !== expected) throw new Error(`${rows} of ${expected} rows were written`);
}

function begin(store: Store, accountId: string, partition: string) {
  return store.write.beginPull({
    accountId,
    dataset: 'resourceRecords',
    partition,
    startedAt: '2026-11-24T00:00:00Z',
    final: true,
    resume: false,
  });
}

/** As the sync engine does: the next page is there, and decoded ahead, while the one before is being written. @returns rows */
async function writeMonth(store: Store, pullId: number, bodies: readonly Uint8Array[]): Promise<number> {
  let rows = 0;
  for (const [page, body] of bodies.entries()) {
    const written = store.write.writePage({ pullId, offset: page * PAGE, body });
    const next = bodies[page + 1];
    if (next) store.ahead?.({ pullId, offset: (page + 1) * PAGE, body: next });
    const outcome = await written;
    if (outcome.kind !== 'written') throw new Error(`a page was not written: ${outcome.kind}`);
    rows += outcome.rows;
  }
  return rows;
}

function valuesOf(body: Uint8Array): PageRow[] {
  const page = decodePage('resourceRecords', { site: 'china' }, new TextDecoder().decode(body));
  if (page.kind !== 'page') throw new Error(page.message);
  return page.rows;
}

/** The same columns, the same file settings, one transaction a page. */
function bareInserts(folder: string, months: readonly (readonly PageRow[][])[]): void {
  const db = new SQLite(path.join(folder, 'peer.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  const names = ['pull_id', 'seq', ...datasets.resourceRecords.columns.map((c) => `"${c.name}"`), 'extra'];
  db.exec(`CREATE TABLE record (id INTEGER PRIMARY KEY, ${names.join(', ')})`);
  const insert = db.prepare(
    `INSERT INTO record (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  months.forEach((pages, pull) => {
    let seq = 0;
    for (const page of pages)
      db.transaction(() => {
        for (const { values, extra } of page) insert.run(pull, (seq += 1), ...values, extra);
      })();
  });
  db.close();
}
