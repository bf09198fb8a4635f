import { nameOf } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import type { Overview } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { AccountChip } from '../../ui/AccountChip';
import { Amount } from '../../ui/amount/Amount';
import { ErrorState, LoadingState } from '../../ui/EmptyState';
import { SiteTag } from '../../ui/SiteTag';
import { Alerts } from '../alerts/Alerts';
import { WatchForm } from '../alerts/WatchForm';

/** Balances of every kind, account by account, with what is about to run out. Two currencies are never added. */
export function Balances({ accounts }: { accounts: readonly AccountView[] }): React.ReactElement {
  const { t } = useT();
  return (
    <div className="scroll-page" tabIndex={0} role="group" aria-label={t('money:tab.balances')}>
      {accounts.map((account) => (
        <AccountBalances key={account.id} account={account} />
      ))}
    </div>
  );
}

function AccountBalances({ account }: { account: AccountView }): React.ReactElement {
  const { t, language } = useT();
  const { value, error, loading, retry } = useQuery('query.overview', { accountId: account.id });
  return (
    <section className="money-account" aria-label={account.name}>
      <header className="row">
        <AccountChip account={account} />
        <h2>{account.name}</h2>
        <SiteTag account={account} />
        <span className="grow" />
        <span className="faint t12">
          {value?.balancesAsOf ? t('money:asOf', { time: asOfText(value.balancesAsOf, new Date()) }) : ''}
        </span>
      </header>
      {error && !value ? <ErrorState error={error} onRetry={retry} /> : null}
      {loading ? <LoadingState text={t('lists:reading')} /> : null}
      {value && value.balances.length === 0 ? <p className="soft">{t('money:noBalances')}</p> : null}
      {value && value.balances.length > 0 ? (
        <table className="sheet money-table">
          <thead>
            <tr>
              <th scope="col">{t('money:column.kind')}</th>
              <th scope="col" className="end">
                {t('money:designated')}
              </th>
              <th scope="col" className="end">
                {t('money:creditLimit')}
              </th>
              <th scope="col" className="end">
                {t('money:available')} <span className="faint">{value.currency}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {value.balances.map((balance) => (
              <tr key={balance.type}>
                <td>{nameOf('balanceType', balance.type, language) ?? balance.type}</td>
                <td className="end">
                  <Amount value={balance.designated} quiet />
                </td>
                <td className="end">
                  <Amount value={balance.type === '2' ? balance.credit : null} quiet />
                </td>
                <td className="end">
                  <Amount value={balance.amount} strong />
                </td>
              </tr>
            ))}
            {value.quota ? (
              <tr>
                <td>
                  {t('money:quota.name')}{' '}
                  {value.quota.percent === null ? null : (
                    <span className="faint">{t('money:quota.used', { percent: value.quota.percent })}</span>
                  )}
                </td>
                <td />
                <td className="end">
                  <Amount value={value.quota.granted} quiet {...quotaCurrency(value)} />
                </td>
                <td className="end">
                  <Amount value={value.quota.left} strong {...quotaCurrency(value)} />
                </td>
              </tr>
            ) : null}
            {value.debt ? (
              <tr>
                <td>{t('money:debt')}</td>
                <td />
                <td />
                <td className="end">
                  <Amount value={value.debt} />
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      ) : null}
      <Alerts account={account} />
      <WatchForm account={account} />
    </section>
  );
}

/** Said where it is not the one the head names. */
function quotaCurrency({ quota, currency }: Overview): { currency?: string } {
  return quota && quota.currency !== currency ? { currency: quota.currency } : {};
}
