import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVault } from '../../../electron/vault';
import { permanent, temporary } from '../../support/contracts/vault';
import { gate } from '../../support/gate';
import { memoryKeychain, type MemoryKeychain } from '../../support/memoryKeychain';

const SERVICE = 'Yunzhang';

describe('vault', () => {
  let keychain: MemoryKeychain;
  const open = () => createVault({ service: SERVICE, backend: keychain, now: () => Date.now() });
  beforeEach(() => {
    vi.useFakeTimers();
    keychain = memoryKeychain();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const reads = () => keychain.calls.filter((c) => c.startsWith('get')).length;

  describe('in memory', () => {
    it('asks the keychain once for many calls in a row, and again after a minute of quiet', async () => {
      await open().save('a', permanent, 'keychain');
      const vault = open();
      for (let i = 0; i < 100; i += 1) await vault.use('a', 'keychain');
      expect(reads()).toBe(1);
      await vi.advanceTimersByTimeAsync(59_000);
      await vault.use('a', 'keychain');
      await vi.advanceTimersByTimeAsync(59_000);
      await vault.use('a', 'keychain');
      expect(reads()).toBe(1);
      await vi.advanceTimersByTimeAsync(60_000);
      await vault.use('a', 'keychain');
      expect(reads()).toBe(2);
    });

    it('holds nothing over the sleep of a computer, whose timers stand still', async () => {
      const vault = open();
      await vault.save('a', permanent, 'keychain');
      vi.setSystemTime(Date.now() + 3600_000);
      await vault.use('a', 'keychain');
      expect(reads()).toBe(1);
    });

    it('holds nothing for being asked whether a secret is there', async () => {
      await open().save('a', permanent, 'keychain');
      const vault = open();
      await vault.has('a', 'keychain');
      await vault.use('a', 'keychain');
      expect(reads()).toBe(2);
    });

    it('gives the new secret after a change, never the one held before', async () => {
      const vault = open();
      await vault.save('a', permanent, 'keychain');
      await vault.use('a', 'keychain');
      await vault.save('a', temporary, 'keychain');
      await expect(vault.use('a', 'keychain')).resolves.toEqual(temporary);
    });

    it('holds nothing after closing', async () => {
      const vault = open();
      await vault.save('a', permanent, 'run');
      await vault.save('b', permanent, 'keychain');
      vault.close();
      await expect(vault.use('a', 'run')).rejects.toMatchObject({ code: 'vault.noSecret' });
      await vault.use('b', 'keychain');
      expect(reads()).toBe(1);
    });

    it('prefers what was typed for this run while a keychain item could not be deleted', async () => {
      const vault = open();
      await vault.save('a', permanent, 'keychain');
      await vault.save('a', temporary, 'run');
      await expect(vault.use('a', 'keychain')).resolves.toEqual(temporary);
    });

    it('keeps what was typed for this run when the keychain refuses to take it over', async () => {
      const vault = open();
      await vault.save('a', permanent, 'run');
      keychain.before = () => Promise.reject(new Error('Cannot create an item in a locked collection'));
      await expect(vault.save('a', temporary, 'keychain')).rejects.toMatchObject({ code: 'vault.locked' });
      await expect(vault.use('a', 'run')).resolves.toEqual(permanent);
    });
  });

  describe('for this run', () => {
    it('never touches the keychain', async () => {
      keychain.before = () => Promise.reject(new Error('Cannot autolaunch D-Bus without X11 $DISPLAY'));
      const vault = open();
      await vault.save('a', permanent, 'run');
      await expect(vault.has('a', 'run')).resolves.toBe(true);
      await vault.forget('a', 'run');
      await expect(vault.has('a', 'run')).resolves.toBe(false);
      expect(keychain.calls).toEqual([]);
    });
  });

  describe('a keychain that does not answer', () => {
    it('is a time-out after thirty seconds', async () => {
      const prompt = gate();
      keychain.before = prompt.pass;
      const answer = expect(open().use('a', 'keychain')).rejects.toMatchObject({
        code: 'vault.timeout',
        params: { seconds: 30 },
      });
      await vi.advanceTimersByTimeAsync(30_000);
      await answer;
    });

    it('leaves no secret when a save that was given up is followed by forgetting', async () => {
      const prompt = gate();
      keychain.before = (call) => (call.startsWith('set') ? prompt.pass() : Promise.resolve());
      const vault = open();
      const saving = expect(vault.save('a', permanent, 'keychain')).rejects.toMatchObject({
        code: 'vault.timeout',
      });
      await vi.advanceTimersByTimeAsync(30_000);
      await saving;
      const forgetting = expect(vault.forget('a', 'keychain')).rejects.toMatchObject({
        code: 'vault.timeout',
      });
      await vi.advanceTimersByTimeAsync(30_000);
      await forgetting;
      // Only now the person answers the prompt.
      prompt.open();
      await vi.advanceTimersByTimeAsync(0);
      expect(keychain.calls).toEqual(['set Yunzhang/a', 'delete Yunzhang/a']);
      expect(keychain.items.size).toBe(0);
    });

    it('does not write a secret whose save timed out before it had its turn', async () => {
      const prompt = gate();
      keychain.before = (call) => (call.startsWith('get') ? prompt.pass() : Promise.resolve());
      const vault = open();
      const both = Promise.allSettled([vault.use('a', 'keychain'), vault.save('a', permanent, 'keychain')]);
      await vi.advanceTimersByTimeAsync(30_000);
      expect((await both).map((r) => r.status)).toEqual(['rejected', 'rejected']);
      prompt.open();
      await vi.advanceTimersByTimeAsync(0);
      expect(keychain.items.size).toBe(0);
    });

    it('does not hold in memory what came too late', async () => {
      await open().save('a', permanent, 'keychain');
      const prompt = gate();
      keychain.before = prompt.pass;
      const vault = open();
      const late = expect(vault.use('a', 'keychain')).rejects.toMatchObject({ code: 'vault.timeout' });
      await vi.advanceTimersByTimeAsync(30_000);
      await late;
      prompt.open();
      await vi.advanceTimersByTimeAsync(0);
      await vault.use('a', 'keychain');
      expect(reads()).toBe(2);
    });

    it('holds up one account and not the others', async () => {
      const prompt = gate();
      keychain.before = (call) => (call.endsWith('/a') ? prompt.pass() : Promise.resolve());
      const vault = open();
      const held = vault.use('a', 'keychain').catch(() => 'late');
      await vault.save('b', permanent, 'keychain');
      await expect(vault.use('b', 'keychain')).resolves.toEqual(permanent);
      prompt.open();
      await expect(held).resolves.toBe('late');
    });
  });

  describe('an item that is not as it was written', () => {
    const damaged = [
      '',
      'not json SECRETSECRET',
      '{"v":2,"kind":"permanent"}',
      '{"v":1,"kind":"permanent","ak":"SECRETSECRET"}',
    ];
    it.each(damaged)('is said to be damaged, not quoted and not deleted: %s', async (text) => {
      keychain.items.set(`${SERVICE}/a`, text);
      const error: unknown = await open()
        .use('a', 'keychain')
        .catch((e: unknown) => e);
      expect(error).toMatchObject({ code: 'vault.unknown' });
      expect(JSON.stringify(error) + String(error)).not.toContain('SECRET');
      expect(keychain.items.get(`${SERVICE}/a`)).toBe(text);
    });
  });

  it('says that a secret is too large for the keychain instead of sending it', async () => {
    keychain.maxBytes = 2560;
    const large = { ...temporary, securityToken: 'x'.repeat(2600) };
    await expect(open().save('a', large, 'keychain')).rejects.toMatchObject({ code: 'vault.full' });
    expect(keychain.calls).toEqual([]);
  });

  describe('status', () => {
    it('finds out by writing: a locked collection reads as if it were empty', async () => {
      keychain.before = (call) =>
        call.startsWith('set')
          ? Promise.reject(new Error('Cannot create an item in a locked collection'))
          : Promise.resolve();
      await expect(open().status()).resolves.toMatchObject({
        available: false,
        error: { code: 'vault.locked' },
      });
    });

    it('does not trust a keychain that takes without keeping', async () => {
      keychain.set = () => Promise.resolve();
      await expect(open().status()).resolves.toMatchObject({
        available: false,
        error: { code: 'vault.unknown' },
      });
    });

    it('is not misled by another copy of the app that tries the same keychain', async () => {
      const [one, two] = [open(), open()];
      const found = await Promise.all([one.status(), two.status()]);
      expect(found.map(({ available }) => available)).toEqual([true, true]);
    });

    it('probes once for two that ask at the same time', async () => {
      const vault = open();
      await Promise.all([vault.status(), vault.status()]);
      expect(keychain.calls).toHaveLength(3);
    });
  });
});
