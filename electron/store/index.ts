export { openStore, type OpenStoreOptions } from './store';
export type { OpenNotice } from './database';
export type { Store } from './types';
