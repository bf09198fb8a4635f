import type { Database } from 'better-sqlite3';
import type { ParsedInput } from '@shared/ipc/contract';
import { costs } from '../query/costs/costs';
import { standing } from '../query/costs/standing';
import { standings } from '../query/costs/budgets';
import { insights } from '../query/costs/insights';
import { movers } from '../query/costs/movers';
import { enterprise } from '../query/enterprise';
import { memberAlerts } from '../query/memberAlerts';
import { facets } from '../query/facets';
import { group } from '../query/group';
import { months } from '../query/months';
import { pulledNames } from '../query/names';
import { overview } from '../query/overview';
import { packageUse } from '../query/packageUse';
import { page } from '../query/page';
import { reconcile } from '../query/reconcile';
import { monthMark } from '../query/reconcile/mark';
import { monthSnapshot } from '../query/reconcile/snapshot';
import { row } from '../query/row';
import { search } from '../query/search';
import { ticket } from '../query/ticket';
import { masterOf } from '../query/masterOf';
import { ticketChoices } from '../query/ticketChoices';
import { tickets } from '../query/tickets';
import { totals } from '../query/totals';
import { exportTo, prepareReplacement } from './archive';
import { backupNow } from './backup';
import { accountRows, insertAccount, removeAccount, updateAccount } from './accounts';
import { noteDenied } from './denied';
import { parents } from './parents';
import { monthChanges, seeChanges } from './changes';
import { contextOf, writePacked, writePage, type PullContext, type StepOutcome } from './pages';
import type { PackedPage } from './packed';
import { abandonPull, beginPull, joinMembers, partitions } from './pulls';
import { compact, dropMonths, storageReport } from './storage';
import type { PageWrite, StoreReads, StoreWrites } from './types';

/**
 * What the reading worker answers. Each answer is one read transaction: a page that is written between two of its
 * statements does not make its parts disagree.
 */
export function readMethods(db: Database): StoreReads {
  const once = <I, O>(read: (db: Database, input: I) => O) => {
    const transaction = db.transaction((input: I) => read(db, input));
    return (input: I): O => transaction(input);
  };
  return {
    accounts: () => accountRows(db),
    partitions: once(partitions),
    parents: once(parents),
    names: () => db.transaction(() => pulledNames(db))(),
    overview: once(overview),
    months: once(months),
    page: once(page),
    totals: once(totals),
    facets: once(facets),
    row: once(row),
    monthChanges: once(monthChanges),
    group: once(group),
    enterprise: once(enterprise),
    masterOf: once(masterOf),
    memberAlerts: once(memberAlerts),
    tickets: once(tickets),
    ticket: once(ticket),
    ticketChoices: once(ticketChoices),
    search: once(search),
    packageUse: once(packageUse),
    costs: once(costs),
    movers: once(movers),
    standing: once((reader, { dataset, ...scope }: ParsedInput<'query.standing'>) =>
      standing(reader, dataset, scope),
    ),
    insights: once(insights),
    standings: once(standings),
    storageReport: () => db.transaction(() => storageReport(db))(),
    reconcile: once(reconcile),
    monthSnapshot: once(monthSnapshot),
    monthMark: once(monthMark),
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
    joinMembers: (input) => joinMembers(db, input),
    seeChanges: (ids) => seeChanges(db, ids),
    noteDenied: (input) => noteDenied(db, input, now()),
    dropMonths: (input) => dropMonths(db, input),
    compact: () => compact(db),
    backup: () => backupNow(db, new Date(now())),
    exportTo: (input) => exportTo(db, input),
    prepareReplacement: (from) => prepareReplacement(db, from, new Date(now())),
  };
}

/** What the writing worker does for pages that a decoder has packed. */
export type PackedMethods = {
  /** What is needed to decode pages of a pull beside the writing; null where it is not worth it, or the pull is gone. */
  pullContext(pullId: number): PullContext | null;
  writePacked(page: PageWrite, packed: PackedPage): StepOutcome;
};

export function packedMethods(db: Database, now: () => number): PackedMethods {
  return {
    pullContext: (pullId) => contextOf(db, pullId),
    writePacked: (page, packed) => writePacked(db, page, packed, now()),
  };
}
