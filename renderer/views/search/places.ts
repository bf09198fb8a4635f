/** Where in the app a record that was found is shown. */
import { datasets, type DatasetId } from '@shared/datasets';
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

/** null for what no section shows by itself. Tickets and members are opened; of lists, the list is. */
export function placeOf(dataset: DatasetId, row: Row, accountId: string): Place | null {
  const place = SECTIONS[dataset];
  const { rowId } = datasets[dataset];
  if (!place) return null;
  const opened = dataset === 'tickets' || dataset === 'members';
  const id = opened && rowId !== undefined ? valueOf(row, rowId) : null;
  return { accountId, ...place, ...(id === null ? {} : { item: id }) };
}
