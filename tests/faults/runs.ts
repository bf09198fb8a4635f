/** Many fault runs over one sandbox: each in a world that was just reset, with its own seed. */
import { createWire, type Wire } from './wire';
import { randomOf } from './random';
import { faultRun, QUIET_MS, type Report } from './run';
import { scenarios } from './scenarios';
import { fastTime } from './time';
import { startSandbox, type Sandbox } from '../../electron/sandbox/server';
import { sandboxActions, type SandboxActions } from '../support/sandboxActions';
import { TEST_DAY } from '../support/testDay';

/** A small world: few contracts to compute, enough to have something of each kind. */
const WORLD = { months: 2, scale: 0.2, today: TEST_DAY, rateLimit: 'off' } as const;
/** Long enough for a loopback answer; an answer that takes longer counts as lost, which every run must bear. */
const WRITE_TIMEOUT_MS = 150;
/** Runs to one book: it grows, and is checked from end to end at the end. */
const PER_BOOK = 250;
const ACCOUNTS = [...new Set(scenarios.map((s) => s.account))];

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
      // What the last run of the book before left in the world is no part of what is looked for.
      sandbox.reset();
      const grounds = new Map(ACCOUNTS.map((name) => [name, groundIn(sandbox, name)]));
      const makers = await Promise.all(
        scenarios.map(async (scenario) => {
          const ground = grounds.get(scenario.account);
          if (!ground) throw new Error(`no account ${scenario.account}`);
          return { scenario, ground, make: await scenario.find(ground.bench, sandbox) };
        }),
      );
      for (let run = from; run < Math.min(runs, from + PER_BOOK); run += 1) {
        const random = randomOf(seed + run);
        const { scenario, ground, make } = random.pick(makers);
        sandbox.reset();
        const report = await faultRun({ sandbox, random, ...ground }, make(random));
        add(totals, scenario.name, seed + run, report);
        if (totals.runs % 100 === 0) progress(totals.runs);
      }
      for (const { bench } of grounds.values()) {
        const { ok, brokenAt } = bench.test.methods.verifyJournal();
        const wrong = `broken at ${brokenAt}`;
        if (!ok) totals.wrong.push({ seed: seed + from, scenario: 'journal', wrong, story: [] });
        bench.remove();
      }
    }
  } finally {
    await sandbox.close();
  }
  return totals;
}

function groundIn(sandbox: Sandbox, name: string): { bench: SandboxActions; wire: Wire } {
  let wire: Wire | undefined;
  const bench = sandboxActions(sandbox, {
    name,
    timeoutMs: WRITE_TIMEOUT_MS,
    quietMs: QUIET_MS,
    time: fastTime(),
    line: (inner) => (wire = createWire(inner)).transport,
  });
  if (!wire) throw new Error('no line');
  return { bench, wire };
}

function add(totals: Totals, scenario: string, seed: number, report: Report): void {
  totals.runs += 1;
  totals.sent += report.sent;
  totals.unknown += report.unknown;
  totals.done += report.done;
  totals.byScenario[scenario] = (totals.byScenario[scenario] ?? 0) + 1;
  if (report.wrong !== null) totals.wrong.push({ seed, scenario, wrong: report.wrong, story: report.story });
}
