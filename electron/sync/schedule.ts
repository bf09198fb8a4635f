/** Begins pulls by itself: once when the app has started, then each so many minutes, held back where the person wants it. */
import type { SyncSchedule } from '@shared/model/sync';
import { instantAt, type Clock } from '@shared/time';

export type ScheduleSettings = {
  syncOnStart: boolean;
  /** 0: never. */
  syncEveryMinutes: number;
  syncOnBattery: boolean;
  syncOnMetered: boolean;
};

export type ScheduleDeps = {
  now: Clock;
  settings: () => ScheduleSettings;
  online: () => boolean;
  onBattery: () => boolean;
  /** False where the system does not tell. */
  isMetered: () => Promise<boolean>;
  /** Accounts that have their key. The demo's cloud is on this computer. */
  accounts: () => Promise<readonly { id: string; demo: boolean }[]>;
  start: (accountIds: string[]) => Promise<void>;
};

export type Schedule = {
  /** Looks whether a pull is due and begins it. To be called each minute, and when the computer wakes or is plugged in. */
  look(): Promise<void>;
  status(): SyncSchedule;
};

const MINUTE_MS = 60_000;

export function createSchedule(deps: ScheduleDeps): Schedule {
  const { now, settings } = deps;
  let last = now();
  let startDue = settings().syncOnStart;
  let held: SyncSchedule['held'] = null;
  let looking: Promise<void> | null = null;

  function nextAt(): number | null {
    if (startDue) return last;
    const every = settings().syncEveryMinutes;
    // A clock that was put back must not put off the next pull by as much.
    if (last > now()) last = now();
    return every > 0 ? last + every * MINUTE_MS : null;
  }

  async function reasonToWait(): Promise<SyncSchedule['held']> {
    const { syncOnBattery, syncOnMetered } = settings();
    if (!syncOnBattery && deps.onBattery()) return 'battery';
    return !syncOnMetered && (await deps.isMetered()) ? 'metered' : null;
  }

  async function look(): Promise<void> {
    const due = nextAt();
    if (due === null || due > now()) {
      held = null;
      return;
    }
    held = await reasonToWait();
    if (held !== null) return;
    const ready = await deps.accounts();
    const reachable = ready.filter(({ demo }) => demo || deps.online()).map(({ id }) => id);
    held = ready.length > reachable.length ? 'offline' : null;
    if (held !== null && reachable.length === 0) return;
    startDue = false;
    last = now();
    if (reachable.length > 0) await deps.start(reachable);
  }

  return {
    look: () => (looking ??= look().finally(() => (looking = null))),
    status() {
      const due = nextAt();
      return { next: due === null ? null : instantAt(due), held };
    },
  };
}
