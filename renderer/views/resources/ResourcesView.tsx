import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { useLastPullAt } from '../../state/useLastPull';
import { usePlace } from '../../state/place';
import { SectionBar } from '../lists/SectionBar';
import { useLists } from '../lists/state';
import { useScope } from '../lists/useScope';
import { ExpiryView } from './ExpiryView';
import { PackagesTab } from './PackagesTab';
import { PeaksTab } from './PeaksTab';
import { ResourceTable } from './ResourceTable';
import '../lists/lists.css';
import './resources.css';

const TABS = ['table', 'calendar', 'packages', 'peaks'] as const;
type Tab = (typeof TABS)[number];

/** What is paid ahead: resources with what is attached to them, when they expire, packages, percentile bandwidth. */
export function ResourcesView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const accounts = useScope(account);
  const chosen = useLists((s) => s.tabs['resources']);
  const tab = TABS.find((one) => one === chosen) ?? 'table';
  usePlace([t(`resources:tab.${tab}`)], useLastPullAt(account.id));
  const shared = { account, accounts };
  return (
    <div className="section-page">
      <SectionBar<Tab>
        section="resources"
        label={t('common:section.resources')}
        tab={tab}
        tabs={TABS.map((id) => ({ id, name: t(`resources:tab.${id}`) }))}
      />
      {tab === 'table' ? <ResourceTable {...shared} /> : null}
      {tab === 'calendar' ? <ExpiryView {...shared} /> : null}
      {tab === 'packages' ? <PackagesTab {...shared} /> : null}
      {tab === 'peaks' ? <PeaksTab {...shared} /> : null}
    </div>
  );
}
