import { useState } from 'react';
import { runCommand } from '../commands';
import { useT } from '../i18n';
import { useAccounts, useCurrentAccount } from '../state/accounts';
import { useNetwork } from '../state/network';
import { useSettings } from '../state/settings';
import { openOverlay } from '../state/ui';
import { Icon } from '../ui/Icon';
import { Strip } from '../ui/Strip';

/**
 * One at a time. A cache that was set aside comes first, until the person has read it: what is missing below is missing
 * because of it. Then offline, for it says how far the figures can be trusted.
 */
export function Strips() {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const account = useCurrentAccount();
  const damaged = useSettings((s) => s.cache?.notice ?? null);
  const [read, setRead] = useState(false);
  if (damaged && !read) return <DamagedStrip file={damaged.file} onRead={() => setRead(true)} />;
  if (!online && account && !account.demo)
    return (
      <Strip kind="offline" icon="offline">
        <b>{t('common:strip.offline')}</b> {t('common:strip.offlineText')}
      </Strip>
    );
  if (account?.demo)
    return (
      <Strip
        kind="demo"
        icon="info"
        actions={
          <button type="button" className="link" onClick={() => openOverlay('addAccount')}>
            {t('common:strip.addOwn')}
          </button>
        }
      >
        {t('common:strip.demoText')}
      </Strip>
    );
  return null;
}

/** What happened, what is still there, and the one thing to do next. */
function DamagedStrip({ file, onRead }: { file: string; onRead: () => void }) {
  const { t } = useT();
  const accounts = useAccounts((s) => s.accounts.length);
  return (
    <Strip
      kind="notice"
      icon="warn"
      actions={
        <>
          <button
            type="button"
            className="link"
            onClick={() => runCommand(accounts > 0 ? 'sync-all' : 'add-account')}
          >
            {t(accounts > 0 ? 'common:command.syncAll' : 'common:command.addAccount')}
          </button>
          <button type="button" className="link" onClick={() => runCommand('open-data-folder')}>
            {t('common:command.openDataFolder')}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('common:action.close')}
            title={t('common:action.close')}
            onClick={onRead}
          >
            <Icon name="close" small />
          </button>
        </>
      }
    >
      <b>{t('common:strip.damaged')}</b> {t('common:strip.damagedKept', { file })}{' '}
      {accounts > 0 ? t('common:strip.damagedSync', { count: accounts }) : t('common:strip.damagedAdd')}
    </Strip>
  );
}
