// npm run bench -- ARGS: the benchmarks, with the app's own runtime and, where there is none, a virtual display for its window.
import { electronEnv, resolveRuntime } from './electron-runtime.mjs';
import { display, runUntilEnd } from './run.mjs';

const screen = await display(electronEnv(await resolveRuntime()));
const args = ['--import', 'tsx', 'tests/bench/run.ts', ...process.argv.slice(2)];
const code = await runUntilEnd(process.execPath, args, screen.env);
screen.close();
process.exit(code);
