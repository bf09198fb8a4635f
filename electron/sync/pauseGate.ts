import type { Clock } from '@shared/time';
import { abortable } from './abortable';

/** Holds a pull between two pages. What is on its way comes in; nothing new is asked for until it goes on. */
export type PauseGate = {
  isPaused(): boolean;
  pause(): void;
  resume(): void;
  /** @returns how many ms it was held. @throws the signal's reason when the pull is cancelled while it is held */
  pass(signal: AbortSignal): Promise<number>;
};

export function createPauseGate(now: Clock): PauseGate {
  let held: { opened: Promise<void>; open: () => void } | null = null;
  return {
    isPaused: () => held !== null,
    pause() {
      if (held) return;
      let open: () => void = () => undefined;
      const opened = new Promise<void>((resolve) => (open = resolve));
      held = { opened, open };
    },
    resume() {
      held?.open();
      held = null;
    },
    async pass(signal) {
      const since = now();
      while (held) await abortable(held.opened, signal);
      return Math.max(0, now() - since);
    },
  };
}
