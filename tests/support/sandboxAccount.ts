/** Finds an account of a sandbox. Free of any test runner: both of them use it. */
import type { Sandbox, SandboxAccount } from '../../electron/sandbox/server';

/** @throws Error where the sandbox has none of that name */
export function accountNamed(sandbox: Sandbox, name: string): SandboxAccount {
  const account = sandbox.accounts.find((a) => a.name === name);
  if (!account) throw new Error(`no account ${name}`);
  return account;
}
