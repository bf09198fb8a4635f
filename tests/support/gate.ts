/** A promise settled from outside, and a place in a test where something is held until the test says go on. */
export type Deferred<T> = {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
};

export function deferred<T = void>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

export type Gate = {
  /** Resolves when something has come to the gate. */
  reached: Promise<void>;
  /** Called by what is to be held. */
  pass: () => Promise<void>;
  open: () => void;
  fail: (error: Error) => void;
};

export function gate(): Gate {
  const reached = deferred();
  const way = deferred();
  return {
    reached: reached.promise,
    pass: () => {
      reached.resolve();
      return way.promise;
    },
    open: () => way.resolve(),
    fail: way.reject,
  };
}
