/** The names of the contract without its schemas: all that the preload needs, and must not drift from contract.ts. */
import type { CallName, EventName } from './contract';

export const callNames = [
  'app.info',
  'app.openDataFolder',
  'settings.get',
  'settings.set',
  'vault.status',
  'accounts.list',
  'accounts.add',
  'accounts.addDemo',
  'accounts.verify',
  'accounts.update',
  'accounts.renewKey',
  'accounts.remove',
  'sync.start',
  'sync.cancel',
  'sync.status',
  'query.overview',
  'query.months',
  'query.page',
  'query.totals',
  'query.facets',
  'query.row',
  'actions.prepare',
  'actions.execute',
  'actions.discard',
  'actions.stop',
  'actions.settle',
  'actions.resolve',
  'actions.state',
  'actions.setReadOnly',
  'journal.page',
  'journal.batch',
  'journal.entry',
  'journal.verify',
  'query.group',
  'query.search',
  'query.costs',
  'query.movers',
  'query.insights',
  'query.budgets',
  'budgets.save',
  'budgets.remove',
  'query.rules',
  'rules.save',
  'query.rates',
  'rates.save',
  'rates.remove',
  'query.views',
  'views.save',
  'views.remove',
] as const satisfies readonly CallName[];

export const eventNames = [
  'accounts.changed',
  'settings.changed',
  'sync.progress',
  'data.changed',
  'network.changed',
  'app.command',
  'actions.changed',
  'budgets.reached',
  'book.changed',
] as const satisfies readonly EventName[];

type Listed = (typeof callNames)[number] | (typeof eventNames)[number];
/** Fails to compile when a name of the contract is left out above. */
export const complete: CallName | EventName extends Listed ? true : false = true;

/** Channel prefixes on the wire between page and main. */
export const CALL_PREFIX = 'yunzhang:call:';
export const EVENT_PREFIX = 'yunzhang:event:';
