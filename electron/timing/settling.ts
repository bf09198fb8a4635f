/** Work that waits until it has been quiet: a pull changes rows many times a second, in several datasets one after the other. */
const SETTLE_MS = 1500;

/** Runs something later; returns what takes it back. */
export type Later = (run: () => void, ms: number) => () => void;

/** Runs `work` once some time after the last of many calls. */
export function settling(
  work: () => Promise<void>,
  later: Later,
  failed: (error: unknown) => void,
): () => void {
  const { soon } = settlingByKey(() => work(), later, failed);
  return () => soon('');
}

export type Settling = {
  soon: (key: string) => void;
  /** What waits is not done any more. */
  stop: () => void;
};

/** The same for each key by itself: what happens to one account holds up no other. */
export function settlingByKey(
  work: (key: string) => Promise<void>,
  later: Later,
  failed: (error: unknown) => void,
): Settling {
  const waiting = new Map<string, () => void>();
  return {
    soon(key) {
      waiting.get(key)?.();
      waiting.set(
        key,
        later(() => {
          waiting.delete(key);
          void work(key).catch(failed);
        }, SETTLE_MS),
      );
    },
    stop() {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
