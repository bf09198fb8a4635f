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

/** Rows first..end-1 of a page that could not be read. */
export type UnreadRows = { first: number; end: number; error: unknown };

export type RowPagesState = {
  version: number;
  /** The page that failed last, until it is read or retried; null when all that was asked for came. */
  unread: UnreadRows | null;
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
  /** Why, by page; told until it is read or retried. */
  private readonly failed = new Map<number, unknown>();
  /** Not asked again by scrolling: only after a change or on retry. */
  private readonly givenUp = new Set<number>();
  private wanted: number[] = [];
  private generation = 0;
  private state: RowPagesState = { version: 0, unread: null };
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

  /** Whether anything at all was read. */
  get isEmpty(): boolean {
    return this.pages.size === 0;
  }

  /** Whether the row is missing because its page could not be read, not because it is on its way. */
  isUnread(index: number): boolean {
    return this.failed.has(Math.floor(index / this.pageSize)) && this.row(index) === undefined;
  }

  /** Says which rows are in view; what is missing or stale is asked for, replacing what was waiting before. */
  want(first: number, end: number, count: number): void {
    const pages = pagesFor(first, end, count, this.pageSize);
    for (const n of pages) this.touch(n);
    this.wanted = pages.filter(
      (n) => (this.pages.get(n)?.stale ?? true) && !this.asked.has(n) && !this.givenUp.has(n),
    );
    this.pump();
  }

  /** Rows may have changed: what is held stays visible and is read again when next in view. */
  invalidate(): void {
    this.generation += 1;
    this.asked.clear();
    this.givenUp.clear();
    // Where nothing is held, the failure stands in the place of the rows: it makes way for the new attempt.
    if (this.isEmpty) this.failed.clear();
    for (const page of this.pages.values()) page.stale = true;
    this.tell();
  }

  /** Asks again for what could not be read, when it is next in view; what is held is left alone. */
  retry(): void {
    this.givenUp.clear();
    this.failed.clear();
    this.tell();
  }

  private tell(): void {
    const [n, error] = [...this.failed].at(-1) ?? [];
    const first = (n ?? 0) * this.pageSize;
    const unread = n === undefined ? null : { first, end: first + this.pageSize, error };
    this.state = { version: this.state.version + 1, unread };
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
        this.failed.delete(n);
        this.keep(n, rows);
        this.tell();
        this.pump();
      },
      (error: unknown) => {
        if (generation !== this.generation) return;
        this.asked.delete(n);
        this.givenUp.add(n);
        this.failed.delete(n);
        this.failed.set(n, error);
        this.tell();
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
