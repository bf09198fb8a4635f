/** What a command is, and the reasons most of them share for not being run now. */
import type { AccountView } from '@shared/model/account';
import { t } from '../i18n';
import { currentOf, useAccounts } from '../state/accounts';
import { useNetwork } from '../state/network';
import type { IconName } from '../ui/Icon';

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

/** The account in front. */
export const current = (): AccountView | undefined => currentOf(useAccounts.getState());
export const offline = (): string | null =>
  useNetwork.getState().online ? null : t('common:disabled.offline');
export const noAccount = (): string | null => (current() ? null : t('common:disabled.noAccount'));
