/** Starts a sandbox for the tests of a file and stops it after them. Pace is off unless asked for. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startSandbox } from '../../electron/sandbox/server';
import type { Sandbox, SandboxAccount, SandboxOptions } from '../../electron/sandbox/server';
import { TEST_DAY } from './testDay';

export { accountNamed } from './sandboxAccount';
export type { Sandbox, SandboxAccount, SandboxOptions };

/** Call it in a describe or at the top of a file; faults, log and lock-outs are forgotten before each test. */
export function useSandbox(options: SandboxOptions = {}): () => Sandbox {
  let sandbox: Sandbox | undefined;
  const get = (): Sandbox => {
    if (!sandbox) throw new Error('the sandbox runs only while tests run');
    return sandbox;
  };
  beforeAll(async () => {
    sandbox = await startSandbox({ today: TEST_DAY, rateLimit: 'off', ...options });
  });
  beforeEach(() => get().reset());
  afterAll(() => get().close());
  return get;
}
