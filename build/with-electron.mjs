// usage: node build/with-electron.mjs CMD ARGS...  — runs CMD with the resolved Electron runtime.
import { spawn } from 'node:child_process';
import { resolveRuntime } from './electron-runtime.mjs';
const r = await resolveRuntime();
const env = { ...process.env };
if (r.kind !== 'official') {
  env.ELECTRON_OVERRIDE_DIST_PATH = r.dist;
  env.ELECTRON_EXEC_PATH = `${r.dist}/electron`; /* electron-vite reads this one */
}
const c = spawn(process.argv[2], process.argv.slice(3), { stdio: 'inherit', env });
for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => c.kill(s));
c.on('exit', (code, sig) => process.exit(sig ? 1 : (code ?? 1)));
c.on('error', (e) => {
  console.error(e.message);
  process.exit(127);
});
