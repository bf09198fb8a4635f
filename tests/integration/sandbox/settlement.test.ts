import { describe, expect, it } from 'vitest';
import { isObject } from '@shared/json';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { e8, total } from './amounts';
import { RECORDS, SUMMARY, body, get } from './client';

const sandbox = useSandbox();

async function rows(path: string, at: string, query: Record<string, string>, account: string) {
  const value = body(
    await get(sandbox().url, path, { limit: '1000', ...query }, accountNamed(sandbox(), account)),
  );
  const list = value[at];
  if (!Array.isArray(list)) throw new Error('no list');
  expect(list.length).toBe(Number(value['total_count']));
  return { value, list: list.filter(isObject) };
}

const TOTALS = [
  'consume_amount',
  'debt_amount',
  'coupon_amount',
  'flexipurchase_coupon_amount',
  'stored_value_card_amount',
  'cash_amount',
  'credit_amount',
];
const PARTS = TOTALS.slice(1);

describe.each(['oneself', 'sub_customer', 'all'])('what comes over the wire for method %s', (method) => {
  it.each(['2026-11', '2026-10', '2024-02'])('settles to the summary in %s', async (cycle) => {
    for (const account of ['china-master', 'international-master', 'demo']) {
      const records = await rows(RECORDS, 'fee_records', { cycle, method }, account);
      const summary = await rows(SUMMARY, 'bill_sums', { bill_cycle: cycle, method }, account);
      expect(total(summary.list, 'consume_amount') + total(summary.list, 'truncated_amount')).toBe(
        total(records.list, 'amount'),
      );
      for (const field of TOTALS) expect(e8(summary.value[field]), field).toBe(total(summary.list, field));
      for (const row of summary.list)
        expect(PARTS.reduce((sum, part) => sum + e8(row[part]), 0n)).toBe(e8(row['consume_amount']));
      for (const row of records.list) {
        expect(e8(row['official_amount']) - e8(row['discount_amount'])).toBe(e8(row['amount']));
        const paid = ['cash', 'credit', 'coupon', 'flexipurchase_coupon', 'stored_card', 'bonus', 'debt'];
        expect(paid.reduce((sum, part) => sum + e8(row[`${part}_amount`]), 0n)).toBe(e8(row['amount']));
      }
    }
  });
});
