/** Texts kept once: nothing is lost on the way there, and nothing stays behind. */
import fs from 'node:fs';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasets } from '@shared/datasets';
import { groupRequestSchema } from '@shared/model/group';
import { scopeSchema } from '@shared/model/query';
import { migrate } from '../../../electron/store/migrate';
import { migrations } from '../../../electron/store/migrations';
import { openForWriting } from '../../../electron/store/database';
import { readMethods } from '../../../electron/store/methods';
import { openCache, tempFolder, type Cache } from '../../support/cache';
import { account, CYCLE, records } from '../../support/pages';

const NOW = new Date('2026-11-24T00:00:00Z');

describe('a cache from before texts were kept once', () => {
  it('holds the same rows afterwards, null and "" apart, and finds them', () => {
    const folder = tempFolder();
    const db = new SQLite(`${folder}/cache.db`);
    migrate(
      db,
      folder,
      NOW,
      migrations.filter((m) => m.version < 9),
    );
    db.exec(
      `INSERT INTO account VALUES ('a1', 'A', 'china', NULL, 'permanent', 'keychain', 0, 1, 'CNY', 'd', 'n', 3, '2026-11-20T00:00:00Z');
       INSERT INTO pull (id, account_id, dataset, partition_key, cycle, state, final, started_at) VALUES (7, 'a1', 'resourceRecords', '2026-10', '2026-10', 'complete', 1, '2026-11-05T00:00:00Z')`,
    );
    const names = ['id', 'pull_id', 'seq', ...datasets.resourceRecords.columns.map((c) => c.name), 'extra'];
    const put = db.prepare(
      `INSERT INTO resource_record (id, pull_id, seq, record_id, resource_id, resource_name, region, amount, extra, currency) VALUES (?, 7, ?, ?, ?, ?, ?, ?, ?, 'CNY')`,
    );
    for (let i = 0; i < 60; i += 1)
      put.run(
        100 + i,
        i,
        `rec-${i}`,
        `res-${i % 5}`,
        [null, '', '数据库'][i % 3],
        i % 2 ? 'cn-north-4' : null,
        i * 7,
        i % 9 ? null : '{"x":1}',
      );
    const all = () =>
      db
        .prepare(`SELECT ${names.join(', ')} FROM resource_record ORDER BY id`)
        .raw()
        .all();
    const before = all();
    expect(before).toHaveLength(60);
    migrate(db, folder, NOW);
    expect(all()).toEqual(before);
    expect(db.prepare('SELECT count(*) FROM resource_record_once').pluck().get()).toBe(30);
    expect(
      db
        .prepare(`SELECT count(*) FROM resource_record_find WHERE resource_record_find MATCH '"数据库"'`)
        .pluck()
        .get(),
    ).toBe(10);
    db.close();
    const opened = openForWriting(folder, NOW).db;
    expect(opened.prepare('SELECT summed FROM pull').pluck().all()).toEqual([1]);
    const asked = {
      dataset: 'resourceRecords' as const,
      accountIds: ['a1'],
      cycles: [],
      by: [{ column: 'region' }],
    };
    const groups = () => readMethods(opened).group(groupRequestSchema.parse(asked));
    const summed = groups();
    expect(summed.groups.map((g) => [g.keys[0]?.value, g.count])).toEqual([
      ['cn-north-4', 30],
      [null, 30],
    ]);
    opened.exec('UPDATE pull SET summed = 0');
    expect(groups()).toEqual(summed);
    opened.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
});

describe('texts kept once', () => {
  let cache: Cache;
  beforeEach(() => {
    cache = openCache();
    for (const id of ['a1', 'a2']) cache.write.addAccount(account(id));
  });
  afterEach(() => cache.remove());
  const onces = () => cache.db.prepare('SELECT count(*) FROM resource_record_once').pluck().get();

  it('are told apart in groups by three of them, each with its own money', () => {
    const rows = ['1', '3'].map((mode, i) => ({
      id: mode,
      region: 'cn-north-4',
      cloud_service_type: 'hws.service.type.ec2',
      charge_mode: mode,
      amount: i + 1,
    }));
    cache.pull('a1', 'resourceRecords', CYCLE, rows);
    const by = ['region', 'cloud_service_type', 'charge_mode'].map((column) => ({ column }));
    const { groups } = cache.read.group(
      groupRequestSchema.parse({ dataset: 'resourceRecords', accountIds: ['a1'], cycles: [], by }),
    );
    expect(groups.map((g) => [g.keys[2]?.value, g.count, g.amounts['amount']])).toEqual([
      ['3', 1, '2.00'],
      ['1', 1, '1.00'],
    ]);
  });

  it('are written once for many rows and months', () => {
    const rows = records(70).map((r) => ({ ...r, resource_name: 'web' }));
    cache.pull('a1', 'resourceRecords', CYCLE, rows);
    const first = onces();
    expect(first).toBeLessThan(30);
    cache.pull('a1', 'resourceRecords', '2026-09', rows);
    expect(onces()).toBe(first);
  });

  it('go with the last account that had them, from the file too', () => {
    cache.pull('a1', 'resourceRecords', CYCLE, [
      { id: '1', amount: 1, resource_name: 'secret-project-zebra' },
    ]);
    cache.pull('a2', 'resourceRecords', CYCLE, [{ id: '2', amount: 1, resource_name: 'other' }]);
    cache.write.removeAccount('a1');
    expect(onces()).toBe(1);
    expect(fs.readFileSync(`${cache.folder}/cache.db`).includes('secret-project-zebra')).toBe(false);
    cache.pull('a2', 'resourceRecords', '2026-09', [
      { id: '3', amount: 1, resource_name: 'secret-project-zebra' },
    ]);
    expect(onces()).toBe(2);
  });

  it('are not remembered of a page that was not kept', () => {
    const start = {
      accountId: 'a1',
      dataset: 'resourceRecords' as const,
      partition: CYCLE,
      startedAt: '2026-11-05T00:00:00Z',
      final: true,
      resume: false,
    };
    const { pullId } = cache.write.beginPull(start);
    const page = new TextEncoder().encode(
      JSON.stringify({
        fee_records: [{ id: '1', amount: 1, resource_name: 'x' }],
        total_count: 1,
        currency: 'CNY',
      }),
    );
    cache.db.exec("CREATE TRIGGER no BEFORE UPDATE ON pull BEGIN SELECT raise(ABORT, 'full'); END");
    expect(() => cache.write.writePage({ pullId, offset: 0, body: page })).toThrow('full');
    cache.db.exec('DROP TRIGGER no');
    expect(cache.write.writePage({ pullId, offset: 0, body: page })).toMatchObject({ done: true });
    expect(cache.db.prepare('SELECT resource_name FROM resource_record').pluck().all()).toEqual(['x']);
  });

  it('sums made beforehand say what the rows say', () => {
    cache.pull('a1', 'resourceRecords', CYCLE, records(70));
    cache.pull('a1', 'resourceRecords', '2026-09', records(40, 500));
    const scope = { dataset: 'resourceRecords' as const, accountIds: ['a1'], cycles: [] };
    const filters = [{ op: 'in' as const, column: 'cloud_service_type', values: ['hws.service.type.obs'] }];
    const ask = () => [
      cache.read.totals(scopeSchema.parse(scope)),
      cache.read.totals(scopeSchema.parse({ ...scope, filters })),
      cache.read.group(
        groupRequestSchema.parse({ ...scope, by: [{ column: 'cloud_service_type' }, { column: 'month' }] }),
      ),
      cache.read.group(
        groupRequestSchema.parse({
          ...scope,
          filters,
          by: [{ column: 'bill_type' }],
          amounts: ['official_amount'],
        }),
      ),
    ];
    expect(cache.db.prepare('SELECT sum(summed), count(*) FROM pull').raw().get()).toEqual([2, 2]);
    const summed = ask();
    cache.db.exec('UPDATE pull SET summed = 0');
    expect(ask()).toEqual(summed);
  });

  it('sums beyond what a double holds are asked of the rows', () => {
    const huge = '#92233720368.00000001';
    cache.pull('a1', 'resourceRecords', CYCLE, [
      { id: '1', amount: huge, resource_id: 'r' },
      { id: '2', amount: huge, resource_id: 'r' },
    ]);
    expect(cache.db.prepare('SELECT summed FROM pull').pluck().all()).toEqual([2]);
    const all = scopeSchema.parse({ dataset: 'resourceRecords', accountIds: ['a1'], cycles: [] });
    expect(cache.read.totals(all).sums[0]?.amounts['amount']).toBe('184467440736.00000002');
  });

  it('sums of many months pass what a double holds without losing a digit', () => {
    // Each is a whole number of 10^-8 below 2^53; a hundred of them are not.
    for (let i = 0; i < 100; i += 1)
      cache.pull(
        'a1',
        'resourceRecords',
        `20${10 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        [{ id: String(i), amount: '#90071992.54740991', resource_id: 'r' }],
      );
    const scope = { dataset: 'resourceRecords' as const, accountIds: ['a1'], cycles: [] };
    const found = cache.read.group(groupRequestSchema.parse({ ...scope, by: [{ column: 'resource_id' }] }));
    expect(found.groups[0]?.amounts['amount']).toBe('9007199254.740991');
  });

  it('are read anew when ids were given again after a sweep', () => {
    const asked = (accountId: string) =>
      cache.read
        .group(
          groupRequestSchema.parse({
            dataset: 'resourceRecords',
            accountIds: [accountId],
            cycles: [],
            by: [{ column: 'resource_name' }],
          }),
        )
        .groups.map((g) => g.keys[0]?.value);
    cache.pull('a1', 'resourceRecords', CYCLE, [{ id: '1', amount: 1, resource_name: 'former' }]);
    expect(asked('a1')).toEqual(['former']);
    cache.write.removeAccount('a1');
    cache.pull('a2', 'resourceRecords', CYCLE, [{ id: '2', amount: 1, resource_name: 'latter' }]);
    expect(asked('a2')).toEqual(['latter']);
  });
});
