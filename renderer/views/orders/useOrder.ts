/** What the cache holds of one order; its items, and what it can be paid with, are pulled each time it is opened. */
import { useMemo } from 'react';
import type { DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { PageRequest, Row } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { isPulling, useSync } from '../../state/sync';
import { readingOf, type Reading } from '../lists/Answered';
import { usePullOnOpen } from '../lists/usePullOnOpen';

/** The rows of a dataset that belong to one value of a column. */
export function useRowsOf(
  dataset: DatasetId | null,
  accountId: string,
  column: string,
  value: string | null,
  sort: PageRequest['sort'] = [],
): { rows: readonly Row[]; reading: Reading } {
  const key = JSON.stringify({ dataset, accountId, column, value, sort });
  const input = useMemo<PageRequest | null>(() => {
    const asked = JSON.parse(key) as {
      dataset: DatasetId | null;
      accountId: string;
      column: string;
      value: string | null;
      sort: PageRequest['sort'];
    };
    if (asked.dataset === null || asked.value === null) return null;
    return {
      dataset: asked.dataset,
      accountIds: [asked.accountId],
      cycles: [],
      filters: [{ op: 'in', column: asked.column, values: [asked.value] }],
      sort: asked.sort,
      offset: 0,
      limit: 500,
    };
  }, [key]);
  const found = useQuery('query.page', input);
  const reading = readingOf(found);
  return {
    rows: found.former ? [] : (found.value?.rows ?? []),
    reading: input === null ? { ...reading, loading: false } : reading,
  };
}

const PARTS = ['orderDetails', 'refundDetails', 'orderCoupons', 'orderDiscounts'] as const;

export type OrderParts = {
  order: Row | undefined;
  items: readonly Row[];
  refunds: readonly Row[];
  coupons: readonly Row[];
  discounts: readonly Row[];
  /** Of the order itself. */
  orderReading: Reading;
  itemsReading: Reading;
};

export function useOrder(
  account: AccountView,
  orderId: string,
  dataset: 'orders' | 'memberOrders',
): OrderParts {
  const own = dataset === 'orders';
  const { rows: found, reading: orderReading } = useRowsOf(dataset, account.id, 'order_id', orderId);
  const details = own ? 'orderDetails' : 'memberOrderDetails';
  const { rows: items, reading: itemsReading } = useRowsOf(details, account.id, 'order_id', orderId);
  const { rows: refunds } = useRowsOf(own ? 'refundDetails' : null, account.id, 'order_id', orderId);
  const { rows: coupons } = useRowsOf(own ? 'orderCoupons' : null, account.id, 'order_id', orderId);
  const { rows: discounts } = useRowsOf(own ? 'orderDiscounts' : null, account.id, 'order_id', orderId);
  const { loading } = itemsReading;
  const order = found[0];
  const parts: readonly DatasetId[] = own ? PARTS : ['memberOrderDetails'];
  const can = usePullOnOpen(account, parts, orderId, order !== undefined && !loading);
  const able = can && order !== undefined;
  // Nobody is told to open the order to read its items while that is what is under way.
  const pulling = useSync((s) => isPulling(s.progress[account.id]));
  const coming = { ...itemsReading, loading: loading || (items.length === 0 && able && pulling) };
  return { order, items, refunds, coupons, discounts, orderReading, itemsReading: coming };
}
