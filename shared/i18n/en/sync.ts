export const sync = {
  title: 'Sync',
  state: {
    idle: 'Not synced',
    queued: 'Queued',
    running: 'Syncing',
    cancelling: 'Stopping',
    cancelled: 'Stopped',
    done: 'Synced',
    failed: 'Sync failed',
    partly: 'Partly failed',
  },
  said: {
    started: 'Sync of {{name}} started',
    done: 'Sync of {{name}} finished',
    failed: 'Sync of {{name}} failed, parts not done: {{count}}',
    cancelled: 'Sync of {{name}} stopped',
  },
};
