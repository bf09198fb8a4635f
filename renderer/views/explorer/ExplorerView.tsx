import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { Toolbar } from '../../ui/Toolbar';
import { lazyView } from '../../ui/lazyView';
import { Tabs } from '../../ui/Tabs';
import { RequestLog } from './RequestLog';
import { useExplorer, type ExplorerTab } from './state';
import './explorer.css';

/** The contract is large, and most people never open this view. */
const Operations = lazyView(async () => (await import('./Operations')).Operations);

const TABS: readonly ExplorerTab[] = ['operations', 'requests'];

/** Every operation of the cloud, to be tried by hand, and the requests the app has made. */
export function ExplorerView({ account }: { account: AccountView }) {
  const { t } = useT();
  const tab = useExplorer((s) => s.tab);
  usePlace([t(`explorer:tab.${tab}`)], null);
  return (
    <div className="explorer">
      <Toolbar label={t('common:section.explorer')}>
        <Tabs
          label={t('common:section.explorer')}
          tabs={TABS.map((id) => ({ id, name: t(`explorer:tab.${id}`) }))}
          tab={tab}
          onChange={(id) => useExplorer.setState({ tab: id })}
        />
        {tab === 'requests' && <span className="t12 soft grow">{t('explorer:log.note')}</span>}
      </Toolbar>
      {tab === 'operations' ? <Operations account={account} /> : <RequestLog account={account} />}
    </div>
  );
}
