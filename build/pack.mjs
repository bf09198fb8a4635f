// npm run pack: the unpacked app below dist/.
import fs from 'node:fs';
import path from 'node:path';
import { describeRuntime, electronEnv, resolveRuntime } from './electron-runtime.mjs';
import { BUILDER, must, root, runNode, VITE } from './run.mjs';

/** Builds and packages the app with a resolved runtime. @param args further arguments for electron-builder */
export function packageApp(runtime, args) {
  must(runNode(VITE, ['build', '--logLevel', 'warn'], electronEnv(runtime)));
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const own = [
    `-c.electronVersion=${runtime.electron}`,
    `-c.electronDist=${runtime.dist}`,
    '--publish=never',
  ];
  must(runNode(BUILDER, [...own, ...args]));
}

if (process.argv[1] === import.meta.filename) {
  const runtime = await resolveRuntime();
  packageApp(runtime, ['--dir']);
  if (runtime.kind !== 'official')
    fs.writeFileSync(
      path.join(root, 'dist', 'NOT-FOR-RELEASE'),
      `This package was made with ${describeRuntime(runtime)}. It is for tests and must not be given to anybody.\n`,
    );
}
