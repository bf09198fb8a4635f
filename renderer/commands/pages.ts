/** Every page of the app: the sections of the rail by their own names, then the settings. */
import { t } from '../i18n';
import { PAGES, SECTIONS, type SectionItem } from '../state/sections';
import { openSection, openSettings } from '../state/ui';
import { type Command, noAccount } from './command';

const open = ({ id, icon, keys }: SectionItem): Command => ({
  id,
  group: 'pages',
  icon,
  title: () => t('common:command.open', { page: t(`common:section.${id}`) }),
  ...(keys ? { keys } : {}),
  run: () => openSection(id),
});

export const pageCommands: readonly Command[] = [
  ...SECTIONS.map((section) => ({ ...open(section), disabledBecause: noAccount })),
  ...PAGES.map(open),
  {
    id: 'settings-accounts',
    group: 'pages',
    icon: 'key',
    title: () => t('common:command.settingsAccounts'),
    run: () => openSettings('accounts'),
  },
];
