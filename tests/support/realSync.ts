import { BILLS_ONLY } from './pages';
/** The sync engine on its real parts: store worker, signing client, HTTP to a sandbox. Only waiting is made short. */
import { isAppError } from '@shared/errors';
import type { EventPayload } from '@shared/ipc/contract';
import type { Account } from '@shared/model/account';
import { createCloudClient } from '../../electron/cloud/client';
import { createNodeTransport } from '../../electron/cloud/nodeTransport';
import type { Time } from '../../electron/cloud/time';
import type { Store } from '../../electron/store';
import { createSync, type Sync } from '../../electron/sync';
import { account } from './accounts';
import { worldNow } from './testDay';

/** A key of the sandbox and where it is served. */
export type Served = { url: string; ak: string; sk: string; site: Account['site']; domainId: string };

/** Waits of the client (backing off, pace) pass at once: its own clock jumps ahead by them. */
function impatient(now: () => number): Time {
  let ahead = 0;
  return {
    now,
    monotonic: () => performance.now() + ahead,
    wait: (ms) => {
      ahead += ms;
      return Promise.resolve();
    },
  };
}

export type RealSync = { sync: Sync; changes: EventPayload<'data.changed'>[] };

export function realSync(
  store: Store,
  served: Record<string, Served>,
  given: {
    historyMonths: number;
    /** By how many ms the clock of this computer is wrong, where it is. */
    clockError?: () => number;
    onChange?: () => void;
    /** What a usual pull takes; bills only where left out. */
    pulls?: Readonly<Record<string, boolean>>;
  },
): RealSync {
  const wrong = given.clockError ?? (() => 0);
  const now = () => worldNow() + wrong();
  const changes: EventPayload<'data.changed'>[] = [];
  const sync = createSync({
    store,
    client: createCloudClient({
      transport: createNodeTransport(),
      time: impatient(() => Date.now() + wrong()),
      random: () => 0.5,
    }),
    callerFor: (accountId) => {
      const key = served[accountId];
      if (!key) return Promise.reject(new Error(`no key for ${accountId}`));
      return Promise.resolve({
        accountId,
        site: key.site,
        endpoints: { bss: key.url, iam: key.url },
        domainId: key.domainId,
        language: 'zh_CN',
        paceKey: key.domainId,
        credentials: () => Promise.resolve({ kind: 'permanent', ak: key.ak, sk: key.sk }),
      });
    },
    now,
    settings: () => ({ historyMonths: given.historyMonths, pulls: given.pulls ?? BILLS_ONLY }),
    emit: (event, payload) => {
      if (event !== 'data.changed') return;
      changes.push(payload as EventPayload<'data.changed'>);
      given.onChange?.();
    },
    describe: (error) => ({
      code: isAppError(error) ? error.code : 'app.internal',
      params: {},
      message: String(error),
      hint: '',
    }),
  });
  return { sync, changes };
}

export async function addServed(store: Store, served: Record<string, Served>): Promise<void> {
  for (const [id, { site, domainId, url }] of Object.entries(served)) {
    const currency = site === 'china' ? 'CNY' : 'USD';
    await store.write.addAccount(
      account(id, { site, domainId, currency, endpoints: { bss: url, iam: url } }),
    );
  }
}
