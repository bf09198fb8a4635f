import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import { toE8 } from '@shared/money';
import type { StoreUnderTest } from '../../support/contracts/store';
import { realStore } from '../../support/realStore';
import { addServed, realSync } from '../../support/realSync';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { PAY, personOf } from '../sandbox/money';
import { textOf } from '../sandbox/amounts';

const DATASETS: DatasetId[] = [
  'orders',
  'orderCoupons',
  'orderDiscounts',
  'periodResources',
  'packages',
  'packageUsages',
  'packageRecords',
  'accountChanges',
  'creditChanges',
  'coupons',
  'couponChanges',
  'storedCards',
  'usedCards',
  'invoices',
  'expenditureQuota',
  'peakBandwidth',
  'peakCdn',
];

const sandbox = useSandbox();
let under: StoreUnderTest;
beforeEach(async () => {
  under = await realStore();
});
afterEach(() => under.destroy());

async function pulled(name: string) {
  const { ak, sk, site, domainId } = accountNamed(sandbox(), name);
  const keys = { [name]: { ak, sk, site, domainId, url: sandbox().url } };
  await addServed(under.store, keys);
  const { sync } = realSync(under.store, keys, { historyMonths: 14 });
  const pull = async (datasets: DatasetId[], only?: string[]) => {
    await sync.start([name], { datasets, ...(only && { keys: only }) });
    await sync.idle();
    return sync.status()[0];
  };
  const rows = async (dataset: DatasetId) =>
    (
      await under.store.read.page({
        dataset,
        accountIds: [name],
        cycles: [],
        text: '',
        filters: [],
        sort: [],
        offset: 0,
        limit: 1000,
      })
    ).rows;
  return { pull, rows };
}

const sum = (rows: { [column: string]: unknown }[], column: string): bigint =>
  rows.reduce((all, row) => all + toE8(textOf((row[column] ?? '0') as string)).e8, 0n);

describe('orders, resources, packages and money in the cache', () => {
  it.each(['demo', 'international-master'])('are what the cloud has: %s', async (name) => {
    const { pull, rows } = await pulled(name);
    const end = await pull(DATASETS);
    expect([end?.state, end?.failures]).toEqual(['done', []]);
    const person = personOf(sandbox(), name);

    const resources = await person.resources();
    expect((await rows('periodResources')).map((row) => row['resource_id']).sort()).toEqual(
      resources.map((row) => textOf(row['resource_id'])).sort(),
    );
    const orders = await rows('orders');
    const unpaid = orders.filter((row) => row['status'] === '6');
    const unpaidThere = await person.orders('&status=6');
    expect(sum(unpaid, 'amount_after_discount')).toBe(
      unpaidThere.reduce((all, row) => all + toE8(textOf(row['amount_after_discount'])).e8, 0n),
    );
    expect(unpaid.length).toBe(unpaidThere.length);
    expect((await rows('coupons')).length).toBe((await person.coupons()).length);
    expect((await rows('packages')).length).toBeGreaterThan(4);
    expect((await rows('packageRecords')).length).toBeGreaterThan(0);
    // The purchase behind a resource is an order of the list.
    const ids = new Set(orders.map((row) => row['order_id']));
    expect(orders.length).toBeGreaterThan(100);
    const [first] = await person.orders('&status=5');
    expect(ids).toContain(textOf(first?.['order_id']));
    if (name !== 'demo') return;
    const [last] = await rows('accountChanges');
    expect(last?.['balance_after_change']).toBeDefined();
    const newest = (await person.changes())[0];
    const kept = (await rows('accountChanges')).find(
      (row) => row['account_change_id'] === textOf(newest?.['account_change_id']),
    );
    expect(toE8(textOf(kept?.['balance_after_change'] as string)).e8).toBe(await person.balance());
  });

  it('hold the invoices of the International site, page after page, without the address paper goes to', async () => {
    const { pull, rows } = await pulled('international-standalone');
    const end = await pull(['invoices', 'expenditureQuota']);
    expect([end?.state, end?.failures]).toEqual(['done', []]);
    const { domainId } = accountNamed(sandbox(), 'international-standalone');
    const person = personOf(sandbox(), 'international-standalone');
    const there = await person.rows(
      'GET',
      `/v1.0/${domainId}/payments/intl-invoices?start_time=2024-12-31T16:00:00Z&end_time=2026-12-31T15:59:59Z&offset=1&limit=100`,
      'invoices',
    );
    const kept = await rows('invoices');
    expect(there.length).toBeGreaterThan(10);
    const figures = (list: { [name: string]: unknown }[], id: string, amount: string) =>
      list.map((row) => `${textOf(row[id] as string)} ${toE8(textOf(row[amount] as string)).e8}`).sort();
    expect(figures(kept, 'request_id', 'invoice_amount')).toEqual(
      figures(there, 'requestId', 'invoiceAmount'),
    );
    expect(JSON.stringify(kept)).not.toContain('addressInfo');
    expect(await rows('expenditureQuota')).toHaveLength(1);
  });

  it('hold what a 95th percentile was taken from, of each month that is opened, and it is the next below the twentieth', async () => {
    const { pull, rows } = await pulled('demo');
    await pull(['peakBandwidth']);
    const months = await rows('peakBandwidth');
    const [one, other] = months.filter((row) => row['resource_id'] === months[0]?.['resource_id']);
    expect(other?.['bill_cycle']).not.toBe(one?.['bill_cycle']);
    await pull(
      ['peakBandwidthSamples'],
      [`${textOf(one?.['bill_cycle'] as string)}/${textOf(one?.['resource_id'] as string)}`],
    );
    const page = {
      dataset: 'peakBandwidthSamples' as const,
      accountIds: ['demo'],
      cycles: [],
      text: '',
      filters: [],
    };
    const { count } = await under.store.read.totals(page);
    expect(count).toBe(Number(one?.['actual_days']) * 288);
    const { rows: counted } = await under.store.read.page({
      ...page,
      sort: [{ column: 'usage', descending: true }],
      offset: Math.floor(count / 20),
      limit: 1,
    });
    expect([counted[0]?.['usage'], counted[0]?.['bill_cycle']]).toEqual([
      one?.['monthly_peak_band_width'],
      one?.['bill_cycle'],
    ]);
  });

  it('shows an order that was paid elsewhere after the next pull, with its items and its refund', async () => {
    const { pull, rows } = await pulled('demo');
    await pull(['orders']);
    const open = (await rows('orders')).filter((row) => row['status'] === '6' && row['order_type'] === '1');
    const person = personOf(sandbox(), 'demo');
    let paid: (typeof open)[number] | undefined;
    for (const order of open) {
      const choice = { order_id: order['order_id'], use_coupon: 'NO', use_discount: 'NO' };
      if (!paid && (await person.ask('POST', PAY, choice)).status === 204) paid = order;
    }
    const id = textOf(paid?.['order_id'] as string);
    await pull(['orders', 'orderDetails', 'refundDetails', 'periodResources'], [id]);
    expect((await rows('orders')).find((row) => row['order_id'] === id)?.['status']).toBe('5');
    const items = await rows('orderDetails');
    expect(items.every((row) => row['order_id'] === id)).toBe(true);
    expect(sum(items, 'amount_after_discount')).toBe(
      toE8(textOf(paid?.['amount_after_discount'] as string)).e8,
    );
  });
});
