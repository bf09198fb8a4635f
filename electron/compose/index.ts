/** Puts the parts of the main process together; nothing else knows them all. */
import { AppError } from '@shared/errors';
import type { Logger } from '../app/logging';
import type { SettingsStore } from '../app/settingsFile';
import type { Services } from '../ipc/services';
import { closedStore } from './closedStore';

export type Parts = Pick<Services, 'vault' | 'accounts' | 'sync' | 'read'> & {
  /** Why the cache could not be opened. */
  storeError: AppError | null;
  /** Ends pulls, then closes the cache. */
  close(): Promise<void>;
};

export type ComposeOptions = { dataFolder: string; settings: SettingsStore; log: Logger };

export function compose({ log }: ComposeOptions): Promise<Parts> {
  log.info('composing');
  const storeError = new AppError('store.failed');
  const store = closedStore(storeError);
  const refuse = () => Promise.reject(storeError);
  return Promise.resolve({
    vault: { status: () => Promise.resolve({ available: false, error: storeError }) },
    accounts: {
      list: refuse,
      add: refuse,
      addDemo: refuse,
      verify: refuse,
      update: refuse,
      renewKey: refuse,
      remove: refuse,
    },
    sync: { start: refuse, cancel: refuse, status: () => [] },
    read: store.read,
    storeError,
    close: () => store.close(),
  });
}
