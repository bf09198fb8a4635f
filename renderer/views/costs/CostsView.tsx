import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { Toolbar } from '../../ui/Toolbar';
import { Tabs } from '../../ui/Tabs';
import { AccountScope } from '../../ui/AccountScope';
import { AmortisedView } from './AmortisedView';
import { AnalysisView } from './AnalysisView';
import { BudgetsView } from './BudgetsView';
import { CentresView } from './CentresView';
import { CloudView } from './CloudView';
import { ChangesView } from './ChangesView';
import type { CostsViewProps } from './props';
import { OutlookView } from './OutlookView';
import { RatesView } from './RatesView';
import { TABS, useCosts, type Tab } from './state';
import './costs.css';

const views: Record<Tab, React.ComponentType<CostsViewProps>> = {
  analysis: AnalysisView,
  changes: ChangesView,
  cloud: CloudView,
  amortised: AmortisedView,
  outlook: OutlookView,
  budgets: BudgetsView,
  centres: CentresView,
  rates: RatesView,
};

/** What things cost, why that changed, and what it will come to. */
export function CostsView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const { tab, allAccounts } = useCosts();
  const everyone = useAccounts((s) => s.accounts);
  const several = allAccounts && everyone.length > 1;
  const accounts = useMemo(() => (several ? everyone : [account]), [several, everyone, account]);
  const View = views[tab];
  return (
    <div className="bills costs">
      <Toolbar label={t('common:section.costs')}>
        <Tabs
          label={t('common:section.costs')}
          tabs={TABS.map((id) => ({ id, name: t(`costs:tab.${id}`) }))}
          tab={tab}
          onChange={(id) => useCosts.setState({ tab: id })}
        />
        <span className="grow" />
        {everyone.length > 1 && tab !== 'budgets' ? (
          <AccountScope all={allAccounts} onChange={(all) => useCosts.setState({ allAccounts: all })} />
        ) : null}
      </Toolbar>
      <View accounts={accounts} />
    </div>
  );
}
