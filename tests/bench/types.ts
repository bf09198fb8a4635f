/** What a benchmark is, and the line it reports. */

/** One comparison: our figure, the peer's of the same run, both medians in `unit`. */
export type Line = {
  name: string;
  ours: number;
  peer: number;
  /** ours / peer. */
  ratio: number;
  unit: string;
  /** The bound the ratio is to keep; "min" where more is better (rows/s), "max" where less is (ms, MB). */
  goal?: { kind: 'min' | 'max'; ratio: number };
  /** What the figures were measured on, and where the time goes where the goal is missed. */
  note?: string;
};

export type Measured = Omit<Line, 'ratio'>;

export type BenchOptions = {
  /** Records the caches are filled with. */
  records: number;
  /** Measures growth up to 3,000,000 records, which takes minutes. */
  full: boolean;
  /** How often each side is measured; the median counts. */
  runs: number;
  /** Folder for this benchmark's files; removed after it. */
  folder: string;
  /** Progress for whoever waits; never on stdout. */
  say: (text: string) => void;
};

export type Bench = {
  /** First part of its lines' names, and what --only selects. */
  name: string;
  run: (options: BenchOptions) => Promise<Measured[]>;
};
