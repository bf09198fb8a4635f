import type { Place } from '@shared/model/notice';
import { TABS, useCosts } from '../views/costs/state';
import { showMember } from '../views/enterprise/state';
import { openTab, setListFilters } from '../views/lists/state';
import { readTicket } from '../views/tickets/state';
import { switchAccount } from './accounts';
import { openSection } from './ui';

/** Lists that share a tab of their section, with that tab. */
const SHARED_TABS: Readonly<Record<string, string>> = {
  storedCards: 'cards',
  usedCards: 'cards',
  peakBandwidth: 'peaks',
  peakCdn: 'peaks',
};

/** Goes to a place in the app, with its account in front. */
export function openPlace({ accountId, section, tab, item }: Place): void {
  // The account comes to the front at once; that it is also remembered for the next start is not waited for.
  if (accountId !== null) void switchAccount(accountId);
  if (tab !== undefined && section !== 'costs') showTab(section, tab);
  if (section === 'tickets' && accountId !== null && item !== undefined) readTicket(accountId, item);
  if (section === 'enterprise' && item !== undefined) showMember(item);
  if (section === 'costs') {
    const shown = TABS.find((one) => one === tab);
    useCosts.setState({ ...(shown ? { tab: shown } : {}), budget: item ?? null });
  }
  const list = listOf(section, tab);
  if (list !== null && item !== undefined) setListFilters(list, { text: item, choices: {} });
  openSection(section);
}

function showTab(section: string, tab: string): void {
  const shared = SHARED_TABS[tab];
  if (shared !== undefined) openTab(shared, tab);
  openTab(section, shared ?? tab);
}

/** The list that an item filters; a list bears the name of its tab, but for that of resources. */
function listOf(section: Place['section'], tab: string | undefined): string | null {
  if (section === 'resources') return tab === undefined || tab === 'table' ? 'periodResources' : tab;
  if (section === 'orders') return tab ?? 'orders';
  return section === 'money' ? (tab ?? null) : null;
}
