import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { antdParts } from './build/antdParts';

const alias = { '@shared': resolve('shared') };
const aliases = [
  // Validation makes no code from text: see the file.
  { find: /^zod$/, replacement: resolve('shared/zod.ts') },
  ...Object.entries(alias).map(([find, replacement]) => ({ find, replacement })),
];
const native = ['better-sqlite3', 'keytar'];

// Targets are set by hand: electron-vite would take them from the electron package, but the
// oldest runtime this code must run on is Electron 33 (Node 20.18, Chrome 130).
export default defineConfig({
  main: {
    resolve: { alias: aliases },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external: [...native, 'electron'],
        input: { main: resolve('electron/main.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    resolve: { alias: aliases },
    plugins: [antdParts(), react()],
    build: {
      minify: true,
      target: 'chrome130',
      // One sheet for all scripts: which rule comes last must not depend on which view was opened first.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: resolve('renderer/index.html') },
        // What the first view needs is one script: its parts would be taken one after the other.
        output: { codeSplitting: { groups: [{ name: 'first', test: /\/renderer\/main\.tsx$/ }] } },
      },
    },
  },
});
