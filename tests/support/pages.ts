/** Response bodies as the cloud writes them, for tests of the cache. */
import { datasetIds } from '@shared/datasets';
import type { Account } from '@shared/model/account';

/** Setting under which pulls take these three datasets, whatever others there are. */
export const BILLS_ONLY: Record<string, boolean> = Object.fromEntries(
  datasetIds.map((id) => [id, ['balances', 'monthlySummary', 'resourceRecords'].includes(id)]),
);

export const CYCLE = '2026-10';

export function account(id = 'a1', over: Partial<Account> = {}): Account {
  return {
    id,
    name: `Account ${id}`,
    site: 'china',
    endpoints: null,
    keyKind: 'permanent',
    keep: 'keychain',
    demo: false,
    color: 1,
    currency: 'CNY',
    domainId: `domain-${id}`,
    domainName: `name-${id}`,
    settlement: 3,
    createdAt: '2026-11-20T00:00:00Z',
    ...over,
  };
}

export type RecordFields = Record<string, string | number | null>;

/** Numbers given as text "#1.20" are written as JSON numbers with exactly these digits. */
export function recordsPage(rows: RecordFields[], total: number | null, currency = 'CNY'): Uint8Array {
  const body = JSON.stringify({
    fee_records: rows,
    ...(total === null ? {} : { total_count: total }),
    currency,
  });
  return new TextEncoder().encode(body.replace(/"#(-?[\d.eE+-]+)"/g, '$1'));
}

export function summaryPage(rows: RecordFields[], currency = 'CNY'): Uint8Array {
  const body = JSON.stringify({ bill_sums: rows, total_count: rows.length, currency });
  return new TextEncoder().encode(body.replace(/"#(-?[\d.eE+-]+)"/g, '$1'));
}

/** `count` records with ids from `from` on and amounts that differ in their last decimals. */
export function records(count: number, from = 0): RecordFields[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `rec-${from + i}`,
    bill_date: `2026-10-${String(((from + i) % 28) + 1).padStart(2, '0')}`,
    bill_type: 5,
    cloud_service_type: (from + i) % 3 ? 'hws.service.type.ec2' : 'hws.service.type.obs',
    cloud_service_type_name: (from + i) % 3 ? '弹性云服务器' : '对象存储服务',
    resource_id: `res-${(from + i) % 7}`,
    resource_name: (from + i) % 5 ? `web-${from + i}` : null,
    amount: `#${from + i}.0000000${(from + i) % 10}`,
    official_amount: `#${from + i}.5`,
    usage: `#${(from + i) * 10}`,
    measure_id: 1,
  }));
}
