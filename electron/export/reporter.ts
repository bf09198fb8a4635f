/** Counts rows while a file is written, tells of them now and then, and lets a cancel in. */
import { setImmediate } from 'node:timers/promises';
import { AppError } from '@shared/errors';

/** Rows between two words of progress, and between two chances to cancel. */
const EVERY = 2_000;

export type Reporter = {
  /** How many rows there will be. */
  counted(total: number): void;
  /** One row more; true when it is time to pause. */
  row(): boolean;
  /** @throws AppError network.cancelled when the person has cancelled */
  pause(): Promise<void>;
};

export function createReporter(
  tell: (progress: { rows: number; total: number | null }) => void,
  isCancelled: () => boolean,
): Reporter {
  let rows = 0;
  let total: number | null = null;
  return {
    counted(count) {
      total = (total ?? 0) + count;
      tell({ rows, total });
    },
    row() {
      rows += 1;
      return rows % EVERY === 0;
    },
    async pause() {
      tell({ rows, total });
      await setImmediate();
      if (isCancelled()) throw new AppError('network.cancelled');
    },
  };
}
