import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { type DataChange, useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { startSync } from '../../state/sync';
import { attempt } from '../../ui/attempt';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Toolbar } from '../../ui/Toolbar';
import { Tabs } from '../../ui/Tabs';
import { useHindrance } from '../lists/ActionButton';
import { AllowancesTab } from './allowances/AllowancesTab';
import { BillsTab } from './BillsTab';
import { CouponsTab } from './coupons/CouponsTab';
import { HandCouponsDialog } from './coupons/HandCouponsDialog';
import { CreateMemberDialog } from './create/CreateMemberDialog';
import './enterprise.css';
import { HistoryTab } from './HistoryTab';
import { MoneyDialog } from './money/MoneyDialog';
import { NoMaster } from './NoMaster';
import { OrganisationTab } from './OrganisationTab';
import { ProjectDialog, ProjectsTab } from './ProjectsTab';
import { openDialog, TABS, type Tab, useEnterprise } from './state';

/** Datasets an enterprise is made of; a pull of any of them asks again. */
const CONCERNS: ReadonlySet<string> = new Set([
  'members',
  'organisation',
  'memberCash',
  'memberCredit',
  'monthlySummary',
]);

const NO_PATH: readonly string[] = [];

/** The enterprise of the account in front: units and members, and what moves between them and their master. */
export function EnterpriseView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const chosen = useEnterprise((s) => s.tab);
  // The tab is kept from account to account; one that the site has not gives way to the first.
  const tab = hasTab(account.site, chosen) ? chosen : 'organisation';
  const dialog = useEnterprise((s) => s.dialog);
  const { value, error, loading, retry } = useQuery(
    'query.enterprise',
    { accountId: account.id },
    { refreshOn: (c: DataChange) => c.accountId === account.id && CONCERNS.has(c.dataset) },
  );
  // Without members there are no tabs.
  usePlace(value?.state === 'none' ? NO_PATH : [t(`enterprise:tab.${tab}`)], value?.asOf ?? null);

  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (loading || !value) return <LoadingState text={t('enterprise:empty.reading')} />;
  if (value.state === 'missing')
    return (
      <EmptyState
        title={t('enterprise:empty.missing')}
        text={t('enterprise:empty.missingNote')}
        action={{
          label: t('enterprise:empty.sync'),
          run: () => void attempt('common:failed.sync', () => startSync([account.id])),
        }}
      />
    );
  if (value.state === 'none') return <NoMaster account={account} enterprise={value} />;
  return (
    <div className="enterprise">
      <Toolbar label={t('common:section.enterprise')}>
        <SiteTabs tab={tab} site={account.site} />
        <span className="grow" />
        <Buttons account={account} />
      </Toolbar>
      <Body account={account} enterprise={value} tab={tab} />
      {dialog?.kind === 'create' && <CreateMemberDialog account={account} enterprise={value} />}
      {dialog?.kind === 'money' && (
        <MoneyDialog account={account} enterprise={value} way={dialog.way} memberIds={dialog.memberIds} />
      )}
      {dialog?.kind === 'handCoupons' && (
        <HandCouponsDialog account={account} enterprise={value} memberId={dialog.memberId} />
      )}
      {dialog?.kind === 'project' && <ProjectDialog account={account} />}
    </div>
  );
}

function Body({ account, enterprise, tab }: { account: AccountView; enterprise: Enterprise; tab: Tab }) {
  switch (tab) {
    case 'organisation':
      return <OrganisationTab account={account} enterprise={enterprise} />;
    case 'transfers':
      return <HistoryTab account={account} />;
    case 'coupons':
      return <CouponsTab account={account} enterprise={enterprise} />;
    case 'bills':
      return <BillsTab account={account} enterprise={enterprise} />;
    case 'allowances':
      return <AllowancesTab account={account} enterprise={enterprise} />;
    case 'projects':
      return <ProjectsTab account={account} enterprise={enterprise} />;
  }
}

/** What is moved between a master and its members is in the API of the China site only. */
const CHINA_ONLY: ReadonlySet<Tab> = new Set(['transfers', 'coupons']);

const hasTab = (site: AccountView['site'], tab: Tab): boolean => site === 'china' || !CHINA_ONLY.has(tab);

function SiteTabs({ tab, site }: { tab: Tab; site: AccountView['site'] }) {
  const { t } = useT();
  return (
    <Tabs
      label={t('common:section.enterprise')}
      tabs={TABS.filter((id) => hasTab(site, id)).map((id) => ({
        id,
        name: t(`enterprise:tab.${id}`),
      }))}
      tab={tab}
      onChange={(id) => useEnterprise.setState({ tab: id, memberId: null })}
    />
  );
}

/** Creating and moving are in the API of the China site only. */
function Buttons({ account }: { account: AccountView }) {
  const { t } = useT();
  const because = useHindrance(account, []);
  if (account.site !== 'china')
    return <span className="t12 soft">{t('enterprise:empty.international')}</span>;
  const off = because !== null;
  return (
    <>
      {off && <span className="t12 soft">{because}</span>}
      <Button
        size="small"
        disabled={off}
        onClick={() => openDialog({ kind: 'money', way: 'out', memberIds: [] })}
      >
        {t('enterprise:action.move')}
      </Button>
      <Button
        size="small"
        type="primary"
        icon={<Icon name="plus" small />}
        disabled={off}
        onClick={() => openDialog({ kind: 'create' })}
      >
        {t('enterprise:action.create')}
      </Button>
    </>
  );
}
