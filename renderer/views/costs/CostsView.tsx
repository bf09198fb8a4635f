import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { Toolbar } from '../../ui/Toolbar';
import { AmortisedView } from './AmortisedView';
import { AnalysisView } from './AnalysisView';
import { BudgetsView } from './BudgetsView';
import { CentresView } from './CentresView';
import { ChangesView } from './ChangesView';
import type { CostsViewProps } from './props';
import { OutlookView } from './OutlookView';
import { RatesView } from './RatesView';
import { TABS, useCosts, type Tab } from './state';
import './costs.css';

const views: Record<Tab, React.ComponentType<CostsViewProps>> = {
  analysis: AnalysisView,
  changes: ChangesView,
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
        <div className="tabs" role="tablist" aria-label={t('common:section.costs')}>
          {TABS.map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={id === tab}
              className={id === tab ? 'tab on' : 'tab'}
              data-text={t(`costs:tab.${id}`)}
              onClick={() => useCosts.setState({ tab: id })}
            >
              {t(`costs:tab.${id}`)}
            </button>
          ))}
        </div>
        <span className="grow" />
        {everyone.length > 1 && tab !== 'budgets' ? (
          <div className="scope-choice" role="radiogroup" aria-label={t('bills:scope.label')}>
            {[false, true].map((value) => (
              <button
                key={String(value)}
                type="button"
                role="radio"
                aria-checked={allAccounts === value}
                className={allAccounts === value ? 'on' : ''}
                onClick={() => useCosts.setState({ allAccounts: value })}
              >
                {t(value ? 'bills:scope.all' : 'bills:scope.account')}
              </button>
            ))}
          </div>
        ) : null}
      </Toolbar>
      <View accounts={accounts} />
    </div>
  );
}
