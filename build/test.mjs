// npm test: everything that is checked before a change is taken. Ends with the line "N passed, N failed".
import fs from 'node:fs';
import path from 'node:path';
import { electronEnv, resolveRuntime } from './electron-runtime.mjs';
import { root, run, runNode, VITE } from './run.mjs';

const RESULTS = path.join(root, 'test-results');
fs.rmSync(RESULTS, { recursive: true, force: true });
fs.mkdirSync(RESULTS);
const env = electronEnv(await resolveRuntime());
const total = { passed: 0, failed: 0 };

/** @param counts reads {passed, failed} once the step has ended; without it the step itself is one test */
function step(name, command, counts) {
  console.log(`\n== ${name}`);
  const code = command();
  const { passed, failed } = counts?.() ?? (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  total.passed += passed;
  // A step that ends badly without naming a test (a file that does not load, a server that does not start) has failed too.
  total.failed += failed || (code === 0 ? 0 : 1);
  return code === 0;
}

const report = (name) => path.join(RESULTS, `${name}.json`);
const readReport = (name) =>
  fs.existsSync(report(name)) ? JSON.parse(fs.readFileSync(report(name), 'utf8')) : null;

function vitest(name, command, args = []) {
  const options = [
    'run',
    `tests/${name}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(name)}`,
  ];
  return step(
    name,
    () => run(command, [...args, path.join(root, 'node_modules/vitest/vitest.mjs'), ...options], env),
    () => {
      const told = readReport(name);
      return {
        passed: told?.numPassedTests ?? 0,
        failed: told ? told.numFailedTests + told.numPendingTests : 1,
      };
    },
  );
}

function playwright(project) {
  const headless = [path.join(root, 'build/headless.sh'), process.execPath];
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  return step(
    `e2e, ${project}`,
    () => run('bash', [...headless, cli, ...args], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report(project) }),
    () => {
      const stats = readReport(project)?.stats;
      return {
        passed: stats?.expected ?? 0,
        failed: stats ? stats.unexpected + stats.flaky + stats.skipped : 1,
      };
    },
  );
}

step('types', () => runNode('node_modules/typescript/bin/tsc', ['-p', '.']));
step('lint', () => runNode('node_modules/eslint/bin/eslint.js', ['.']));
step('format', () => runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']));
vitest('unit', process.execPath);
const built = step('build', () => runNode(VITE, ['build', '--logLevel', 'warn'], env), noTest);
vitest('integration', 'bash', [path.join(root, 'build/headless.sh'), process.execPath]);
if (built) playwright('source');
if (built && step('pack', () => runNode('build/pack.mjs'), noTest)) playwright('packaged');

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Preparation: counts only when it fails. */
function noTest() {
  return { passed: 0, failed: 0 };
}
