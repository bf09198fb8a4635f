// npm run dev: the app with hot reload.
import path from 'node:path';
import { describeRuntime, electronEnv, resolveRuntime } from './electron-runtime.mjs';
import { display, isRoot, root, runUntilEnd, VITE } from './run.mjs';

const runtime = await resolveRuntime();
console.error(`Yunzhang on ${describeRuntime(runtime)}`);
const screen = await display(electronEnv(runtime));
const flags = isRoot && process.platform === 'linux' ? ['--noSandbox'] : [];
const args = [path.join(root, VITE), 'dev', ...flags, ...process.argv.slice(2)];
const code = await runUntilEnd(process.execPath, args, screen.env);
screen.close();
process.exit(code);
