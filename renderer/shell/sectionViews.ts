/** Which view a section of the rail opens. The overview comes with the page; each of the others is a script of its own. */
import type { ComponentType } from 'react';
import type { AccountView } from '@shared/model/account';
import type { AccountSection } from '../state/sections';
import { openOverlay } from '../state/ui';
import { lazyOverlay, lazyView } from '../ui/lazyView';
import { OverviewView } from '../views/overview/OverviewView';

const later = {
  bills: lazyView(async () => (await import('../views/bills/BillsView')).BillsView),
  costs: lazyView(async () => (await import('../views/costs/CostsView')).CostsView),
  reconcile: lazyView(async () => (await import('../views/reconcile/ReconcileView')).ReconcileView),
  resources: lazyView(async () => (await import('../views/resources/ResourcesView')).ResourcesView),
  orders: lazyView(async () => (await import('../views/orders/OrdersView')).OrdersView),
  money: lazyView(async () => (await import('../views/money/MoneyView')).MoneyView),
  prices: lazyView(async () => (await import('../views/prices/PricesView')).PricesView),
  enterprise: lazyView(async () => (await import('../views/enterprise/EnterpriseView')).EnterpriseView),
  tickets: lazyView(async () => (await import('../views/tickets/TicketsView')).TicketsView),
  explorer: lazyView(async () => (await import('../views/explorer/ExplorerView')).ExplorerView),
  search: lazyView(async () => (await import('../views/search/SearchView')).SearchView),
};

/** A view is mounted anew for each account, so that it never shows one account's figures under another's name. */
export const sectionViews: Readonly<Record<AccountSection, ComponentType<{ account: AccountView }>>> = {
  overview: OverviewView,
  ...later,
};

export const SettingsView = lazyView(
  async () => (await import('../views/settings/SettingsView')).SettingsView,
);
export const JournalView = lazyView(async () => (await import('../views/journal/JournalView')).JournalView);

const closeOverlay = (): void => openOverlay(null);

export const Switcher = lazyOverlay(async () => (await import('./Switcher')).Switcher, closeOverlay);
export const SyncPanel = lazyOverlay(
  async () => (await import('../views/sync/SyncPanel')).SyncPanel,
  closeOverlay,
);
export const AddAccountDialog = lazyOverlay(
  async () => (await import('../views/accounts/AddAccountDialog')).AddAccountDialog,
  closeOverlay,
);
export const ActionDialog = lazyOverlay(
  async () => (await import('../ui/action/ActionDialog')).ActionDialog,
  ({ onClose }) => onClose({ outcome: 'cancelled' }),
);

/** In the order in which they are likely to be wanted. */
const AHEAD = [
  later.bills,
  AddAccountDialog,
  Switcher,
  SyncPanel,
  later.costs,
  SettingsView,
  ...Object.values(later),
  JournalView,
  ActionDialog,
];

/** Reads the scripts of everything else, one after the other, whenever the page has nothing to do. */
export function readAhead(parts: readonly { read: () => Promise<void> }[] = AHEAD): void {
  const [next, ...rest] = parts;
  if (!next) return;
  const goOn = () => readAhead(rest);
  // One that cannot be read says so when it is opened.
  requestIdleCallback(() => void next.read().then(goOn, goOn));
}
