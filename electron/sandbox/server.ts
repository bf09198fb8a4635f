/**
 * The sandbox: a local server that behaves as the cloud does. It checks signatures and clocks, validates against the contract, and
 * computes its answers from a world made of a seed. Loopback only; it never calls anybody.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Site } from '@shared/contract/types';
import type { Clock, Day } from '@shared/time';
import { Faults } from './kernel/faults';
import { Gate } from './kernel/gate';
import { listen } from './kernel/listener';
import { RequestLog } from './kernel/log';
import type { RequestEntry } from './kernel/log';
import { SignIns } from './kernel/signIns';
import { DOCUMENTED_RATE, Throttle } from './kernel/throttle';
import type { RateLimit } from './kernel/throttle';
import type { Account } from './world/accounts';
import type { Message } from './world/state/codes';
import type { State } from './world/state/state';
import { usersOf } from './world/users';
import { World } from './world/world';

export { sandboxOperations } from './topics';
export type { Fault, FaultInput } from './kernel/faults';
export type { RequestEntry } from './kernel/log';
export type { RateLimit } from './kernel/throttle';

export type SandboxOptions = {
  /** Port of `url`; 0 (the default) takes a free one. The site URLs always take free ones. */
  port?: number;
  /** Same seed, months, scale and day: same accounts, same keys, same bills. Default "1". */
  seed?: string;
  /** Billing cycles with data, the open one included (default 36). */
  months?: number;
  /** Multiplies what accounts own (default 1: a few hundred records a month). */
  scale?: number;
  /** Fixes the GMT+8 day on which the bills stand; without it they follow the clock. Signatures always follow the clock. */
  today?: Day;
  clock?: Clock;
  /** Waits for slow faults. */
  delay?: (ms: number) => Promise<void>;
  rateLimit?: RateLimit | 'off';
};

/** An account with its ordinary key. */
export type SandboxAccount = {
  name: string;
  site: Site;
  ak: string;
  sk: string;
  domainId: string;
  domainName: string;
  user: string;
  password: string;
};

/** A key with something special about it: "temporary" (needs its token), "no-bills" (may not see bills). */
export type SandboxKey = {
  label: string;
  account: string;
  site: Site;
  ak: string;
  sk: string;
  securityToken: string | null;
};

/** An IAM user of an account; `totpSecret` (base32) for one that must also give a code of its MFA device. */
export type SandboxUser = {
  account: string;
  site: Site;
  id: string;
  name: string;
  password: string;
  totpSecret: string | null;
};

export type Sandbox = {
  /** Serves both sites: the access key says which. */
  url: string;
  /** Strict: a key of the other site gets CBC.0156. */
  sites: Record<Site, { url: string }>;
  accounts: readonly SandboxAccount[];
  keys: readonly SandboxKey[];
  users: readonly SandboxUser[];
  faults: Faults;
  revoke(ak: string): void;
  restore(ak: string): void;
  /** What has arrived, oldest first; bounded, no secrets. */
  requests(): readonly RequestEntry[];
  /** What was done to the world: balances and orders, for tests that check what calls took effect. */
  state: State;
  /** Messages with codes, as they stand in the phone; oldest first. */
  messages(): readonly Message[];
  /** Tells of each message as it is sent. */
  watchMessages(watcher: (message: Message) => void): void;
  /** Accounts opened in the run, with their keys. */
  opened(): readonly SandboxAccount[];
  /** Forgets faults, failed sign-ins, revocations, counted calls, the log and what was done to the world. */
  reset(): void;
  close(): Promise<void>;
};

/** @throws RangeError for months or scale out of range; an error of node:net when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed = '1', months = 36, scale = 1, clock = Date.now } = options;
  if (!Number.isInteger(months) || months < 1 || months > 36) throw new RangeError('months must be 1 to 36');
  if (!(scale > 0 && scale <= 10_000)) throw new RangeError('scale must be above 0 and at most 10000');
  const { today } = options;
  const world = new World({ seed, months, scale, clock, ...(today === undefined ? {} : { today }) });
  const faults = new Faults();
  const now: Clock = () => clock() + faults.clockSkew();
  const signIns = new SignIns();
  const gate = new Gate(world, now, signIns);
  const throttle = new Throttle(options.rateLimit ?? DOCUMENTED_RATE, clock);
  const log = new RequestLog();
  const reset = (): void => {
    faults.clear();
    gate.reset();
    throttle.reset();
    log.clear();
    world.state.reset();
  };
  const site = {
    kernel: { world, gate, throttle, faults, signIns, now },
    controlled: { faults, gate, log, messages: () => world.state.codes.messages(), reset },
    delay: options.delay ?? ((ms: number) => sleep(ms)),
  };
  const both = await listen(site, 'both', options.port ?? 0);
  const china = await listen(site, 'china', 0);
  const international = await listen(site, 'international', 0);
  return {
    url: both.url,
    sites: { china: { url: china.url }, international: { url: international.url } },
    accounts: accountsOf(world, world.accounts),
    keys: keysOf(world),
    users: world.accounts.flatMap((account) =>
      usersOf(account).map((user) => ({ account: account.name, site: account.site, ...user })),
    ),
    faults,
    revoke: (ak) => gate.revoke(ak),
    restore: (ak) => gate.restore(ak),
    requests: () => log.list(),
    state: world.state,
    messages: () => world.state.codes.messages(),
    watchMessages: (watcher) => world.state.codes.watch(watcher),
    opened: () => accountsOf(world, world.state.organisation.opened()),
    reset,
    close: async () => {
      await Promise.all([both.close(), china.close(), international.close()]);
    },
  };
}

function accountsOf(world: World, accounts: readonly Account[]): SandboxAccount[] {
  return accounts.flatMap(({ name, site, domainId, domainName, user, password }) => {
    const key = world.keys.find((k) => k.domainId === domainId && k.label === 'ordinary');
    return key ? [{ name, site, ak: key.ak, sk: key.sk, domainId, domainName, user, password }] : [];
  });
}

function keysOf(world: World): SandboxKey[] {
  return world.keys.flatMap(({ label, ak, sk, securityToken, domainId }) => {
    const account = world.account(domainId);
    return account && label !== 'ordinary'
      ? [{ label, account: account.name, site: account.site, ak, sk, securityToken }]
      : [];
  });
}
