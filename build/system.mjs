// System libraries that Electron, the keychain and a display need on Debian and Ubuntu. As root they are installed;
// otherwise the exact command is printed. Other systems are left alone: Electron names what it misses.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const RUN = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libsecret-1-0',
  'dbus',
  'gnome-keyring',
  'xvfb',
  'xauth',
  'fonts-noto-cjk',
  'fonts-dejavu-core',
];
const BUILD = ['g++', 'make', 'python3'];
/** Names that newer releases gave to the same library. */
const RENAMED = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' };

const installed = (name) =>
  spawnSync('dpkg-query', ['-W', '-f=${db:Status-Abbrev}', name], { encoding: 'utf8' }).stdout?.startsWith(
    'ii',
  );
const known = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

export function missingLibraries() {
  if (process.platform !== 'linux' || !fs.existsSync('/etc/debian_version')) return [];
  return [...RUN, ...BUILD].filter(
    (name) => !installed(name) && !(RENAMED[name] && installed(RENAMED[name])),
  );
}

export function ensureSystemLibraries() {
  const missing = missingLibraries();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.error(
      `[system] missing libraries. Install them with:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
    );
    return;
  }
  console.error(`[system] installing ${missing.join(' ')}`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  apt('update', '-qq');
  const names = missing.map((name) => (RENAMED[name] && !known(name) ? RENAMED[name] : name));
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...names) !== 0)
    throw new Error(`could not install ${names.join(' ')}`);
}
