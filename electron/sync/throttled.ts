export type Throttled<T> = {
  /** Tells now, or with the next turn when one was told less than the interval ago. */
  tell(value: T): void;
  /** Tells now, whatever was told before; nothing follows it. */
  last(value: T): void;
};

/** Passes on at most one value per interval; of those that come in between, the newest. */
export function throttled<T>(intervalMs: number, listener: (value: T) => void): Throttled<T> {
  let timer: NodeJS.Timeout | undefined;
  let waiting: { value: T } | undefined;

  const turn = () => {
    timer = undefined;
    if (!waiting) return;
    const { value } = waiting;
    waiting = undefined;
    send(value);
  };
  const send = (value: T) => {
    timer = setTimeout(turn, intervalMs);
    timer.unref();
    listener(value);
  };
  return {
    tell(value) {
      if (timer) waiting = { value };
      else send(value);
    },
    last(value) {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
      listener(value);
    },
  };
}
