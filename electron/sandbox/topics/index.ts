/** Everything the sandbox answers. To add an operation is to register a handler here. */
import type { Handler, Topic } from '../kernel/context';
import { balances } from './balances';
import { bills } from './bills';
import { catalogues } from './catalogues';
import { costs } from './costs';
import { identity } from './identity';
import { invoices } from './invoices';
import { legacyBills } from './legacyBills';
import { peaks } from './peaks';

const topics: readonly Topic[] = [identity, balances, bills, costs, catalogues, peaks, invoices, legacyBills];

export const handlers: ReadonlyMap<string, Handler> = new Map(topics.flatMap((t) => Object.entries(t)));

/** Ids of the operations the sandbox serves. */
export const sandboxOperations: readonly string[] = [...handlers.keys()];
