import type { Database } from 'better-sqlite3';
import { facets } from '../query/facets';
import { months } from '../query/months';
import { overview } from '../query/overview';
import { page } from '../query/page';
import { row } from '../query/row';
import { totals } from '../query/totals';
import { accountRows, insertAccount, removeAccount, updateAccount } from './accounts';
import { abandonPull, beginPull, partitions, writePage } from './pulls';
import type { StoreReads, StoreWrites } from './types';

/** What the reading worker answers. */
export function readMethods(db: Database): StoreReads {
  return {
    accounts: () => accountRows(db),
    partitions: (accountId) => partitions(db, accountId),
    overview: (input) => overview(db, input),
    months: (input) => months(db, input),
    page: (input) => page(db, input),
    totals: (input) => totals(db, input),
    facets: (input) => facets(db, input),
    row: (input) => row(db, input),
  };
}

/** What the writing worker does. `now` stamps the end of a pull. */
export function writeMethods(db: Database, now: () => number): StoreWrites {
  return {
    addAccount: (account) => insertAccount(db, account),
    updateAccount: (account) => updateAccount(db, account),
    removeAccount: (accountId) => removeAccount(db, accountId),
    beginPull: (start) => beginPull(db, start),
    writePage: (input) => writePage(db, input, now()),
    abandonPull: (pullId) => abandonPull(db, pullId),
  };
}
