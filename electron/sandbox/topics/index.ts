/** Everything the sandbox answers. To add an operation is to register a handler here. */
import type { Handler, OpenHandler, Topic } from '../kernel/context';
import { balances } from './balances';
import { bills } from './bills';
import { catalogues } from './catalogues';
import { costs } from './costs';
import { enterprise } from './enterprise';
import { identity, signIn } from './identity';
import { invoices } from './invoices';
import { legacyBills } from './legacyBills';
import { legacyOrders } from './legacyOrders';
import { legacyResources } from './legacyResources';
import { accountMoney } from './money';
import { orders } from './orders';
import { packages } from './packages';
import { peaks } from './peaks';
import { tickets } from './tickets';
import { prices } from './prices';
import { resources } from './resources';

const topics: readonly Topic[] = [
  identity,
  balances,
  bills,
  costs,
  catalogues,
  peaks,
  invoices,
  legacyBills,
  ...enterprise,
  tickets,
  orders,
  resources,
  prices,
  packages,
  accountMoney,
  legacyOrders,
  legacyResources,
];

export const handlers: ReadonlyMap<string, Handler> = new Map(topics.flatMap((t) => Object.entries(t)));

/** What can be called by somebody who is not known yet. */
export const openHandlers: ReadonlyMap<string, OpenHandler> = new Map(Object.entries(signIn));

/** Ids of the operations the sandbox serves. */
export const sandboxOperations: readonly string[] = [...openHandlers.keys(), ...handlers.keys()];
