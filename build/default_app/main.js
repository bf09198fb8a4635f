// Stand-in for Electron's own default_app: `electron [flags] [-r module] <app dir or file> [args]`.
// ESM with top-level await on purpose: Electron holds back `ready` until this module has settled.
import { app } from 'electron';
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

let file = null;
const modules = [];
const argv = process.argv.slice(1);
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (a === '-r' || a === '--require') modules.push(argv[++i]);
  else if (a === '-v' || a === '--version') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (a.startsWith('--app=')) {
    file = a.slice(6);
    break;
  } else if (a.startsWith('-')) continue;
  else {
    file = a;
    break;
  }
}
if (modules.length) Module._preloadModules(modules);
if (!file) {
  console.error('usage: electron [options] <path to app>');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
try {
  const dir = path.resolve(file);
  const pkgFile = path.join(dir, 'package.json');
  let appPath;
  if (fs.existsSync(pkgFile)) {
    const pkg = JSON.parse(fs.readFileSync(pkgFile, 'utf8'));
    if (pkg.version) app.setVersion(pkg.version);
    app.name = pkg.productName || pkg.name || app.name;
    app.setDesktopName(pkg.desktopName || `${app.name}.desktop`);
    if (pkg.v8Flags) createRequire(import.meta.url)('node:v8').setFlagsFromString(pkg.v8Flags);
    appPath = dir;
  }
  const main = Module._resolveFilename(dir, null, true);
  app.setAppPath(appPath || path.dirname(main));
  await import(pathToFileURL(main).href);
} catch (e) {
  console.error('App threw an error during load');
  console.error(e.stack || e);
  process.exit(1);
}
