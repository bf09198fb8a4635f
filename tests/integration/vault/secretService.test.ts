/**
 * The real Secret Service: build/headless.sh gives these tests a session bus and an unlocked keyring of their own. What
 * goes wrong is brought about for real, in processes of their own, because a process finds its bus once.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keytarBackend } from '../../../electron/vault';
import { vaultContract } from '../../support/contracts/vault';

const run = promisify(execFile);

vaultContract('the Secret Service', () => keytarBackend());

describe('where the Secret Service does not serve', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'yz.'));
    await mkdir(join(home, 'run'), { mode: 0o700 });
    await mkdir(join(home, 'data'));
  });
  afterEach(async () => {
    await rm(home, { recursive: true, force: true });
  });

  /** What a process with this environment is told when it asks for the status, and when it saves. */
  async function told(prefix: string[], environment: NodeJS.ProcessEnv): Promise<unknown> {
    const tsx = resolve('node_modules/tsx/dist/cli.mjs');
    const command = [...prefix, process.execPath, tsx, 'tests/support/askVault.ts'];
    const [file = '', ...args] = command;
    const { stdout } = await run(file, args, {
      env: {
        PATH: process.env.PATH,
        HOME: home,
        XDG_DATA_HOME: join(home, 'data'),
        XDG_RUNTIME_DIR: join(home, 'run'),
        ...environment,
      },
    });
    return JSON.parse(stdout);
  }

  it('says that there is none when there is no session bus', async () => {
    await expect(told([], {})).resolves.toEqual({
      available: false,
      status: 'vault.missing',
      save: 'vault.missing',
      use: 'vault.missing',
      run: 'kept',
    });
  });

  it('says that the keyring is locked, which only writing shows', async () => {
    const session = (password: string) => {
      const unlock = `printf "${password}\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1`;
      return ['dbus-run-session', '--', 'bash', '-c', `${unlock}; exec "$@"`, '_'];
    };
    // The first password makes the keyring. With another one the service runs all the same, and its collection is locked.
    await expect(told(session('right'), {})).resolves.toMatchObject({ available: true, save: 'kept' });
    await expect(told(session('wrong'), {})).resolves.toMatchObject({
      available: false,
      status: 'vault.locked',
      save: 'vault.locked',
    });
  });
});
