import type { Handlers, Registration } from '../registrar';
import type { Services } from '../services';
import { accountHandlers } from './accounts';
import { actionHandlers } from './actions';
import { appHandlers } from './app';
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

/** Every call of the contract; a call without a handler does not compile. */
export function createHandlers(services: Services, toWire: Registration['toWire']): Handlers {
  return {
    ...appHandlers(services),
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
