// npm run dist: installable packages for this platform, only ever from the official Electron.
import { describeRuntime, resolveRuntime } from './electron-runtime.mjs';
import { packageApp } from './pack.mjs';

const runtime = await resolveRuntime();
if (runtime.kind !== 'official') {
  console.error(
    `No release can be made here: it needs the official Electron, and this machine has ${describeRuntime(runtime)}. ` +
      'Run this where the Electron download works, or point ELECTRON_MIRROR at a mirror of it.',
  );
  process.exit(1);
}
packageApp(runtime, process.argv.slice(2));
