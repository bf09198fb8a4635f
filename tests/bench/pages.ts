/** Pages of resource records as the sandbox serves them, so that every benchmark works on the generator's data. */
import type { SandboxAccount } from '../../electron/sandbox/server';
import { startSandbox } from '../../electron/sandbox/server';
import { get, RECORDS } from '../integration/sandbox/client';

/** The day on which the bills of a benchmark stand: every machine measures the same rows. */
export const BENCH_DAY = '2026-11-24';
export const PAGE = 1000;
/** A record of the demo account's size: about this many a month at scale 1. */
const MONTHLY_AT_SCALE_1 = 400;

export type MonthPages = { cycle: string; rows: number; bodies: Uint8Array[] };

/** Months from the last closed one backwards. */
export function closedCycles(count: number): string[] {
  const [year = 0, month = 0] = BENCH_DAY.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const at = year * 12 + (month - 1) - (i + 1);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** Bodies of whole months that hold at least `records` records, over at most `months` months. */
export async function recordPages(
  records: number,
  months: number,
): Promise<{ account: SandboxAccount; months: MonthPages[] }> {
  const scale = Math.max(1, Math.ceil(records / months / MONTHLY_AT_SCALE_1));
  const sandbox = await startSandbox({ today: BENCH_DAY, rateLimit: 'off', scale });
  try {
    const account = sandbox.accounts.find((a) => a.site === 'china');
    if (!account) throw new Error('the sandbox has no account of the China site');
    const found: MonthPages[] = [];
    let rows = 0;
    for (const cycle of closedCycles(months)) {
      const month = await monthPages(sandbox.url, account, cycle);
      found.push(month);
      rows += month.rows;
      if (rows >= records) break;
    }
    return { account, months: found };
  } finally {
    await sandbox.close();
  }
}

async function monthPages(url: string, key: SandboxAccount, cycle: string): Promise<MonthPages> {
  const bodies: Uint8Array[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const query = { cycle, method: 'all', statistic_type: '3', offset: String(offset), limit: String(PAGE) };
    const { status, text } = await get(url, RECORDS, query, key);
    if (status !== 200) throw new Error(`the sandbox answered ${status}: ${text.slice(0, 200)}`);
    total = (JSON.parse(text) as { total_count: number }).total_count;
    bodies.push(new TextEncoder().encode(text));
    if (offset + PAGE >= total) return { cycle, rows: total, bodies };
  }
  return { cycle, rows: 0, bodies };
}
