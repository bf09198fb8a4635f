import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '../../../electron/app/settingsFile';
import { calls } from '../../../shared/ipc/contract';
import { settingsSchema } from '../../../shared/model/settings';

let folder: string;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const file = () => path.join(folder, 'settings.json');
const defaults = settingsSchema.parse({});

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-settings-'));
});
afterEach(() => {
  vi.clearAllMocks();
  fs.rmSync(folder, { recursive: true });
});

describe('settings', () => {
  it('start with defaults and keep what is set', () => {
    const settings = openSettings(folder, log);
    expect(settings.get()).toEqual(defaults);
    expect(settings.set({ theme: 'dark', historyMonths: 12 })).toMatchObject({
      theme: 'dark',
      historyMonths: 12,
    });
    expect(openSettings(folder, log).get()).toEqual({ ...defaults, theme: 'dark', historyMonths: 12 });
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('stay as they are when the page changes one of them, such as the account in front', () => {
    const settings = openSettings(folder, log);
    settings.set({ theme: 'dark', historyMonths: 6, syncOnStart: false });
    const change = calls['settings.set'].input.parse({ lastAccountId: 'a' });
    expect(settings.set(change)).toEqual({
      ...defaults,
      theme: 'dark',
      historyMonths: 6,
      syncOnStart: false,
      lastAccountId: 'a',
    });
  });

  it('leave a field alone that is given as undefined', () => {
    const settings = openSettings(folder, log);
    settings.set({ theme: 'dark' });
    expect(settings.set({ theme: undefined, density: 'comfortable' })).toMatchObject({
      theme: 'dark',
      density: 'comfortable',
    });
  });

  it('tell listeners of each change', () => {
    const settings = openSettings(folder, log);
    const heard = vi.fn();
    settings.onChange(heard);
    settings.set({ language: 'en' });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ ...defaults, language: 'en' });
  });

  it.each([
    ['cut off', '{"theme": "da'],
    ['empty', ''],
    ['of another shape', '["dark"]'],
    ['with a value that is not allowed', '{"historyMonths": 4000}'],
  ])('set a file aside that is %s, and keep its bytes', (_name, text) => {
    fs.writeFileSync(file(), text);
    expect(openSettings(folder, log).get()).toEqual(defaults);
    const kept = fs.readdirSync(folder).filter((name) => name.startsWith('settings.damaged-'));
    expect(kept).toHaveLength(1);
    expect(fs.readFileSync(path.join(folder, kept[0] ?? ''), 'utf8')).toBe(text);
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('refuse what does not fit and keep the file as it was', () => {
    const settings = openSettings(folder, log);
    settings.set({ theme: 'dark' });
    expect(() => settings.set({ historyMonths: 0 })).toThrow();
    expect(settings.get().historyMonths).toBe(36);
    expect(openSettings(folder, log).get().theme).toBe('dark');
  });

  it('survive a write that was cut off before', () => {
    openSettings(folder, log).set({ theme: 'dark' });
    fs.writeFileSync(`${file()}.next`, '{"theme":');
    const settings = openSettings(folder, log);
    expect(settings.get().theme).toBe('dark');
    settings.set({ theme: 'light' });
    expect(openSettings(folder, log).get().theme).toBe('light');
  });

  it.skipIf(process.platform === 'win32')('are readable by this user only', () => {
    openSettings(folder, log).set({ theme: 'dark' });
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  });
});
