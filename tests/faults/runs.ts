/** Many fault runs over one sandbox: each in a world that was just reset, with its own seed. */
import { createWire } from './wire';
import { randomOf } from './random';
import { faultRun, QUIET_MS, type Report } from './run';
import { scenarios } from './scenarios';
import { startSandbox } from '../../electron/sandbox/server';
import { sandboxActions } from '../support/sandboxActions';

/** A small world: few contracts to compute, enough to have something of each kind. */
const WORLD = { months: 2, scale: 0.2, today: '2026-11-24', rateLimit: 'off' } as const;
/** Long enough for a loopback answer; an answer that takes longer counts as lost, which every run must bear. */
const WRITE_TIMEOUT_MS = 250;
/** Runs to one book: it grows, and is checked from end to end at the end. */
const PER_BOOK = 250;

export type Totals = {
  runs: number;
  sent: number;
  unknown: number;
  done: number;
  byScenario: Record<string, number>;
  wrong: { seed: number; scenario: string; wrong: string; story: string[] }[];
};

/** @param only a single seed, to look at one run */
export async function faultRuns(
  { runs, seed }: { runs: number; seed: number },
  progress: (done: number) => void = () => undefined,
): Promise<Totals> {
  const sandbox = await startSandbox({ ...WORLD, delay: () => Promise.resolve() });
  const totals: Totals = { runs: 0, sent: 0, unknown: 0, done: 0, byScenario: {}, wrong: [] };
  try {
    for (let from = 0; from < runs; from += PER_BOOK) {
      let wire: ReturnType<typeof createWire> | undefined;
      const bench = sandboxActions(sandbox, {
        name: 'china-independent',
        timeoutMs: WRITE_TIMEOUT_MS,
        quietMs: QUIET_MS,
        line: (inner) => (wire = createWire(inner)).transport,
      });
      if (!wire) throw new Error('no line');
      const makers = await Promise.all(scenarios.map((s) => s.find(bench, sandbox)));
      for (let run = from; run < Math.min(runs, from + PER_BOOK); run += 1) {
        const random = randomOf(seed + run);
        const index = random.int(scenarios.length);
        sandbox.reset();
        const wish = makers[index]?.(random);
        if (!wish) throw new Error('no wish');
        const report = await faultRun({ sandbox, bench, wire, random }, wish);
        add(totals, scenarios[index]?.name ?? '', seed + run, report);
        if (totals.runs % 100 === 0) progress(totals.runs);
      }
      const { ok, brokenAt } = bench.test.methods.verifyJournal();
      if (!ok) totals.wrong.push({ seed: seed + from, scenario: 'journal', wrong: `broken at ${brokenAt}`, story: [] });
      bench.remove();
    }
  } finally {
    await sandbox.close();
  }
  return totals;
}

function add(totals: Totals, scenario: string, seed: number, report: Report): void {
  totals.runs += 1;
  totals.sent += report.sent;
  totals.unknown += report.unknown;
  totals.done += report.done;
  totals.byScenario[scenario] = (totals.byScenario[scenario] ?? 0) + 1;
  if (report.wrong !== null) totals.wrong.push({ seed, scenario, wrong: report.wrong, story: report.story });
}
