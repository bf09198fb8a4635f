/**
 * The store's worker as one JavaScript file, as the app has it: a thread that had to translate its TypeScript at every start
 * would take longer than what most tests do with it.
 */
import fs from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

let bundled: Promise<string> | null = null;

const FOLDER = resolve('out', 'tests');

/** Path of the bundle. Made once in a process, below the project so that it finds its packages. */
export function storeWorkerFile(): Promise<string> {
  return (bundled ??= bundle());
}

async function bundle(): Promise<string> {
  removeLeftOvers();
  const outDir = resolve(FOLDER, `store-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve('electron/store/worker.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'worker.cjs' } },
    },
  });
  return resolve(outDir, 'worker.cjs');
}

/** Bundles of processes that are no more: a test runner ends its processes without asking them. */
function removeLeftOvers(): void {
  if (!fs.existsSync(FOLDER)) return;
  for (const name of fs.readdirSync(FOLDER)) {
    const pid = Number(/^store-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) fs.rmSync(resolve(FOLDER, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
