/** Runs tasks one after the other. A task that fails does not hold up the next. */
export type Lane = <T>(task: () => Promise<T>) => Promise<T>;

export function createLane(): Lane {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = tail.then(task, task);
    tail = run.catch(() => undefined);
    return run;
  };
}

/** A lane per key; tasks of different keys run side by side. */
export function createLanes(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const lanes = new Map<string, { lane: Lane; waiting: number }>();
  return async (key, task) => {
    const entry = lanes.get(key) ?? { lane: createLane(), waiting: 0 };
    lanes.set(key, entry);
    entry.waiting += 1;
    try {
      return await entry.lane(task);
    } finally {
      entry.waiting -= 1;
      if (entry.waiting === 0) lanes.delete(key);
    }
  };
}
