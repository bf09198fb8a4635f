import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { account, records } from '../../support/pages';
import { openCache, type Cache } from '../../support/cache';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account('a1'));
  cache.write.addAccount(account('a2', { createdAt: '2026-11-21T00:00:00Z' }));
  cache.pull('a1', 'resourceRecords', '2026-10', records(300));
  cache.pull('a1', 'resourceRecords', '2026-09', records(100, 1000));
  cache.pull('a1', 'monthlySummary', '2026-10', [{ consume_amount: '#10.00' }]);
  cache.pull('a2', 'resourceRecords', '2026-10', records(50, 2000));
});
afterEach(() => cache.remove());

describe('what takes space', () => {
  it('is told for each account and kind, and adds up to what the file uses', () => {
    const report = cache.read.storageReport();
    expect(report.accounts.map((a) => [a.accountId, a.rows])).toEqual([
      ['a1', 401],
      ['a2', 50],
    ]);
    const [first] = report.accounts;
    expect(first?.datasets.map((d) => [d.dataset, d.rows, d.cycles])).toEqual([
      ['resourceRecords', 400, ['2026-10', '2026-09']],
      ['monthlySummary', 1, ['2026-10']],
    ]);
    const pageSize = Number(cache.db.pragma('page_size', { simple: true }));
    const used = Number(cache.db.pragma('page_count', { simple: true })) * pageSize - report.freeBytes;
    const told = report.accounts.reduce((sum, a) => sum + a.bytes, 0);
    expect(Math.abs(told - used)).toBeLessThan(10);
    expect(report.bytes).toBeGreaterThan(0);
  });

  it('counts an empty cache as nothing', () => {
    const empty = openCache();
    expect(empty.read.storageReport()).toMatchObject({ accounts: [], files: [] });
    empty.remove();
  });
});

describe('dropping months', () => {
  it('takes the older months of that account and leaves the rest', () => {
    expect(cache.write.dropMonths({ accountId: 'a1', before: '2026-10' })).toBe(100);
    const left = (id: string) =>
      cache.read.partitions(id).map((p) => `${p.dataset} ${p.partition} ${p.complete?.rows}`);
    expect(left('a1').sort()).toEqual(['monthlySummary 2026-10 1', 'resourceRecords 2026-10 300']);
    expect(left('a2')).toEqual(['resourceRecords 2026-10 50']);
    expect(cache.db.prepare('SELECT count(*) FROM resource_record').pluck().get()).toBe(350);
  });

  it('gives the space back when the file is compacted', () => {
    cache.write.dropMonths({ accountId: 'a1', before: '2026-11' });
    expect(cache.read.storageReport().freeBytes).toBeGreaterThan(0);
    cache.write.compact();
    expect(cache.read.storageReport().freeBytes).toBe(0);
  });
});

describe('files beside the cache', () => {
  it('are listed newest first with what they are; foreign ones are not', () => {
    const { name, kind, bytes } = cache.write.backup();
    expect(kind).toBe('backup');
    expect(bytes).toBeGreaterThan(0);
    fs.writeFileSync(path.join(cache.folder, 'damaged-2026-11-01T00-00-00-000Z.db'), 'x');
    fs.utimesSync(path.join(cache.folder, 'damaged-2026-11-01T00-00-00-000Z.db'), 1, 1);
    fs.writeFileSync(path.join(cache.folder, 'notes.txt'), 'x');
    const found = cache.read.storageReport().files.map((f) => [f.kind, f.name]);
    expect(found).toEqual([
      ['backup', name],
      ['damaged', 'damaged-2026-11-01T00-00-00-000Z.db'],
    ]);
  });
});
