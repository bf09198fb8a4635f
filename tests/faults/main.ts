/** `npm run faults -- --runs 10000 --seed 1`: prints one JSON line and exits 1 when anything was done twice or lost. */
import { parseArgs } from 'node:util';
import { faultRuns } from './runs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});

const began = Date.now();
void faultRuns({ runs: Number(values.runs), seed: Number(values.seed) }, (done) =>
  process.stderr.write(`${done} runs, ${Math.round((Date.now() - began) / 1000)} s\n`),
).then((totals) => {
  process.stdout.write(`${JSON.stringify(totals)}\n`);
  process.exitCode = totals.wrong.length === 0 ? 0 : 1;
});
