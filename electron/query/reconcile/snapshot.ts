import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { MonthSnapshot } from '@shared/model/reconcile';
import { fromE8 } from '@shared/money';
import { rowStream, type StoredRow } from '../rowStream';
import { isComplete } from '../shown';
import { FROZEN, monthMark } from './mark';

/**
 * What a signature freezes of a month: what each thing costs, and a fingerprint of every field behind it. The month as the cache holds it; null when records or summary are not whole. Rows are hashed in an order of their own,
 * so that the same bill pulled twice has the same fingerprint.
 */
export function monthSnapshot(
  db: Database,
  { accountId, cycle }: { accountId: string; cycle: string },
): MonthSnapshot | null {
  if (!FROZEN.every((dataset) => isComplete(db, accountId, dataset, cycle))) return null;
  const all = createHash('sha256');
  const records: MonthSnapshot['records'] = [];
  let settled = 0n;
  for (const dataset of FROZEN) {
    const { columns } = datasets[dataset];
    const at = (name: string) => columns.findIndex((c) => c.name === name) + 2;
    const [amount, id, service, consumed] = [
      at('amount'),
      at('record_id'),
      at('cloud_service_type'),
      at('consume_amount'),
    ];
    const scope = { dataset, accountIds: [accountId], cycles: [cycle], text: '', filters: [] };
    const hashes: string[] = [];
    for (const row of rowStream(db, scope, []).rows) {
      hashes.push(hashOf(row));
      if (dataset === 'resourceRecords')
        records.push([text(row[id]), fromE8(money(row[amount]), 8), text(row[service])]);
      else settled += money(row[consumed]);
    }
    all.update(`${dataset} ${hashes.length}\n${hashes.sort().join('\n')}\n`);
  }
  records.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  return {
    fingerprint: all.digest('hex'),
    settled: fromE8(settled),
    records,
    pulls: monthMark(db, { accountId, cycle }),
  };
}

/** Without the row's number and its account, which change with each pull. */
function hashOf([, , ...values]: StoredRow): string {
  const line = JSON.stringify(values.map((v) => (typeof v === 'bigint' ? `${v}n` : v)));
  return createHash('sha256').update(line).digest('base64');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function money(value: unknown): bigint {
  return typeof value === 'bigint' ? value : 0n;
}
