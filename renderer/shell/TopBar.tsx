import { Button } from 'antd';
import { commandById, runCommand } from '../commands';
import { useT } from '../i18n';
import { groupOf, useCurrentAccount } from '../state/accounts';
import { useNetwork } from '../state/network';
import { isPaused, isPulling, useSync } from '../state/sync';
import { openOverlay, toggleOverlay, useUi } from '../state/ui';
import { AccountChip, accountStyle } from '../ui/AccountChip';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import { SiteTag } from '../ui/SiteTag';
import { PassingToast } from '../ui/Toasts';
import { SyncState } from './SyncState';

/** Where you are and whose figures these are; at the right how fresh they are. */
export function TopBar() {
  const { t } = useT();
  const account = useCurrentAccount();
  const { section, path, overlay } = useUi();
  const names = [t(`common:section.${account || section === 'settings' ? section : 'start'}`), ...path];
  return (
    <header className="topbar" aria-label={t('common:region.topbar')} data-region="topbar">
      {account && <span className={`spine ${groupOf(account)}`} style={accountStyle(account)} />}
      {account && (
        <button
          type="button"
          className={overlay === 'accounts' ? 'who open' : 'who'}
          aria-haspopup="dialog"
          aria-expanded={overlay === 'accounts'}
          aria-label={t('common:top.accountMenu', {
            name: account.name,
            site: t(`common:site.${groupOf(account)}`),
            currency: account.currency,
          })}
          onClick={() => toggleOverlay('accounts')}
        >
          <AccountChip account={account} />
          <b className="ellipsis">{account.name}</b>
          <SiteTag account={account} />
          <Icon name="down" small />
        </button>
      )}
      <nav className="path" aria-label={t('common:top.path')}>
        <ol>
          {names.map((name, index) => (
            <li key={name} aria-current={index === names.length - 1 ? 'page' : undefined}>
              {(index > 0 || account) && (
                <span className="faint" aria-hidden="true">
                  /
                </span>
              )}
              {index === names.length - 1 ? <h1>{name}</h1> : name}
            </li>
          ))}
        </ol>
      </nav>
      <PassingToast />
      {account && <SyncState account={account} />}
      {account && <SyncButton />}
      <button type="button" className="search" aria-haspopup="dialog" onClick={() => openOverlay('palette')}>
        <Icon name="search" small />
        <span className="search-label grow">{t('common:top.search')}</span>
        <Kbd keys="Mod+K" />
      </button>
    </header>
  );
}

function SyncButton() {
  const { t } = useT();
  const account = useCurrentAccount();
  const progress = useSync((s) => (account ? s.progress[account.id] : undefined));
  const words = isPaused(progress) ? 'resume' : isPulling(progress) ? 'syncing' : 'sync';
  useNetwork((s) => s.online);
  const reason = commandById('sync')?.disabledBecause?.() ?? null;
  return (
    <Button
      size="small"
      disabled={reason !== null}
      title={reason ?? undefined}
      icon={<Icon name="sync" small />}
      onClick={() => runCommand('sync')}
    >
      {t(`common:top.${words}`)}
    </Button>
  );
}
