/** What lists of orders, resources and money share. */
export const lists = {
  account: 'Account',
  reading: 'Reading the cache',
  pulling: 'Syncing; what has been read is shown as it comes',
  all: '{{n}} rows',
  some: '{{n}} of {{total}} rows',
  noMatch: 'No row matches',
  noMatchNote: '{{total}} rows in all; {{n}} filters are set.',
  noneNote: 'Last synced {{time}}.',
  neverPulled: 'Not synced yet.',
  pull: 'Sync',
  because: {
    unknown: 'Result unknown: an earlier request has no answer yet; nothing can be done until it is settled',
    readOnly: 'This account is read-only',
    key: 'The key must be entered again',
  },
};
