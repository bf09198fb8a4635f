/** Where in the app a record that was found is shown. */
import type { DatasetId } from '@shared/datasets';
import type { Place } from '@shared/model/notice';
import type { Row } from '@shared/model/query';
import { valueOf } from '../bills/fields';

/** Section and tab, and the column whose value opens the record there or filters the list to it. */
type Where = Pick<Place, 'section' | 'tab'> & { by: string };

const ticket: Where = { section: 'tickets', by: 'ticket_id' };
const member: Where = { section: 'enterprise', by: 'member_id' };
const order: Where = { section: 'orders', tab: 'orders', by: 'order_id' };
const memberOrder: Where = { section: 'orders', tab: 'memberOrders', by: 'order_id' };
const packageOf: Where = { section: 'resources', tab: 'packages', by: 'free_resource_id' };
const movement = (tab: string): Where => ({ section: 'money', tab, by: 'trade_id' });

/** Of the kinds of data that are no bills. What is only part of a record leads to that record. */
const PLACES: Partial<Record<DatasetId, Where>> = {
  tickets: ticket,
  ticketDetails: ticket,
  ticketMessages: ticket,
  ticketLogs: ticket,
  ticketRelations: ticket,
  members: member,
  memberCash: member,
  memberCredit: member,
  memberCoupons: member,
  orders: order,
  orderDetails: order,
  memberOrders: memberOrder,
  memberOrderDetails: memberOrder,
  periodResources: { section: 'resources', tab: 'table', by: 'resource_id' },
  packages: packageOf,
  packageRecords: packageOf,
  peakBandwidth: { section: 'resources', tab: 'peakBandwidth', by: 'resource_id' },
  peakCdn: { section: 'resources', tab: 'peakCdn', by: 'resource_id' },
  accountChanges: movement('accountChanges'),
  creditChanges: movement('creditChanges'),
  couponChanges: movement('couponChanges'),
  coupons: { section: 'money', tab: 'coupons', by: 'coupon_id' },
  storedCards: { section: 'money', tab: 'storedCards', by: 'card_id' },
  invoices: { section: 'money', tab: 'invoices', by: 'request_id' },
  usedCards: { section: 'money', tab: 'usedCards', by: 'card_id' },
};

/** null for what no section shows by itself. */
export function placeOf(dataset: DatasetId, row: Row, accountId: string): Place | null {
  const where = PLACES[dataset];
  if (!where) return null;
  const { by, ...place } = where;
  const id = valueOf(row, by);
  return { accountId, ...place, ...(id === null ? {} : { item: id }) };
}
