// What the scripts of this folder share. Uses nothing but Node, so it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the project's folder with its output shown. @returns its exit code */
export function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** As run, for a program of an installed package given by its script, so that no shell is needed on any system. */
export function runNode(script, args = [], env = process.env) {
  return run(process.execPath, [path.join(root, script), ...args], env);
}

export const VITE = 'node_modules/electron-vite/bin/electron-vite.js';
export const BUILDER = 'node_modules/electron-builder/out/cli/cli.js';

/** Stops the script with the exit code of a step that failed. */
export function must(code) {
  if (code !== 0) process.exit(code);
}

/** Chromium refuses to run as root with its sandbox; anybody else runs with it. */
export const isRoot = process.getuid?.() === 0;

/** Starts Xvfb where Linux has no display. @returns the environment to start the app in, and what ends Xvfb */
export async function display(env) {
  if (process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return { env, close() {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.once('error', () =>
      reject(new Error('There is no display and no Xvfb: sudo apt-get install -y xvfb')),
    );
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].once('data', (text) => resolve(String(text).trim()));
  });
  console.error(`There is no display: the app runs on the virtual display :${number} (Xvfb).`);
  return { env: { ...env, DISPLAY: `:${number}` }, close: () => server.kill() };
}

/** Runs a program until it ends, handing on signals. @returns its exit code */
export function runUntilEnd(command, args, env) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
  });
}
