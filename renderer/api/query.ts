/**
 * One question to main whose answer stays on screen: while it is asked again, or asked differently, the former answer
 * is kept, so that nothing jumps; an answer to a question that is no longer asked is dropped.
 */
import { type ApiError, toApiError } from './client';

export type QueryState<O> = {
  /** The last answer; undefined until the first. */
  value: O | undefined;
  /** The value answers an earlier question: show it as such, or not at all. */
  former: boolean;
  /** Why the last asking failed; the value before it is kept. */
  error: ApiError | undefined;
  /** No answer and no failure yet. */
  loading: boolean;
};

/** Runs a function later and returns what prevents it. Tests pass their own. */
export type Later = (run: () => void, ms: number) => () => void;

/** Least time between two askings that a sync has caused: a pull changes rows many times a second. */
export const REFRESH_EVERY_MS = 300;

const timer: Later = (run, ms) => {
  const handle = setTimeout(run, ms);
  return () => clearTimeout(handle);
};

/** Answers of views that were left, so that coming back shows them at once. */
export type Memory = Map<string, unknown>;
const MEMORY_LIMIT = 60;

const EMPTY = { value: undefined, former: false, error: undefined, loading: true } as const;

export class Query<I, O> {
  private state: QueryState<O> = EMPTY;
  private readonly listeners = new Set<() => void>();
  private key: string | null = null;
  private input: I | undefined;
  /** Grows with every asking; only the answer to the latest counts. */
  private turn = 0;
  private asking = false;
  private changed = false;
  private cancelWait: (() => void) | undefined;

  constructor(
    private readonly ask: (input: I) => Promise<O>,
    private readonly memory: Memory,
    private readonly later: Later = timer,
  ) {}

  readonly getState = (): QueryState<O> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Shows the kept answer to `key`, if there is one, before anything is asked: a view that comes back has it at once. */
  recall(key: string): void {
    const value = this.memory.get(key) as O | undefined;
    if (value !== undefined) this.state = { value, former: false, error: undefined, loading: false };
  }

  /** Asks `input`, named by `key`; null asks nothing and forgets the answer. The same key again does nothing. */
  set(key: string | null, input: I | undefined): void {
    if (key === this.key) return;
    this.key = key;
    this.input = input;
    this.stop();
    if (key === null) return this.put(EMPTY);
    const known = this.memory.get(key) as O | undefined;
    const value = known ?? this.state.value;
    const former = known === undefined && value !== undefined;
    const { state } = this;
    // What was recalled stands already.
    if (state.value !== value || state.former !== former || state.error || value === undefined)
      this.put({ value, former, error: undefined, loading: value === undefined });
    void this.run();
  }

  /** Asks at once, after a failure for example. */
  retry(): void {
    if (this.key === null) return;
    this.stop();
    if (this.state.value === undefined) this.put(EMPTY);
    void this.run();
  }

  /** Rows have changed: asks again, soon, and never twice at a time. */
  refresh(): void {
    if (this.key === null) return;
    if (this.asking) this.changed = true;
    else
      this.cancelWait ??= this.later(() => {
        this.cancelWait = undefined;
        void this.run();
      }, REFRESH_EVERY_MS);
  }

  /** Stops waiting; a late answer changes nothing. */
  stop(): void {
    this.turn += 1;
    this.asking = false;
    this.changed = false;
    this.cancelWait?.();
    this.cancelWait = undefined;
  }

  private async run(): Promise<void> {
    const { key, input } = this;
    if (key === null) return;
    const turn = ++this.turn;
    this.asking = true;
    const outcome = await this.ask(input as I).then(
      (value) => ({ value }),
      (reason: unknown) => ({ error: toApiError(reason) }),
    );
    if (turn !== this.turn) return;
    this.asking = false;
    if ('error' in outcome) {
      this.put({ ...this.state, error: outcome.error, loading: false });
    } else {
      this.remember(key, outcome.value);
      this.put({ value: outcome.value, former: false, error: undefined, loading: false });
    }
    if (this.changed) {
      this.changed = false;
      this.refresh();
    }
  }

  private remember(key: string, value: O): void {
    this.memory.delete(key);
    this.memory.set(key, value);
    if (this.memory.size > MEMORY_LIMIT) {
      for (const oldest of this.memory.keys()) {
        this.memory.delete(oldest);
        break;
      }
    }
  }

  private put(state: QueryState<O>): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
