import { ApiError } from '../api/client';
import { useT } from '../i18n';
import { useCurrentAccount } from '../state/accounts';
import { useSettings } from '../state/settings';
import { openOverlay, useUi } from '../state/ui';
import { useActionDialog } from '../ui/action/openAction';
import { ErrorState } from '../ui/EmptyState';
import { Live } from '../ui/Live';
import { SandboxPhone } from '../ui/phone/SandboxPhone';
import { Toasts } from '../ui/Toasts';
import { ExportJobs } from '../views/exports/ExportJobs';
import { StartView } from '../views/start/StartView';
import './floating.css';
import { Palette } from './Palette';
import { Rail } from './Rail';
import {
  ActionDialog,
  AddAccountDialog,
  JournalView,
  sectionViews,
  SettingsView,
  Switcher,
  SyncPanel,
} from './sectionViews';
import './shell.css';
import { Shelf } from './Shelf';
import { Strips } from './Strips';
import { TopBar } from './TopBar';
import { useKeyboard } from './useKeyboard';

/** The frame around every view. */
export function Shell() {
  const { t } = useT();
  const account = useCurrentAccount();
  const section = useUi((s) => s.section);
  useKeyboard();
  const storeError = useSettings((s) => s.cache?.error ?? null);
  const View = section === 'settings' || section === 'journal' ? null : sectionViews[section];
  return (
    <div className="app">
      <Shelf />
      <Rail />
      <TopBar />
      <main className="body" aria-label={t('common:region.body')} data-region="body">
        <Strips />
        {section === 'settings' ? (
          <SettingsView />
        ) : section === 'journal' ? (
          <JournalView />
        ) : storeError ? (
          <ErrorState error={new ApiError(storeError)} />
        ) : account ? (
          View && <View key={account.id} account={account} />
        ) : (
          <StartView />
        )}
        <ExportJobs />
      </main>
      <Overlays />
      <ActionDialogHost />
      <SandboxPhone />
      <Toasts />
      <Live />
    </div>
  );
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

/** The one dialog in which something is done in the cloud; whoever wants it opened calls openAction. */
function ActionDialogHost() {
  const open = useActionDialog((s) => s.open);
  return open && <ActionDialog key={open.key} request={open.request} onClose={open.close} />;
}
