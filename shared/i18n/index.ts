/**
 * Every text of the app in both languages, one file per namespace. zh-CN is the source; en must have the same keys
 * (checked by the compiler below and by a test). Keys are literals: t('bills:title').
 */
import type { Language } from '../model/settings';
import { accounts as enAccounts } from './en/accounts';
import { actions as enActions } from './en/actions';
import { bills as enBills } from './en/bills';
import { search as enSearch } from './en/search';
import { costs as enCosts } from './en/costs';
import { code as enCode } from './en/code';
import { common as enCommon } from './en/common';
import { datasets as enDatasets } from './en/datasets';
import { enterprise as enEnterprise } from './en/enterprise';
import { errors as enErrors } from './en/errors';
import { explorer as enExplorer } from './en/explorer';
import { exports as enExports } from './en/exports';
import { journal as enJournal } from './en/journal';
import { menu as enMenu } from './en/menu';
import { overview as enOverview } from './en/overview';
import { reconcile as enReconcile } from './en/reconcile';
import { settings as enSettings } from './en/settings';
import { alerts as enAlerts } from './en/alerts';
import { lists as enLists } from './en/lists';
import { money as enMoney } from './en/money';
import { orders as enOrders } from './en/orders';
import { prices as enPrices } from './en/prices';
import { resources as enResources } from './en/resources';
import { start as enStart } from './en/start';
import { sync as enSync } from './en/sync';
import { tickets as enTickets } from './en/tickets';
import { accounts } from './zh-CN/accounts';
import { actions } from './zh-CN/actions';
import { bills } from './zh-CN/bills';
import { search } from './zh-CN/search';
import { costs } from './zh-CN/costs';
import { code } from './zh-CN/code';
import { common } from './zh-CN/common';
import { datasets } from './zh-CN/datasets';
import { enterprise } from './zh-CN/enterprise';
import { errors } from './zh-CN/errors';
import { explorer } from './zh-CN/explorer';
import { exports } from './zh-CN/exports';
import { journal } from './zh-CN/journal';
import { menu } from './zh-CN/menu';
import { overview } from './zh-CN/overview';
import { reconcile } from './zh-CN/reconcile';
import { settings } from './zh-CN/settings';
import { alerts } from './zh-CN/alerts';
import { lists } from './zh-CN/lists';
import { money } from './zh-CN/money';
import { orders } from './zh-CN/orders';
import { prices } from './zh-CN/prices';
import { resources as resourceTexts } from './zh-CN/resources';
import { start } from './zh-CN/start';
import { sync } from './zh-CN/sync';
import { tickets } from './zh-CN/tickets';

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

const source = {
  common,
  errors,
  menu,
  accounts,
  settings,
  sync,
  overview,
  bills,
  costs,
  alerts,
  lists,
  money,
  orders,
  prices,
  resources: resourceTexts,
  search,
  start,
  code,
  enterprise,
  datasets,
  exports,
  reconcile,
  actions,
  journal,
  tickets,
  explorer,
};
const en: Texts<typeof source> = {
  common: enCommon,
  errors: enErrors,
  menu: enMenu,
  accounts: enAccounts,
  settings: enSettings,
  sync: enSync,
  overview: enOverview,
  bills: enBills,
  costs: enCosts,
  alerts: enAlerts,
  lists: enLists,
  money: enMoney,
  orders: enOrders,
  prices: enPrices,
  resources: enResources,
  search: enSearch,
  start: enStart,
  code: enCode,
  enterprise: enEnterprise,
  datasets: enDatasets,
  exports: enExports,
  reconcile: enReconcile,
  actions: enActions,
  journal: enJournal,
  tickets: enTickets,
  explorer: enExplorer,
};

export type Namespace = keyof typeof source;
export type SourceTexts = typeof source;

export const resources: Record<Language, Texts<typeof source>> = { 'zh-CN': source, en };

export const namespaces = Object.keys(source) as Namespace[];

/** The app's language for a list of preferred system languages, best first. */
export function languageFor(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^zh/i.test(first) ? 'zh-CN' : 'en';
}
