export { createAccounts } from './accounts';
export type { Accounts, AccountsDeps, DemoPort } from './types';
