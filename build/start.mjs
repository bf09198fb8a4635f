// npm start [-- ARGS]: runs the app from source and prepares what is missing. ARGS go to the app, for example --demo.
import fs from 'node:fs';
import path from 'node:path';
import { display, isRoot, must, root, run, runNode, runUntilEnd, VITE } from './run.mjs';

if (!fs.existsSync(path.join(root, 'node_modules', '.package-lock.json')))
  must(run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci']));
await import('./setup.mjs');
const { describeRuntime, electronEnv, electronExe, resolveRuntime } = await import('./electron-runtime.mjs');
const runtime = await resolveRuntime();
if (isStale()) must(runNode(VITE, ['build', '--logLevel', 'warn'], electronEnv(runtime)));

console.error(`Yunzhang on ${describeRuntime(runtime)}`);
const screen = await display(electronEnv(runtime));
// Chromium's own remarks about missing buses and GPUs are of no use to anybody here; the app's log still shows.
const flags = ['--log-level=3', ...(isRoot && process.platform === 'linux' ? ['--no-sandbox'] : [])];
const code = await runUntilEnd(electronExe(runtime), [...flags, root, ...process.argv.slice(2)], screen.env);
screen.close();
process.exit(code);

/** Whether a source is newer than what was built from it. */
function isStale() {
  const built = path.join(root, 'out', 'renderer', 'index.html');
  if (!fs.existsSync(built)) return true;
  const since = fs.statSync(built).mtimeMs;
  const newer = (file) => fs.statSync(file).mtimeMs > since;
  const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
    fs.readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(root, folder, name)),
  );
  return [...sources, ...['package.json', 'electron.vite.config.mts'].map((f) => path.join(root, f))].some(
    newer,
  );
}
