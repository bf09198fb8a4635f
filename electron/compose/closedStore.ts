import type { Store } from '../store/types';

/** Stands in for a cache that could not be opened: whatever is asked of it fails with the reason. */
export function closedStore(reason: Error): Store {
  const refuse = () => Promise.reject(reason);
  return {
    read: {
      accounts: refuse,
      partitions: refuse,
      parents: refuse,
      overview: refuse,
      months: refuse,
      page: refuse,
      totals: refuse,
      facets: refuse,
      row: refuse,
      monthChanges: refuse,
      group: refuse,
      enterprise: refuse,
      memberAlerts: refuse,
      search: refuse,
      costs: refuse,
      movers: refuse,
      standing: refuse,
      insights: refuse,
      standings: refuse,
      storageReport: refuse,
      tickets: refuse,
      ticket: refuse,
      ticketChoices: refuse,
      reconcile: refuse,
      monthSnapshot: refuse,
      monthMark: refuse,
    },
    write: {
      addAccount: refuse,
      updateAccount: refuse,
      removeAccount: refuse,
      beginPull: refuse,
      writePage: refuse,
      abandonPull: refuse,
      joinMembers: refuse,
      seeChanges: refuse,
      noteDenied: refuse,
      dropMonths: refuse,
      compact: refuse,
      backup: refuse,
      exportTo: refuse,
      prepareReplacement: refuse,
    },
    reopen: refuse,
    close: () => Promise.resolve(),
  };
}
