import type { AnsweringOptions, Handlers } from '../answering';
import type { Services } from '../services';
import { accountHandlers } from './accounts';
import { actionHandlers } from './actions';
import { appHandlers, cacheHandlers } from './app';
import { explorerHandlers } from './explorer';
import { enterpriseHandlers } from './enterprise';
import { financeHandlers } from './finance';
import { exportHandlers } from './exports';
import { moneyHandlers } from './money';
import { queryHandlers } from './query';
import { reconcileHandlers } from './reconcile';
import { settingsHandlers } from './settings';
import { storageHandlers } from './storage';
import { syncHandlers } from './sync';
import { ticketHandlers } from './tickets';
import { vaultHandlers } from './vault';

/** Calls that nothing has to be opened for. */
export function handlersAtOnce(
  services: Pick<Services, 'appInfo' | 'openDataFolder' | 'settings'>,
): Partial<Handlers> {
  return { ...appHandlers(services), ...settingsHandlers(services) };
}

/** Every call of the contract; a call without a handler does not compile. */
export function createHandlers(services: Services, toWire: AnsweringOptions['toWire']): Handlers {
  return {
    ...appHandlers(services),
    ...cacheHandlers(services),
    ...settingsHandlers(services),
    ...vaultHandlers(services, toWire),
    ...accountHandlers(services),
    ...syncHandlers(services),
    ...storageHandlers(services),
    ...ticketHandlers(services),
    ...queryHandlers(services),
    ...actionHandlers(services),
    ...explorerHandlers(services),
    ...enterpriseHandlers(services),
    ...financeHandlers(services),
    ...exportHandlers(services),
    ...reconcileHandlers(services),
    ...moneyHandlers(services),
  };
}
