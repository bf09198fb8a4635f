/** The sections of the rail, in order. A section is listed here once its view exists. */
import type { ComponentType } from 'react';
import type { AccountView } from '@shared/model/account';
import { BillsView } from '../views/bills/BillsView';
import { CostsView } from '../views/costs/CostsView';
import { ExplorerView } from '../views/explorer/ExplorerView';
import { EnterpriseView } from '../views/enterprise/EnterpriseView';
import { MoneyView } from '../views/money/MoneyView';
import { OrdersView } from '../views/orders/OrdersView';
import { SearchView } from '../views/search/SearchView';
import { OverviewView } from '../views/overview/OverviewView';
import { TicketsView } from '../views/tickets/TicketsView';
import { PricesView } from '../views/prices/PricesView';
import { ResourcesView } from '../views/resources/ResourcesView';
import { ReconcileView } from '../views/reconcile/ReconcileView';
import type { Section } from '../state/ui';
import type { IconName } from '../ui/Icon';

export type SectionView = ComponentType<{ account: AccountView }>;

export type SectionEntry = {
  id: Exclude<Section, 'settings' | 'journal'>;
  icon: IconName;
  view: SectionView;
};

/** A view is mounted anew for each account, so that it never shows one account's figures under another's name. */
export const sections: readonly SectionEntry[] = [
  { id: 'overview', icon: 'overview', view: OverviewView },
  { id: 'bills', icon: 'bills', view: BillsView },
  { id: 'costs', icon: 'costs', view: CostsView },
  { id: 'reconcile', icon: 'reconcile', view: ReconcileView },
  { id: 'resources', icon: 'resources', view: ResourcesView },
  { id: 'orders', icon: 'orders', view: OrdersView },
  { id: 'money', icon: 'money', view: MoneyView },
  { id: 'prices', icon: 'prices', view: PricesView },
  { id: 'enterprise', icon: 'enterprise', view: EnterpriseView },
  { id: 'tickets', icon: 'tickets', view: TicketsView },
  { id: 'explorer', icon: 'enter', view: ExplorerView },
  { id: 'search', icon: 'search', view: SearchView },
];
