/**
 * npm run bench -- [--json] [--only NAME]... [--records N] [--runs N] [--full]
 * Runs the benchmarks one after another and prints one line for each comparison; with --json each line is a JSON object
 * {name, ours, peer, ratio, unit, goal, note}. A goal that is missed is reported, and is no failure of the run.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benches } from './benches';
import type { Bench, BenchOptions, Line, Measured } from './types';

const RECORDS = 100_000;
const RUNS = 5;

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${name} must be a whole number above 0`);
  return value;
}

function lineOf(measured: Measured): Line {
  const { name, ours, peer, ...rest } = measured;
  return { name, ours: rounded(ours), peer: rounded(peer), ratio: rounded(ours / peer), ...rest };
}

/** Four significant digits: more would be noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function isKept({ ratio, goal }: Line): boolean {
  if (!goal) return true;
  return goal.kind === 'min' ? ratio >= goal.ratio : ratio <= goal.ratio;
}

function readable(line: Line): string {
  const { name, ours, peer, ratio, unit, goal } = line;
  const bound = goal ? `, goal ${goal.kind} ${goal.ratio}: ${isKept(line) ? 'kept' : 'MISSED'}` : '';
  return `${name}: ${ours} against ${peer} ${unit}, ratio ${ratio}${bound}`;
}

type Asked = Pick<BenchOptions, 'records' | 'runs' | 'full'>;

async function runOne(bench: Bench, options: Asked, print: (line: Line) => void) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-bench-'));
  try {
    const say = (text: string) => console.error(`[${bench.name}] ${text}`);
    for (const measured of await bench.run({ ...options, folder, say })) print(lineOf(measured));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      records: text,
      runs: text,
      full: { type: 'boolean', default: false },
    },
  });
  const records = wholeNumber('records', values.records, RECORDS);
  const runs = wholeNumber('runs', values.runs, RUNS);
  const unknown = values.only?.filter((name) => !benches.some((b) => b.name === name)) ?? [];
  if (unknown.length > 0)
    throw new RangeError(
      `no benchmark ${unknown.join(', ')}; there are ${benches.map((b) => b.name).join(', ')}`,
    );
  const wanted = benches.filter(({ name }) => values.only?.includes(name) ?? true);
  for (const bench of wanted)
    await runOne(bench, { records, runs, full: values.full }, (line) =>
      console.log(values.json ? JSON.stringify(line) : readable(line)),
    );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
