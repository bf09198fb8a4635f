/**
 * Sandboxes of the tests in the real window. Whatever runs at the same time shares one keychain, and the same seed would make the same
 * accounts with the same keys: so each file has a seed of its own in each project, and no test can meet the keys of another file.
 */
import path from 'node:path';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../electron/sandbox/server';
import { test } from './app';

export type { Sandbox };

/** Where a file wants several worlds, `seed` tells them apart. It is added to the file's own and never stands alone. */
export type CloudOptions = SandboxOptions & { seed?: string };

/** A sandbox for the test or hook that runs, without a limit on calls unless one is asked for. It is closed by who started it. */
export function sandboxFor({ seed = '', ...options }: CloudOptions = {}): Promise<Sandbox> {
  const { file, project } = test.info();
  return startSandbox({
    rateLimit: 'off',
    ...options,
    seed: `${project.name} ${path.basename(file, '.e2e.ts')} ${seed}`,
  });
}

/** One sandbox for all tests of a file. What was done to it is forgotten before each of them. Call it at the top of the file. */
export function useSandbox(options: CloudOptions = {}): () => Sandbox {
  let sandbox: Sandbox | undefined;
  const get = (): Sandbox => {
    if (!sandbox) throw new Error('the sandbox runs only while tests run');
    return sandbox;
  };
  test.beforeAll(async () => {
    sandbox = await sandboxFor(options);
  });
  test.beforeEach(() => get().reset());
  test.afterAll(() => sandbox?.close());
  return get;
}
