import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, cyclesBack } from '@shared/time';
import { PARTS } from '../../../electron/sandbox/world/accounts';
import { jsonText } from '../../../electron/sandbox/kernel/json';
import { splitPayment } from '../../../electron/sandbox/world/payments';
import { recordOf } from '../../../electron/sandbox/world/record';
import { billClassOf } from '../../../electron/sandbox/world/summary';
import { ALL_LINES, World } from '../../../electron/sandbox/world/world';
import type { WorldOptions } from '../../../electron/sandbox/world/world';

const OPEN = '2026-11';

function world(options: Partial<WorldOptions> = {}): World {
  return new World({ seed: 'a', months: 36, scale: 1, clock: () => 0, today: '2026-11-24', ...options });
}

function linesOf(w: World, name: string, cycle: string) {
  const account = w.accounts.find((a) => a.name === name);
  if (!account) throw new Error(`no account ${name}`);
  return { account, lines: w.page(account, cycle, ALL_LINES, 0, w.count(account, cycle, ALL_LINES)) };
}

function text(w: World, name: string, cycle: string): string {
  const { account, lines } = linesOf(w, name, cycle);
  return lines.map((line) => jsonText(recordOf(account, line, 'zh_CN'))).join('\n');
}

describe('months that are read side by side', () => {
  it('are computed once each, however many members share a bill: pages of three months took longer each', () => {
    const w = world();
    const months = cyclesBack(OPEN, 6);
    const asked = () => w.accounts.flatMap((a) => months.map((cycle) => w.unitsOf(a, cycle)));
    const first = asked();
    expect(first.length).toBeGreaterThan(24);
    expect(asked().every((units, i) => units === first[i])).toBe(true);
  });
});

describe('sameness', () => {
  it('makes the same people and the same months of a seed, in any order', () => {
    const one = world();
    const other = world();
    expect(other.accounts).toEqual(one.accounts);
    expect(other.keys).toEqual(one.keys);
    const forward = ['2024-01', '2025-06', '2026-10'].map((c) => text(one, 'demo', c));
    const backward = ['2026-10', '2025-06', '2024-01'].map((c) => text(other, 'demo', c)).reverse();
    expect(backward).toEqual(forward);
  });

  it('makes others of another seed', () => {
    const one = world();
    const other = world({ seed: 'b' });
    expect(other.keys[0]?.ak).not.toBe(one.keys[0]?.ak);
    expect(text(other, 'demo', '2026-10')).not.toBe(text(one, 'demo', '2026-10'));
  });

  it('never changes a month that is over', () => {
    const later = world({ today: '2027-03-09' });
    for (const cycle of ['2026-10', '2025-02'])
      expect(text(later, 'demo', cycle)).toBe(text(world(), 'demo', cycle));
  });

  it('fills the open month up to yesterday, and only adds to it', () => {
    const before = linesOf(world({ today: '2026-11-10' }), 'demo', OPEN).lines.map(
      (l) => `${l.day} ${l.hash}`,
    );
    const after = linesOf(world({ today: '2026-11-24' }), 'demo', OPEN).lines.map(
      (l) => `${l.day} ${l.hash}`,
    );
    expect(after.length).toBeGreaterThan(before.length);
    expect(before.every((line) => after.includes(line))).toBe(true);
    const days = text(world(), 'demo', OPEN)
      .match(/"bill_date":"[^"]+"/g)
      ?.sort();
    expect(days?.at(-1)).toBe('"bill_date":"2026-11-23"');
    expect(linesOf(world({ today: '2026-11-01' }), 'demo', OPEN).lines).toEqual([]);
  });

  it('follows the clock where no day is fixed: the day turns at midnight in GMT+8', () => {
    let now = Date.parse('2026-11-30T15:59:59Z');
    const w = new World({ seed: 'a', months: 36, scale: 1, clock: () => now });
    expect([w.today(), w.openCycle()]).toEqual(['2026-11-30', '2026-11']);
    now += 1000;
    expect([w.today(), w.openCycle()]).toEqual(['2026-12-01', '2026-12']);
  });
});

describe('size', () => {
  it('gives the demo account some 150 to 400 records in each of its 36 months', () => {
    for (const cycle of cyclesBack('2026-10', 35)) {
      const count = linesOf(world(), 'demo', cycle).lines.length;
      expect(count, cycle).toBeGreaterThanOrEqual(150);
      expect(count, cycle).toBeLessThanOrEqual(450);
    }
    expect(linesOf(world(), 'demo', addMonths(OPEN, -36)).lines).toEqual([]);
  });

  it('keeps to the months asked for', () => {
    const w = world({ months: 2 });
    expect(linesOf(w, 'demo', '2026-10').lines.length).toBeGreaterThan(0);
    expect(linesOf(w, 'demo', '2026-09').lines).toEqual([]);
  });

  it('grows with scale and pages a large month without a gap', () => {
    const w = world({ scale: 40 });
    const demo = w.accounts[0];
    if (!demo) throw new Error('no account');
    const count = w.count(demo, '2026-10', ALL_LINES);
    expect(count).toBeGreaterThan(9000);
    const ids = new Set<string>();
    for (let offset = 0; offset < count; offset += 1000)
      for (const line of w.page(demo, '2026-10', ALL_LINES, offset, 1000))
        ids.add(/"id":"([^"]+)"/.exec(jsonText(recordOf(demo, line, 'en_US')))?.[1] ?? '');
    expect(ids.size).toBe(count);
  });
});

describe('variety', () => {
  const year = cyclesBack('2026-10', 12).flatMap((c) => linesOf(world(), 'demo', c).lines);

  it('has purchases, renewals, changes, refunds, use, adjustments and the support plan', () => {
    expect(new Set(year.map((l) => l.billType))).toEqual(new Set([1, 2, 3, 4, 5, 8, 9, 14, 16, 20]));
    expect(year.some((l) => l.billType === 4 && l.amountE8 < 0n)).toBe(true);
  });

  it('is as untidy as a real bill', () => {
    const names = new Set(year.map((l) => l.resource.name));
    expect(names.has('null')).toBe(true);
    expect(names.has(undefined)).toBe(true);
    expect(year.some((l) => l.resource.tag === undefined)).toBe(true);
    expect(year.some((l) => l.amountE8 === 0n && l.free > 0)).toBe(true);
    expect(year.some((l) => l.amountE8 % 1_000_000n !== 0n)).toBe(true);
    expect(new Set(year.map((l) => l.meter?.measureId)).size).toBeGreaterThan(3);
  });

  it('buys the codes the reference data knows', () => {
    const [demo] = world().accounts;
    if (!demo) throw new Error('no account');
    const unnamed = year
      .map((line) => jsonText(recordOf(demo, line, 'en_US')))
      .filter((record) => /"(cloud_service|resource)_type_name":"hws\./.test(record));
    expect(unnamed).toEqual([]);
  });
});

describe('arithmetic', () => {
  it('adds up for any seed and month: line, payment, group', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.integer({ min: 0, max: 35 }),
        fc.constantFrom('demo', 'china-master', 'international-member', 'international-standalone'),
        (seed, back, name) => {
          const w = world({ seed });
          const cycle = addMonths(OPEN, -back);
          const { account, lines } = linesOf(w, name, cycle);
          const sums = new Map<string, bigint>();
          for (const line of lines) {
            expect(line.officialE8 - line.discountE8).toBe(line.amountE8);
            const split = splitPayment(account.payment, line.amountE8, line.hash);
            expect(PARTS.reduce((sum, part) => sum + split[part], 0n)).toBe(line.amountE8);
            const key = `${line.resource.item.service} ${line.resource.item.type} ${line.unit.bundle.mode} ${billClassOf(line.billType)}`;
            sums.set(key, (sums.get(key) ?? 0n) + line.amountE8);
          }
          const rows = w.summary(account, cycle, ALL_LINES);
          expect(rows.length).toBe(sums.size);
          for (const row of rows) {
            const mode = row.chargeMode === 1 ? 'period' : 'usage';
            const exact = sums.get(`${row.service} ${row.resourceType} ${mode} ${row.billClass}`);
            expect(row.consumeE8 + row.truncatedE8).toBe(exact);
            expect(row.officialE8 - row.discountE8).toBe(exact);
            expect(row.consumeE8 % 1_000_000n).toBe(0n);
            expect(row.truncatedE8 < 1_000_000n && row.truncatedE8 > -1_000_000n).toBe(true);
            const parts = PARTS.map((part) => row.parts[part]);
            expect(parts.every((p) => p % 1_000_000n === 0n)).toBe(true);
            expect(parts.reduce((a, b) => a + b, 0n)).toBe(row.consumeE8);
          }
        },
      ),
      { seed: 20261124, numRuns: 30 },
    );
  });
});
