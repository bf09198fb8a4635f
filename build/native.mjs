// better-sqlite3 13 ships Node-API 10 binaries. Where a runtime in use speaks less
// (Node 20, Electron < 35), build one binary that both load; else remove such a build.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { resolveRuntime } from './electron-runtime.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const dir = path.dirname(require.resolve('better-sqlite3/package.json', { paths: [root] }));
const { version } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
const target = path.join(dir, 'build', 'Release', 'better_sqlite3.node');
const rt = await resolveRuntime();
const electronExe =
  process.platform === 'darwin'
    ? path.join(rt.dist, 'Electron.app/Contents/MacOS/Electron')
    : path.join(rt.dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
const probe = spawnSync(electronExe, ['-p', 'process.versions.napi'], {
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  encoding: 'utf8',
});
const napi = Math.min(Number(process.versions.napi), Number(probe.stdout.trim()));
if (!(napi > 0)) throw new Error(`cannot run ${electronExe}: ${probe.stderr || probe.error}`);
if (napi >= 10) {
  fs.rmSync(path.join(dir, 'build'), { recursive: true, force: true });
  console.error(`[native] Node-API ${napi}: shipped better-sqlite3 binary is used`);
} else {
  const cached = path.join(
    root,
    '.cache',
    'native',
    `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}.node`,
  );
  if (!fs.existsSync(cached)) {
    console.error(`[native] Node-API ${napi}: building better-sqlite3 ${version} (about a minute)`);
    const gyp =
      process.env.npm_config_node_gyp ??
      path.join(
        path.dirname(process.execPath),
        '../lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js',
      );
    const prefix = path.resolve(process.execPath, '../..');
    const args = ['rebuild', '--release', '--force_build=1'];
    if (fs.existsSync(path.join(prefix, 'include/node/node_api.h'))) args.push(`--nodedir=${prefix}`);
    const r = spawnSync(process.execPath, [gyp, ...args], {
      cwd: dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        JOBS: 'max',
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
    });
    if (r.status !== 0) {
      console.error(r.stdout + r.stderr);
      process.exit(1);
    }
    fs.mkdirSync(path.dirname(cached), { recursive: true });
    fs.copyFileSync(target, cached);
    fs.rmSync(path.join(dir, 'build'), { recursive: true, force: true });
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(cached, target);
}
for (const [exe, env] of [
  [process.execPath, {}],
  [electronExe, { ELECTRON_RUN_AS_NODE: '1' }],
]) {
  const r = spawnSync(
    exe,
    [
      '-e',
      "const D=require('better-sqlite3');const d=new D(':memory:');console.log(process.versions.electron??'node '+process.version,d.prepare('select sqlite_version() v').get().v,process.versions.napi)",
    ],
    { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  if (r.status !== 0) throw new Error(`better-sqlite3 does not load in ${exe}: ${r.signal ?? r.stderr}`);
  console.error('[native] ok', r.stdout.trim());
}
