/** What the palette offers and how it is found. */
import type { AccountView } from '@shared/model/account';
import { commands, runCommand } from '../commands';
import { t } from '../i18n';
import { groupOf, switchAccount } from '../state/accounts';
import { attempt } from '../ui/attempt';
import type { IconName } from '../ui/Icon';

export type EntryGroup = 'recent' | 'accounts' | 'pages' | 'actions' | 'appearance';

export type Entry = {
  id: string;
  group: EntryGroup;
  title: string;
  /** More words to be found by, and a soft line beside the title. */
  detail: string;
  icon: IconName;
  account?: AccountView;
  keys?: string;
  disabledBecause: string | null;
  run: () => void;
};

const ORDER: EntryGroup[] = ['recent', 'accounts', 'pages', 'actions', 'appearance'];

/** Everything the palette knows: accounts first, then the commands of the registry. */
export function allEntries(accounts: readonly AccountView[], currentId: string | null): Entry[] {
  const places = accounts.map((account, index): Entry => {
    const entry: Entry = {
      id: `account:${account.id}`,
      group: 'accounts',
      title: account.name,
      detail: `${t(`common:site.${groupOf(account)}`)} ${account.currency} ${account.domainId}`,
      icon: 'right',
      account,
      disabledBecause: account.id === currentId ? t('common:switcher.current') : null,
      run: () => void attempt('common:failed.switch', () => switchAccount(account.id)),
    };
    return index < 9 ? { ...entry, keys: `Mod+${index + 1}` } : entry;
  });
  const known = commands
    .filter((command) => !command.hidden)
    .map((command): Entry => {
      const entry: Entry = {
        id: command.id,
        group: command.group === 'accounts' ? 'actions' : command.group,
        title: command.title(),
        detail: '',
        icon: command.icon,
        disabledBecause: command.disabledBecause?.() ?? null,
        run: () => runCommand(command.id),
      };
      return command.keys ? { ...entry, keys: command.keys } : entry;
    });
  return [...places, ...known];
}

/** Entries with every word of `text`, those whose title begins with it first; without text the recent ones lead. */
export function findEntries(entries: readonly Entry[], text: string, recent: readonly string[]): Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    const last = recent.flatMap((id) => entries.filter((entry) => entry.id === id));
    return sorted([
      ...last.map((entry) => ({ ...entry, group: 'recent' as const })),
      ...entries.filter((entry) => !recent.includes(entry.id)),
    ]);
  }
  const found = entries.filter((entry) => {
    const all = `${entry.title} ${entry.detail} ${entry.account ? '' : entry.id}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const rank = (entry: Entry) => (entry.title.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1);
  return sorted([...found].sort((a, b) => rank(a) - rank(b)));
}

function sorted(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
}

const RECENT_LIMIT = 4;
let recentIds: string[] = [];

export function recentEntries(): readonly string[] {
  return recentIds;
}

/** Kept for this run of the app. */
export function rememberEntry(id: string): void {
  recentIds = [id, ...recentIds.filter((old) => old !== id)].slice(0, RECENT_LIMIT);
}
