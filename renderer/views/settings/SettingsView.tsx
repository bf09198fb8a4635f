import { type ReactNode } from 'react';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { openSettings, type SettingsPage, useUi } from '../../state/ui';
import { AccountsPage } from '../../views/accounts/AccountsPage';
import { AboutPage } from './AboutPage';
import { GeneralPage } from './GeneralPage';
import './settings.css';
import { StoragePage } from './StoragePage';
import { SyncPage } from './SyncPage';

const PAGES: Record<SettingsPage, () => ReactNode> = {
  general: () => <GeneralPage />,
  accounts: () => <AccountsPage />,
  sync: () => <SyncPage />,
  storage: () => <StoragePage />,
  about: () => <AboutPage />,
};

/** Settings of this computer; none of them needs a restart or a save button. */
export function SettingsView() {
  const { t } = useT();
  const page = useUi((s) => s.settingsPage);
  usePlace([t(`settings:pages.${page}`)], null);
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t('settings:nav')}>
        {(Object.keys(PAGES) as SettingsPage[]).map((id) => (
          <button
            key={id}
            type="button"
            className={id === page ? 'rail-item on' : 'rail-item'}
            aria-current={id === page ? 'page' : undefined}
            onClick={() => openSettings(id)}
          >
            {t(`settings:pages.${id}`)}
          </button>
        ))}
      </nav>
      <div className="settings-page">{PAGES[page]()}</div>
    </div>
  );
}
