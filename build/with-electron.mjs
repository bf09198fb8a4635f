// usage: node build/with-electron.mjs CMD ARGS...: runs CMD with the resolved Electron runtime.
import { spawn } from 'node:child_process';
import { electronEnv, resolveRuntime } from './electron-runtime.mjs';

const child = spawn(process.argv[2], process.argv.slice(3), {
  stdio: 'inherit',
  env: electronEnv(await resolveRuntime()),
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
