import { ApiError } from '../api/client';
import { useT } from '../i18n';
import { useCurrentAccount } from '../state/accounts';
import { useSettings } from '../state/settings';
import { useNetwork } from '../state/network';
import { openOverlay, useUi } from '../state/ui';
import { ErrorState } from '../ui/EmptyState';
import { Live } from '../ui/Live';
import { Strip } from '../ui/Strip';
import { Toasts } from '../ui/Toasts';
import { AddAccountDialog } from '../views/accounts/AddAccountDialog';
import { SettingsView } from '../views/settings/SettingsView';
import { StartView } from '../views/start/StartView';
import { SyncPanel } from '../views/sync/SyncPanel';
import './floating.css';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { sections } from './sections';
import './shell.css';
import { Shelf } from './Shelf';
import { Switcher } from './Switcher';
import { TopBar } from './TopBar';
import { useKeyboard } from './useKeyboard';

/** The frame around every view. */
export function Shell() {
  const { t } = useT();
  const account = useCurrentAccount();
  const section = useUi((s) => s.section);
  useKeyboard();
  const storeError = useSettings((s) => s.info?.storeError ?? null);
  const View = sections.find((entry) => entry.id === section)?.view;
  return (
    <div className="app">
      <Shelf />
      <Rail />
      <TopBar />
      <main className="body" aria-label={t('common:region.body')} data-region="body">
        <Strips />
        {section === 'settings' ? (
          <SettingsView />
        ) : storeError ? (
          <ErrorState error={new ApiError(storeError)} />
        ) : account ? (
          View && <View key={account.id} account={account} />
        ) : (
          <StartView />
        )}
      </main>
      <Overlays />
      <Toasts />
      <Live />
    </div>
  );
}

/** One at a time: offline wins, for it says how far the figures can be trusted. */
function Strips() {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const account = useCurrentAccount();
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

function Overlays() {
  const overlay = useUi((s) => s.overlay);
  switch (overlay) {
    case 'palette':
      return <Palette />;
    case 'accounts':
      return <Switcher />;
    case 'sync':
      return <SyncPanel />;
    case 'addAccount':
      return <AddAccountDialog onClose={() => openOverlay(null)} />;
    case null:
      return null;
  }
}
