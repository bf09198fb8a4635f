/** How the app looks and speaks; what is in use already says so. */
import type { Settings } from '@shared/model/settings';
import { t } from '../i18n';
import { changeSettings, useSettings } from '../state/settings';
import { attempt } from '../ui/attempt';
import type { IconName } from '../ui/Icon';
import type { Command } from './command';

const setting = (change: Partial<Settings>) => async () => {
  await attempt('common:failed.settings', () => changeSettings(change));
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

export const appearanceCommands: readonly Command[] = [
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
];
