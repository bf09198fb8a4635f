/** Where in the app a record that was found is shown. */
import type { DatasetId } from '@shared/datasets';
import type { Place } from '@shared/model/notice';
import type { Row } from '@shared/model/query';
import { valueOf } from '../bills/fields';

/** Sections of the kinds of data that are no bills, with the tab where they have one. */
const SECTIONS: Partial<Record<DatasetId, Pick<Place, 'section' | 'tab'>>> = {
  tickets: { section: 'tickets' },
  members: { section: 'enterprise' },
  orders: { section: 'orders', tab: 'orders' },
  memberOrders: { section: 'orders', tab: 'memberOrders' },
  periodResources: { section: 'resources', tab: 'table' },
  packages: { section: 'resources', tab: 'packages' },
  accountChanges: { section: 'money', tab: 'accountChanges' },
  creditChanges: { section: 'money', tab: 'creditChanges' },
  coupons: { section: 'money', tab: 'coupons' },
  couponChanges: { section: 'money', tab: 'couponChanges' },
  storedCards: { section: 'money', tab: 'cards' },
  usedCards: { section: 'money', tab: 'cards' },
};

/** What names the record in its section, which opens it or filters its list by it. */
const ITEMS: Partial<Record<DatasetId, string>> = {
  tickets: 'ticket_id',
  members: 'member_id',
  orders: 'order_id',
  periodResources: 'resource_id',
};

/** null for what no section shows by itself. Of lists that cannot be led to one row, the list is shown. */
export function placeOf(dataset: DatasetId, row: Row, accountId: string): Place | null {
  const place = SECTIONS[dataset];
  if (!place) return null;
  const column = ITEMS[dataset];
  const id = column === undefined ? null : valueOf(row, column);
  return { accountId, ...place, ...(id === null ? {} : { item: id }) };
}
