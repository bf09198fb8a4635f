/** Accounts: switched by number, found, added. */
import { t } from '../i18n';
import { switchAccount, useAccounts } from '../state/accounts';
import { addDemo } from '../state/demo';
import { openOverlay, toggleOverlay } from '../state/ui';
import { attempt } from '../ui/attempt';
import { type Command, noAccount } from './command';

const byNumber: Command[] = Array.from({ length: 9 }, (_, index) => ({
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
    if (account) await attempt('common:failed.switch', () => switchAccount(account.id));
  },
}));

export const accountCommands: readonly Command[] = [
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
      await attempt('common:failed.demo', addDemo);
    },
  },
  ...byNumber,
];
