// usage: node build/with-electron.mjs CMD ARGS...: runs CMD with the resolved Electron runtime.
// Commands of the project's packages are found without npx.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { electronEnv, resolveRuntime } from './electron-runtime.mjs';
import { root } from './run.mjs';

const env = electronEnv(await resolveRuntime());
env.PATH = [path.join(root, 'node_modules', '.bin'), env.PATH].join(path.delimiter);
const child = spawn(process.argv[2], process.argv.slice(3), {
  stdio: 'inherit',
  env,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
