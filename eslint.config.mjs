import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom. `allow` are folders of this project; packages that belong to one folder are listed below. */
const LAYERS = {
  shared: { files: 'shared/**', allow: [] },
  renderer: { files: 'renderer/**', allow: [] },
  preload: { files: 'electron/preload.ts', allow: [] },
  cloud: { files: 'electron/cloud/**', allow: ['cloud'] },
  vault: { files: 'electron/vault/**', allow: ['vault'] },
  query: { files: 'electron/query/**', allow: ['query', 'store'] },
  store: { files: 'electron/store/**', allow: ['store', 'query'] },
  sync: { files: 'electron/sync/**', allow: ['sync', 'cloud', 'store'] },
  accounts: { files: 'electron/accounts/**', allow: ['accounts', 'cloud', 'store', 'vault'] },
  sandbox: { files: 'electron/sandbox/**', allow: ['sandbox'] },
  files: { files: 'electron/files/**', allow: ['files'] },
  app: { files: 'electron/app/**', allow: ['app', 'files'] },
  book: { files: 'electron/book/**', allow: ['book', 'store'] },
  actions: { files: 'electron/actions/**', allow: ['actions', 'book', 'cloud'] },
  prices: { files: 'electron/prices/**', allow: ['prices', 'cloud'] },
  planning: { files: 'electron/planning/**', allow: ['planning', 'store', 'book', 'timing'] },
  explorer: { files: 'electron/explorer/**', allow: ['explorer', 'cloud', 'files'] },
  tickets: { files: 'electron/tickets/**', allow: ['tickets', 'cloud', 'store', 'files', 'timing'] },
  export: { files: 'electron/export/**', allow: ['export', 'query', 'store'] },
  timing: { files: 'electron/timing/**', allow: ['timing'] },
  reconcile: { files: 'electron/reconcile/**', allow: ['reconcile', 'store', 'book'] },
  statement: { files: 'electron/statement/**', allow: ['statement', 'store', 'book', 'app'] },
  ipc: {
    files: 'electron/ipc/**',
    allow: [
      'ipc',
      'app',
      'accounts',
      'sync',
      'store',
      'vault',
      'book',
      'actions',
      'explorer',
      'planning',
      'prices',
      'tickets',
      'export',
      'reconcile',
    ],
  },
};

/** Run in the page as well, or only there. */
const PURE = ['shared', 'renderer', 'preload'];
/** Folders below electron/: those above, and two that put everything together. */
const FOLDERS = [...Object.keys(LAYERS).filter((name) => !PURE.includes(name)), 'cli', 'compose'];

/** Packages only one part may use, so that each concern has one door. */
const OWNED = [
  { packages: ['keytar'], owner: ['vault'] },
  { packages: ['better-sqlite3'], owner: ['store', 'query', 'book', 'export'] },
  { packages: ['electron'], owner: ['cloud', 'app', 'ipc', 'preload'] },
  { packages: ['react', 'react-dom', 'antd', 'echarts', 'zustand'], owner: ['renderer'] },
];

const layerRule = (name, { files, allow }) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: OWNED.filter((o) => !o.owner.includes(name)).flatMap((o) =>
          o.packages.map((p) => ({ name: p, message: `${p} belongs to ${o.owner.join(', ')}.` })),
        ),
        patterns: [
          ...FOLDERS.filter((f) => !allow.includes(f)).map((f) => ({
            regex: `^(\\.\\./)+(electron/)?${f}(/|$)`,
            message: `${name} does not import from electron/${f}.`,
          })),
          ...(PURE.includes(name)
            ? [
                {
                  regex: '^node:|^(\\.\\./)+electron(/|$)',
                  message: `${name} has no Node and no main process.`,
                },
              ]
            : [{ regex: '^(\\.\\./)+renderer(/|$)', message: 'The main process does not import the page.' }]),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['node_modules', '.cache', 'out', 'dist*', 'test-results', 'tests/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((c) => ({ ...c, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      // Playwright finds out what a fixture needs from its first parameter, which must be a pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...Object.entries(LAYERS).map(([name, layer]) => layerRule(name, layer)),
  {
    // One door to whatever changes something in the cloud: the actions, which journal it first.
    files: ['electron/**'],
    ignores: ['electron/cloud/**', 'electron/actions/**', 'electron/compose/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportSpecifier[imported.name='CloudWriter']",
          message: 'Only electron/actions writes to the cloud: it journals first.',
        },
      ],
    },
  },
  {
    // Tests in the window run side by side over one keychain: each file has keys of its own, and takes out only those.
    files: ['tests/e2e/**'],
    ignores: ['tests/e2e/support/sandbox.ts', 'tests/e2e/support/keychain.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'keytar', message: 'Ask tests/e2e/support/keychain.ts.' }],
          patterns: [
            {
              regex: 'electron/sandbox/server$',
              importNames: ['startSandbox'],
              message:
                'Its keys would be those of other tests: use sandboxFor or useSandbox of tests/e2e/support/sandbox.ts.',
            },
          ],
        },
      ],
    },
  },
  { files: ['electron/cli/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  // Made from the contract data: as long as they are.
  { files: ['shared/contract/generated/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs', 'build/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        require: 'readonly',
        exports: 'writable',
        module: 'writable',
      },
    },
  },
);
