// better-sqlite3 13 ships Node-API 10 binaries, which crash a runtime that speaks less (Node 20, Electron < 35).
// There one binary is built that Node and Electron both load, and kept in .cache; elsewhere the shipped one is used.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { electronExe, resolveRuntime } from './electron-runtime.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PROBE =
  "const D = require('better-sqlite3'); new D(':memory:').prepare('select sqlite_version()').get()";

/** Makes better-sqlite3 load in both runtimes. @throws where it does not */
export async function prepareNative() {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('better-sqlite3/package.json', { paths: [root] }));
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const electron = electronExe(await resolveRuntime());
  const napi = Math.min(Number(process.versions.napi), electronNapi(electron));
  if (napi >= 10) {
    fs.rmSync(path.join(folder, 'build'), { recursive: true, force: true });
  } else {
    const name = `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}.node`;
    const kept = path.join(root, '.cache', 'native', name);
    const target = path.join(folder, 'build', 'Release', 'better_sqlite3.node');
    if (!fs.existsSync(kept)) {
      console.error(`[native] building better-sqlite3 ${version} for Node-API ${napi} (about a minute)`);
      build(folder);
      fs.mkdirSync(path.dirname(kept), { recursive: true });
      fs.copyFileSync(target, kept);
      fs.rmSync(path.join(folder, 'build'), { recursive: true, force: true });
    }
    if (!sameFile(kept, target)) {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.copyFileSync(kept, target);
    }
  }
  for (const [exe, env] of [
    [process.execPath, {}],
    [electron, { ELECTRON_RUN_AS_NODE: '1' }],
  ]) {
    const run = spawnSync(exe, ['-e', PROBE], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (run.status !== 0)
      throw new Error(`better-sqlite3 does not load in ${exe}: ${run.signal ?? run.stderr}`);
  }
}

function electronNapi(electron) {
  const probe = spawnSync(electron, ['-p', 'process.versions.napi'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  const napi = Number(probe.stdout?.trim());
  if (!(napi > 0)) throw new Error(`cannot run ${electron}: ${probe.stderr || probe.error}`);
  return napi;
}

function build(folder) {
  const npm = path.join(path.dirname(process.execPath), '../lib/node_modules/npm');
  const gyp = process.env.npm_config_node_gyp ?? path.join(npm, 'node_modules/node-gyp/bin/node-gyp.js');
  const prefix = path.resolve(process.execPath, '../..');
  // Headers that came with Node spare their download.
  const headers = fs.existsSync(path.join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
  const run = spawnSync(process.execPath, [gyp, 'rebuild', '--release', '--force_build=1', ...headers], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      JOBS: 'max',
      CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    },
  });
  if (run.status !== 0) throw new Error(`better-sqlite3 could not be built\n${run.stdout}${run.stderr}`);
}

function sameFile(a, b) {
  return fs.existsSync(b) && fs.readFileSync(a).equals(fs.readFileSync(b));
}
