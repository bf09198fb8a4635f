/** Which view a section of the rail opens. */
import type { ComponentType } from 'react';
import type { AccountView } from '@shared/model/account';
import type { AccountSection } from '../state/sections';
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

/** A view is mounted anew for each account, so that it never shows one account's figures under another's name. */
export const sectionViews: Readonly<Record<AccountSection, ComponentType<{ account: AccountView }>>> = {
  overview: OverviewView,
  bills: BillsView,
  costs: CostsView,
  reconcile: ReconcileView,
  resources: ResourcesView,
  orders: OrdersView,
  money: MoneyView,
  prices: PricesView,
  enterprise: EnterpriseView,
  tickets: TicketsView,
  explorer: ExplorerView,
  search: SearchView,
};
