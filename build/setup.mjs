// Prepares a machine after `npm ci`: system libraries, an Electron runtime, native modules for it.
import { ensureSystemLibraries } from './system.mjs';

ensureSystemLibraries();
await import('./native.mjs');
