/**
 * Every command of the app: the palette, the keyboard and the native menu run the same list. A command that cannot be
 * run now says why.
 */
import type { Settings } from '@shared/model/settings';
import { call } from './api/client';
import { t } from './i18n';
import { attempt } from './ui/attempt';
import { currentOf, switchAccount, useAccounts } from './state/accounts';
import { addDemo } from './state/demo';
import { useDialogs } from './state/dialogs';
import { useHandlers } from './state/handlers';
import { useNetwork } from './state/network';
import { changeSettings, useSettings } from './state/settings';
import { cancelSync, isPaused, isPulling, pauseSync, resumeSync, startSync, useSync } from './state/sync';
import { openOverlay, openSection, openSettings, toggleOverlay } from './state/ui';
import type { IconName } from './ui/Icon';

export type CommandGroup = 'pages' | 'actions' | 'appearance' | 'accounts';

export type Command = {
  /** Also the id of the native menu's event. */
  id: string;
  group: CommandGroup;
  icon: IconName;
  title: () => string;
  /** "Mod+K"; see ui/keys.ts. */
  keys?: string;
  /** Why it cannot be run now, in words; null when it can. */
  disabledBecause?: () => string | null;
  /** Left out of the palette: it is the palette, or the palette lists it otherwise. */
  hidden?: boolean;
  run: () => void | Promise<void>;
};

const current = () => currentOf(useAccounts.getState());
const offline = () => (useNetwork.getState().online ? null : t('common:disabled.offline'));
const noAccount = () => (current() ? null : t('common:disabled.noAccount'));

/** Network is not asked for the demo: its cloud is on this computer. */
function syncDisabled(): string | null {
  const account = current();
  if (!account) return t('common:disabled.noAccount');
  if (account.key !== 'ready') return t('common:disabled.keyLost');
  const progress = useSync.getState().progress[account.id];
  if (isPaused(progress)) return null;
  if (isPulling(progress)) return t('common:disabled.pulling');
  return account.demo ? null : offline();
}

function pullable(): string[] {
  const online = useNetwork.getState().online;
  return useAccounts
    .getState()
    .accounts.filter((a) => a.key === 'ready' && (online || a.demo))
    .map((a) => a.id);
}

function pausable(): string[] {
  return Object.values(useSync.getState().progress)
    .filter((p) => p.state === 'running' || p.state === 'queued')
    .map((p) => p.accountId);
}

const setting = (change: Partial<Settings>) => async () => {
  await attempt(t('common:failed.settings'), () => changeSettings(change));
};

function settingCommand(id: string, icon: IconName, title: () => string, change: Partial<Settings>): Command {
  return {
    id,
    group: 'appearance',
    icon,
    title,
    disabledBecause: () => {
      const now = useSettings.getState().settings;
      const same =
        now && Object.entries(change).every(([key, value]) => now[key as keyof Settings] === value);
      return same ? t('common:disabled.inUse') : null;
    },
    run: setting(change),
  };
}

const accountCommands: Command[] = Array.from({ length: 9 }, (_, index) => ({
  id: `account-${index + 1}`,
  group: 'accounts',
  icon: 'right',
  title: () => t('common:command.account', { number: index + 1 }),
  keys: `Mod+${index + 1}`,
  hidden: true,
  disabledBecause: () =>
    useAccounts.getState().accounts[index] ? null : t('common:disabled.noSuchAccount', { number: index + 1 }),
  run: async () => {
    const account = useAccounts.getState().accounts[index];
    if (account) await attempt(t('common:failed.switch'), () => switchAccount(account.id));
  },
}));

/** A section's own command: its name, its icon and its texts go by one word. */
function page(id: 'resources' | 'prices' | 'orders' | 'money'): Command {
  return {
    id,
    group: 'pages',
    icon: id,
    title: () => t(`common:command.${id}`),
    disabledBecause: noAccount,
    run: () => openSection(id),
  };
}

export const commands: readonly Command[] = [
  {
    id: 'overview',
    group: 'pages',
    icon: 'overview',
    title: () => t('common:command.overview'),
    disabledBecause: noAccount,
    run: () => openSection('overview'),
  },
  {
    id: 'bills',
    group: 'pages',
    icon: 'bills',
    title: () => t('common:command.bills'),
    disabledBecause: noAccount,
    run: () => openSection('bills'),
  },
  page('resources'),
  page('prices'),
  page('orders'),
  page('money'),
  {
    id: 'search',
    group: 'pages',
    icon: 'search',
    title: () => t('search:label'),
    keys: 'Mod+Shift+F',
    disabledBecause: noAccount,
    run: () => openSection('search'),
  },
  {
    id: 'costs',
    group: 'pages',
    icon: 'costs',
    title: () => t('common:command.costs'),
    disabledBecause: noAccount,
    run: () => openSection('costs'),
  },
  {
    id: 'settings',
    group: 'pages',
    icon: 'settings',
    title: () => t('common:command.settings'),
    keys: 'Mod+,',
    run: () => openSection('settings'),
  },
  {
    id: 'settings-accounts',
    group: 'pages',
    icon: 'key',
    title: () => t('common:command.settingsAccounts'),
    run: () => openSettings('accounts'),
  },
  {
    id: 'sync',
    group: 'actions',
    icon: 'sync',
    title: () => t('common:command.sync'),
    keys: 'Mod+R',
    disabledBecause: syncDisabled,
    run: async () => {
      const account = current();
      if (!account) return;
      const paused = isPaused(useSync.getState().progress[account.id]);
      await attempt(t('common:failed.sync'), () =>
        paused ? resumeSync([account.id]) : startSync([account.id]),
      );
    },
  },
  {
    id: 'sync-all',
    group: 'actions',
    icon: 'sync',
    title: () => t('common:command.syncAll'),
    keys: 'Mod+Shift+R',
    disabledBecause: () =>
      pullable().length ? null : (noAccount() ?? offline() ?? t('common:disabled.keyLost')),
    run: async () => {
      await attempt(t('common:failed.sync'), () => startSync(pullable()));
    },
  },
  {
    id: 'sync-pause',
    group: 'actions',
    icon: 'pause',
    title: () => t('common:command.syncPause'),
    disabledBecause: () => (pausable().length > 0 ? null : t('common:disabled.notPulling')),
    run: async () => {
      await attempt(t('common:failed.pause'), () => pauseSync(pausable()));
    },
  },
  {
    id: 'sync-cancel',
    group: 'actions',
    icon: 'stop',
    title: () => t('common:command.syncCancel'),
    disabledBecause: () =>
      Object.values(useSync.getState().progress).some(isPulling) ? null : t('common:disabled.notPulling'),
    run: async () => {
      const pulling = Object.values(useSync.getState().progress).filter(isPulling);
      await attempt(t('common:failed.cancel'), () => cancelSync(pulling.map((p) => p.accountId)));
    },
  },
  {
    id: 'sync-panel',
    group: 'actions',
    icon: 'info',
    title: () => t('common:command.syncPanel'),
    disabledBecause: noAccount,
    run: () => openOverlay('sync'),
  },
  {
    id: 'filter',
    group: 'actions',
    icon: 'filter',
    title: () => t('common:command.filter'),
    keys: 'Mod+F',
    disabledBecause: () => (useHandlers.getState().filter ? null : t('common:disabled.noFilter')),
    run: () => useHandlers.getState().filter?.(),
  },
  {
    id: 'palette',
    group: 'actions',
    icon: 'search',
    title: () => t('common:command.palette'),
    keys: 'Mod+K',
    hidden: true,
    run: () => toggleOverlay('palette'),
  },
  {
    id: 'accounts',
    group: 'accounts',
    icon: 'right',
    title: () => t('common:command.accounts'),
    keys: 'Mod+Shift+A',
    disabledBecause: noAccount,
    run: () => toggleOverlay('accounts'),
  },
  {
    id: 'add-account',
    group: 'accounts',
    icon: 'plus',
    title: () => t('common:command.addAccount'),
    run: () => openOverlay('addAccount'),
  },
  {
    id: 'add-demo',
    group: 'accounts',
    icon: 'overview',
    title: () => t('common:command.addDemo'),
    disabledBecause: () =>
      useAccounts.getState().accounts.some((a) => a.demo) ? t('common:disabled.demoExists') : null,
    run: async () => {
      await attempt(t('common:failed.demo'), addDemo);
    },
  },
  {
    id: 'open-data-folder',
    group: 'actions',
    icon: 'folder',
    title: () => t('common:command.openDataFolder'),
    run: async () => {
      await attempt(t('common:failed.folder'), () => call('app.openDataFolder'));
    },
  },
  settingCommand('theme-system', 'theme', () => t('common:command.themeSystem'), { theme: 'system' }),
  settingCommand('theme-light', 'theme', () => t('common:command.themeLight'), { theme: 'light' }),
  settingCommand('theme-dark', 'theme', () => t('common:command.themeDark'), { theme: 'dark' }),
  settingCommand('theme-contrast', 'theme', () => t('common:command.themeContrast'), { theme: 'contrast' }),
  settingCommand('density-compact', 'density', () => t('common:command.densityCompact'), {
    density: 'compact',
  }),
  settingCommand('density-comfortable', 'density', () => t('common:command.densityComfortable'), {
    density: 'comfortable',
  }),
  settingCommand('language-zh', 'language', () => t('common:command.languageZh'), { language: 'zh-CN' }),
  settingCommand('language-en', 'language', () => t('common:command.languageEn'), { language: 'en' }),
  ...accountCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

export function commandById(id: string): Command | undefined {
  return byId.get(id);
}

/** Runs a command if it can be run now. */
export function runCommand(id: string): void {
  const command = byId.get(id);
  if (!command || command.disabledBecause?.()) return;
  void command.run();
}

/** Runs a command of the keyboard or the native menu; both rest while a dialog is open. */
export function runFromOutside(id: string): void {
  if (useDialogs.getState().open === 0) runCommand(id);
}

/** The command a shortcut stands for. */
export function commandFor(keys: string): Command | undefined {
  return commands.find((command) => command.keys === keys);
}
