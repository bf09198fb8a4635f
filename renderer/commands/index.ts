/**
 * Every command of the app: the palette, the keyboard and the native menu run the same list. A command that cannot be
 * run now says why.
 */
import { call } from '../api/client';
import { t } from '../i18n';
import { useDialogs } from '../state/dialogs';
import { useHandlers } from '../state/handlers';
import { toggleOverlay } from '../state/ui';
import { attempt } from '../ui/attempt';
import { accountCommands } from './accounts';
import { appearanceCommands } from './appearance';
import type { Command } from './command';
import { pageCommands } from './pages';
import { syncCommands } from './syncing';

const appCommands: readonly Command[] = [
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
    id: 'open-data-folder',
    group: 'actions',
    icon: 'folder',
    title: () => t('common:command.openDataFolder'),
    run: async () => {
      await attempt('common:failed.folder', () => call('app.openDataFolder'));
    },
  },
];

export const commands: readonly Command[] = [
  ...pageCommands,
  ...syncCommands,
  ...appCommands,
  ...accountCommands,
  ...appearanceCommands,
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
