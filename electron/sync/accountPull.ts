/** The pull of one account: begun, paused, cancelled, ended. What it does meanwhile is in accountWork. */
import { AppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import type { SyncProgress } from '@shared/model/sync';
import { pullAccount } from './accountWork';
import { createPauseGate } from './pauseGate';
import { createProgress, type EndState } from './progress';
import type { SyncDeps, SyncOptions } from './types';

export type AccountPull = {
  /** Never rejects. Not to be called once cancelled. */
  run(): Promise<void>;
  /** A pull that has not had its turn ends at once. */
  cancel(): void;
  pause(): void;
  resume(): void;
  isPaused(): boolean;
  /** Resolves when the pull has ended, in whatever way. */
  ended: Promise<void>;
  progress(): SyncProgress;
};

export function createAccountPull(account: Account, options: SyncOptions, deps: SyncDeps): AccountPull {
  const abort = new AbortController();
  const gate = createPauseGate(deps.now);
  const report = createProgress(account.id, deps.now, (p) => deps.emit('sync.progress', p));
  let cancelled = false;
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  report.announce();

  function end(state: EndState): void {
    report.end(state);
    settle();
  }

  async function work(): Promise<EndState> {
    try {
      const { stopped, pulled } = await pullAccount({ account, options, deps, report, abort, gate });
      if (cancelled) return 'cancelled';
      return stopped || (pulled === 0 && report.now().failures.length > 0) ? 'failed' : 'done';
    } catch (error) {
      if (cancelled) return 'cancelled';
      report.failed('balances', '', deps.describe(error));
      return 'failed';
    }
  }

  return {
    async run() {
      report.begin();
      end(await work());
    },
    cancel() {
      if (cancelled || report.now().finishedAt !== null) return;
      cancelled = true;
      if (report.now().startedAt === null) return end('cancelled');
      report.cancelling();
      abort.abort(new AppError('network.cancelled'));
    },
    pause() {
      if (cancelled || gate.isPaused() || report.now().finishedAt !== null) return;
      gate.pause();
      report.paused();
    },
    resume() {
      if (cancelled || !gate.isPaused()) return;
      gate.resume();
      report.resumed();
    },
    isPaused: () => gate.isPaused(),
    ended,
    progress: report.now,
  };
}
