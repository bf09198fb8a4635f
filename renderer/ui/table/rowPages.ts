/**
 * Rows of a long list, fetched by pages as they come into view. Holds the pages used last, asks for few at a time,
 * forgets requests that scrolled away before they were sent, and keeps showing old rows while new ones are read.
 */

export type FetchRows<R> = (offset: number, limit: number) => Promise<readonly R[]>;

export type RowPagesOptions = {
  pageSize?: number;
  /** Pages kept; the one unused longest goes first. */
  capacity?: number;
  /** Requests under way at once. */
  parallel?: number;
};

export type RowPagesState = {
  version: number;
  /** Why the last page could not be read; gone with the next that could. */
  error: unknown;
};

type Page<R> = { rows: readonly R[]; stale: boolean };

/** Pages that hold rows first..end-1, in reading order, and the neighbour that comes next. */
export function pagesFor(first: number, end: number, count: number, pageSize: number): number[] {
  const last = Math.min(end, count) - 1;
  if (last < first || first < 0) return [];
  const from = Math.floor(first / pageSize);
  const to = Math.floor(last / pageSize);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export class RowPages<R> {
  private readonly pages = new Map<number, Page<R>>();
  private readonly asked = new Set<number>();
  /** Not asked again by scrolling: only after a change or on retry. */
  private readonly failed = new Set<number>();
  private wanted: number[] = [];
  private generation = 0;
  private state: RowPagesState = { version: 0, error: undefined };
  private readonly listeners = new Set<() => void>();
  private readonly pageSize: number;
  private readonly capacity: number;
  private readonly parallel: number;

  constructor(
    private readonly fetch: FetchRows<R>,
    { pageSize = 300, capacity = 40, parallel = 2 }: RowPagesOptions = {},
  ) {
    this.pageSize = pageSize;
    this.capacity = capacity;
    this.parallel = parallel;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A new object whenever rows have arrived, may have changed, or could not be read. */
  readonly getState = (): RowPagesState => this.state;

  row(index: number): R | undefined {
    const number = Math.floor(index / this.pageSize);
    return this.pages.get(number)?.rows[index - number * this.pageSize];
  }

  /** Says which rows are in view; what is missing or stale is asked for, replacing what was waiting before. */
  want(first: number, end: number, count: number): void {
    const pages = pagesFor(first, end, count, this.pageSize);
    for (const n of pages) this.touch(n);
    this.wanted = pages.filter(
      (n) => (this.pages.get(n)?.stale ?? true) && !this.asked.has(n) && !this.failed.has(n),
    );
    this.pump();
  }

  /** Rows may have changed: what is held stays visible and is read again when next in view. */
  invalidate(): void {
    this.generation += 1;
    this.asked.clear();
    this.failed.clear();
    for (const page of this.pages.values()) page.stale = true;
    this.tell(undefined);
  }

  private tell(error: unknown): void {
    this.state = { version: this.state.version + 1, error };
    for (const listener of this.listeners) listener();
  }

  private touch(n: number): void {
    const page = this.pages.get(n);
    if (!page) return;
    this.pages.delete(n);
    this.pages.set(n, page);
  }

  private pump(): void {
    while (this.asked.size < this.parallel) {
      const next = this.wanted.shift();
      if (next === undefined) return;
      this.ask(next);
    }
  }

  private ask(n: number): void {
    const generation = this.generation;
    this.asked.add(n);
    this.fetch(n * this.pageSize, this.pageSize).then(
      (rows) => {
        if (generation !== this.generation) return;
        this.asked.delete(n);
        this.keep(n, rows);
        this.tell(undefined);
        this.pump();
      },
      (error: unknown) => {
        if (generation !== this.generation) return;
        this.asked.delete(n);
        this.failed.add(n);
        this.tell(error);
        this.pump();
      },
    );
  }

  private keep(n: number, rows: readonly R[]): void {
    this.pages.delete(n);
    this.pages.set(n, { rows, stale: false });
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= this.capacity) return;
      this.pages.delete(oldest);
    }
  }
}
