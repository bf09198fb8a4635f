/** Time as the client uses it, passed in so that waiting can be tested without waiting. */
import { AppError } from '@shared/errors';

export type Time = {
  /** Wall clock, ms since the epoch; may jump. */
  now(): number;
  /** ms of a clock that never jumps; only differences mean anything. */
  monotonic(): number;
  /** @throws AppError network.cancelled when the signal is or gets aborted */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
};

export const systemTime: Time = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      const onAbort = () => {
        clearTimeout(timer);
        reject(cancelled());
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};

export function cancelled(): AppError {
  return new AppError('network.cancelled');
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}
