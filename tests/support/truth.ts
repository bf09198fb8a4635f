/** What the cache holds of months, beside what the sandbox says of them to somebody who asks without the app. */
import { expect } from 'vitest';
import type { Month } from '@shared/model/query';
import { toE8 } from '@shared/money';
import type { Store } from '../../electron/store';
import { body, get, RECORDS, SUMMARY } from '../integration/sandbox/client';
import { accountNamed, type Sandbox } from './sandboxServer';

const e8 = (value: unknown) => toE8(String(value)).e8;

/** Asked with the official signer and read without the app's decoding. */
async function truth(name: string, cycle: string, from: Sandbox) {
  const key = accountNamed(from, name);
  const summary = body(
    await get(from.url, SUMMARY, { bill_cycle: cycle, method: 'all', limit: '1000' }, key),
  );
  const list = body(await get(from.url, RECORDS, { cycle, method: 'all', limit: '1' }, key));
  const rows = summary.bill_sums as Record<string, unknown>[];
  return {
    settled: e8(summary.consume_amount),
    recordSum: rows.reduce((sum, r) => sum + e8(r.consume_amount) + e8(r.truncated_amount), 0n),
    truncated: rows.reduce((sum, r) => sum + e8(r.truncated_amount), 0n),
    records: Number(list.total_count),
  };
}

export async function cachedMonths(
  store: Store,
  accountId: string,
  months: number,
  now: number,
): Promise<Map<string, Month>> {
  const found = await store.read.months({ accountIds: [accountId], months, now });
  return new Map(found.map((m) => [m.cycle, m]));
}

/** No record missing and none twice, to the last decimal. `name` is the account's in the sandbox and in the cache. */
export async function expectCached(
  store: Store,
  name: string,
  months: number,
  now: number,
  from: Sandbox,
): Promise<void> {
  for (const [cycle, month] of await cachedMonths(store, name, months, now)) {
    const expected = await truth(name, cycle, from);
    expect({ cycle, records: month.records }).toEqual({ cycle, records: expected.records });
    expect(e8(month.settled)).toBe(expected.settled);
    expect(e8(month.recordSum)).toBe(expected.recordSum);
    expect(e8(month.truncated)).toBe(expected.truncated);
  }
}
