export { createSync } from './engine';
export { createSchedule, type Schedule, type ScheduleDeps } from './schedule';
export type { Sync, SyncDeps, SyncOptions } from './types';
