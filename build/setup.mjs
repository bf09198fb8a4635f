// Prepares a machine after `npm ci`: system libraries, an Electron runtime, native modules for it.
import { prepareNative } from './native.mjs';
import { ensureSystemLibraries } from './system.mjs';

ensureSystemLibraries();
await prepareNative();
