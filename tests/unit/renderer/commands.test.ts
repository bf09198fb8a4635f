import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AccountView } from '@shared/model/account';
import { setUpPage } from './setUpPage';

setUpPage();
const { commandById, commandFor, commands, runCommand, runFromOutside } =
  await import('../../../renderer/commands');
const { useAccounts } = await import('../../../renderer/state/accounts');
const { useDialogs } = await import('../../../renderer/state/dialogs');
const { useNetwork } = await import('../../../renderer/state/network');
const { PAGES, SECTIONS } = await import('../../../renderer/state/sections');
const { useUi } = await import('../../../renderer/state/ui');
const { setLanguage } = await import('../../../renderer/i18n');

const account = (id: string, change: Partial<AccountView> = {}): AccountView => ({
  id,
  name: id,
  site: 'china',
  endpoints: null,
  keyKind: 'permanent',
  keep: 'keychain',
  demo: false,
  color: 1,
  currency: 'CNY',
  domainId: id,
  domainName: id,
  settlement: 3,
  createdAt: '2026-01-01T00:00:00Z',
  key: 'ready',
  ...change,
});

beforeAll(setUpPage);
beforeEach(() => {
  setLanguage('en');
  useAccounts.setState({ accounts: [account('a')], currentId: 'a' });
  useNetwork.setState({ online: true });
  useDialogs.setState({ open: 0 });
  useUi.setState({ section: 'overview', overlay: null });
});

const reason = (id: string) => commandById(id)?.disabledBecause?.() ?? null;

describe('command registry', () => {
  test('ids are unique and no shortcut stands for two commands', () => {
    const ids = commands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('holds every id the native menu sends', () => {
    const ids = ['settings', 'sync', 'palette', 'accounts', 'filter', 'overview', 'bills'];
    for (let n = 1; n <= 9; n += 1) ids.push(`account-${n}`);
    expect(ids.filter((id) => !commandById(id))).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('every command has a title of its own in %s', (language) => {
    setLanguage(language);
    const titles = commands.map((command) => command.title());
    expect(titles.filter((title) => !title || title.includes('command.'))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('every page of the rail can be opened by typing its name', () => {
    for (const { id } of [...SECTIONS, ...PAGES]) {
      runCommand(id);
      expect(useUi.getState().section).toBe(id);
    }
    expect(commandById('tickets')?.title()).toBe('Open Tickets');
  });

  test('without an account its pages say so, those of this computer open', () => {
    useAccounts.setState({ accounts: [], currentId: null });
    expect(SECTIONS.map(({ id }) => reason(id))).toEqual(SECTIONS.map(() => 'no account yet'));
    expect(PAGES.map(({ id }) => reason(id))).toEqual([null, null]);
  });

  test('shortcuts find their command', () => {
    expect(commandFor('Mod+K')?.id).toBe('palette');
    expect(commandFor('Mod+,')?.id).toBe('settings');
    expect(commandFor('Mod+Shift+A')?.id).toBe('accounts');
    expect(commandFor('Mod+Q')).toBeUndefined();
  });
});

describe('a command that cannot be run', () => {
  test('says why and does nothing', () => {
    useAccounts.setState({ accounts: [], currentId: null });
    expect(reason('bills')).toBe('no account yet');
    runCommand('bills');
    expect(useUi.getState().section).toBe('overview');
  });

  test('sync needs a key and a network; the demo needs no network', () => {
    expect(reason('sync')).toBeNull();
    useNetwork.setState({ online: false });
    expect(reason('sync')).toBe('offline');
    useAccounts.setState({ accounts: [account('d', { demo: true })], currentId: 'd' });
    expect(reason('sync')).toBeNull();
    useAccounts.setState({ accounts: [account('a', { key: 'lost' })], currentId: 'a' });
    expect(reason('sync')).toBe('key is missing');
  });

  test('the ninth account is not there', () => {
    expect(reason('account-1')).toBeNull();
    expect(reason('account-9')).toBe('there is no account 9');
  });
});

test('keyboard and menu rest while a dialog is open', () => {
  useDialogs.setState({ open: 1 });
  runFromOutside('settings');
  expect(useUi.getState().section).toBe('overview');
  useDialogs.setState({ open: 0 });
  runFromOutside('settings');
  expect(useUi.getState().section).toBe('settings');
});

test('switching an account asks main to remember it', async () => {
  const set = vi.fn(() => Promise.resolve({ ok: true, value: {} }));
  vi.stubGlobal('window', { yunzhang: { platform: 'linux', calls: { 'settings.set': set }, events: {} } });
  useAccounts.setState({ accounts: [account('a'), account('b')], currentId: 'a' });
  runCommand('account-2');
  await Promise.resolve();
  expect(useAccounts.getState().currentId).toBe('b');
  expect(set).toHaveBeenCalledWith({ lastAccountId: 'b' });
});
