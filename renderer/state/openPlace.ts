import type { Place } from '@shared/model/notice';
import { TABS, useCosts } from '../views/costs/state';
import { showMember } from '../views/enterprise/state';
import { openTab, setListFilters } from '../views/lists/state';
import { readTicket } from '../views/tickets/state';
import { switchAccount } from './accounts';
import { openSection } from './ui';

/** Goes to a place in the app, with its account in front. */
export function openPlace({ accountId, section, tab, item }: Place): void {
  // The account comes to the front at once; that it is also remembered for the next start is not waited for.
  if (accountId !== null) void switchAccount(accountId);
  if (tab !== undefined && section !== 'costs') openTab(section, tab);
  if (section === 'tickets' && accountId !== null && item !== undefined) readTicket(accountId, item);
  if (section === 'enterprise' && item !== undefined) showMember(item);
  if (section === 'costs') {
    const shown = TABS.find((one) => one === tab);
    useCosts.setState({ ...(shown ? { tab: shown } : {}), budget: item ?? null });
  }
  if (section === 'resources' && item !== undefined) setListFilters('periodResources', only(item));
  if (section === 'orders' && item !== undefined) setListFilters('orders', only(item));
  openSection(section);
}

const only = (text: string) => ({ text, choices: {} });
