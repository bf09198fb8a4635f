export { createSync } from './engine';
export type { Sync, SyncDeps, SyncOptions } from './types';
