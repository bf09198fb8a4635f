import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { useNetwork } from '../../state/network';
import { cancelSync, isPulling, startSync, useSync } from '../../state/sync';
import { openOverlay } from '../../state/ui';
import { attempt } from '../../ui/attempt';
import { Floating } from '../../ui/Floating';
import { Icon } from '../../ui/Icon';
import { AccountSync } from './AccountSync';
import './sync.css';

/** Every account's pull: what it does, what it could not do and why, and what the person can do about it. */
export function SyncPanel() {
  const { t } = useT();
  const { accounts, currentId } = useAccounts();
  const progress = useSync((s) => s.progress);
  const online = useNetwork((s) => s.online);
  const [again, setAgain] = useState(false);
  const close = () => openOverlay(null);
  const pulling = accounts.filter((account) => isPulling(progress[account.id]));
  const able = accounts.filter(
    (account) => account.key === 'ready' && (online || account.demo) && !isPulling(progress[account.id]),
  );
  // The one in front first: it is what the person was looking at.
  const ordered = [...accounts].sort((a, b) => Number(b.id === currentId) - Number(a.id === currentId));
  return (
    <Floating label={t('sync:title')} className="sync-panel" onClose={close}>
      <header className="sync-head">
        <h2 className="grow">{t('sync:title')}</h2>
        {pulling.length > 1 && (
          <Button
            size="small"
            onClick={() =>
              void attempt('common:failed.cancel', () => cancelSync(pulling.map((account) => account.id)))
            }
          >
            {t('sync:cancel')}
          </Button>
        )}
        {accounts.length > 1 && (
          <Button
            size="small"
            disabled={able.length === 0}
            onClick={() =>
              void attempt('common:failed.sync', () =>
                startSync(
                  able.map((account) => account.id),
                  again,
                ),
              )
            }
          >
            {t('sync:startAll')}
          </Button>
        )}
        <button type="button" className="icon-button" aria-label={t('common:action.close')} onClick={close}>
          <Icon name="close" small />
        </button>
      </header>
      <ul className="sync-list">
        {ordered.map((account) => (
          <AccountSync key={account.id} account={account} progress={progress[account.id]} again={again} />
        ))}
      </ul>
      <footer className="sync-foot">
        <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
          {t('sync:again')}
        </Checkbox>
        <p className="field-hint">{t('sync:againHint')}</p>
      </footer>
    </Floating>
  );
}
