import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { useSettings } from '../../state/settings';
import { Icon, type IconName } from '../../ui/Icon';
import { useVault } from '../../state/useVault';
import { useWords } from '../../ui/useWords';

/** What this computer offers, each with what to do when it does not. */
export function MachineFacts() {
  const { t } = useT();
  const { vault, recheck } = useVault();
  const words = useWords(vault.state === 'unavailable' ? vault.error : null);
  const online = useNetwork((s) => s.online);
  const info = useSettings((s) => s.info);
  const folderError = useSettings((s) => s.cache?.error ?? null);
  return (
    <section aria-label={t('start:facts.title')}>
      <header className="block-head">
        <h2>{t('start:facts.title')}</h2>
      </header>
      <ul className="machine">
        <Fact
          icon={vault.state === 'available' ? 'check' : vault.state === 'checking' ? 'clock' : 'warn'}
          name={t('start:facts.keychain')}
          value={
            vault.state === 'available'
              ? t('start:facts.keychainOk')
              : vault.state === 'checking'
                ? t('start:facts.keychainChecking')
                : t('start:facts.keychainBad')
          }
        >
          {vault.state === 'unavailable' && (
            <>
              {words.message} {words.hint}{' '}
              <button type="button" className="link" onClick={recheck}>
                {t('start:facts.recheck')}
              </button>
            </>
          )}
        </Fact>
        <Fact
          icon={folderError ? 'warn' : 'check'}
          name={t('start:facts.folder')}
          value={folderError ? t('start:facts.folderBad') : ''}
        >
          {folderError ? (
            `${folderError.message} ${folderError.hint}`
          ) : (
            <span className="mono">{info?.dataFolder}</span>
          )}
        </Fact>
        <Fact
          icon={online ? 'check' : 'offline'}
          name={t('start:facts.network')}
          value={online ? t('start:facts.online') : t('start:facts.offline')}
        >
          {!online && t('start:facts.offlineNext')}
        </Fact>
      </ul>
    </section>
  );
}

function Fact({
  icon,
  name,
  value,
  children,
}: {
  icon: IconName;
  name: string;
  value: string;
  children?: ReactNode;
}) {
  return (
    <li className={icon === 'check' ? 'good' : icon === 'clock' ? '' : 'look'}>
      <p className="row">
        <Icon name={icon} small />
        <span className="grow">{name}</span>
        <span className="soft">{value}</span>
      </p>
      {children && <p className="machine-more">{children}</p>}
    </li>
  );
}
