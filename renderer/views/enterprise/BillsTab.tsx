import type { AccountView } from '@shared/model/account';
import type { Enterprise, Spend } from '@shared/model/enterprise';
import { useT } from '../../i18n';
import { openSection } from '../../state/ui';
import { Amount } from '../../ui/amount/Amount';
import { showMemberBills } from '../bills/state';
import { addFigures, spendOf } from './tree';

/** Settled bills of the last twelve months, master and members, as they came through the master. */
export function BillsTab({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const { cycles, members, own, missingCycles } = enterprise;
  const { currency } = account;
  const customers: { id: string; name: string; account: string; spend: readonly Spend[] }[] = [
    { id: '', name: account.domainName, account: account.domainName, spend: own },
    ...members.map((m) => ({ id: m.id, name: m.displayName || m.name, account: m.name, spend: m.spend })),
  ];
  const figures = (spend: readonly Spend[]) => ({ cash: null, ...spendOf(spend, currency, cycles[0]) });
  const of = (spend: readonly Spend[], cycle: string) =>
    spend.find((s) => s.cycle === cycle && s.currency === currency)?.amount ?? null;
  const columnSum = (cycle: string) =>
    addFigures(customers.map((c) => ({ cash: null, month: of(c.spend, cycle), year: null }))).month;
  return (
    <div className="enterprise-scroll" tabIndex={0} role="group" aria-label={t('enterprise:tab.bills')}>
      <table className="ledger wide">
        <thead>
          <tr>
            <th>
              {t('enterprise:month.member')} <span className="faint">{currency}</span>
            </th>
            <th className="num">{t('enterprise:month.sum')}</th>
            {cycles.map((cycle) => (
              <th key={cycle} className="num">
                {cycle}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {customers.map(({ id, name, account: accountName, spend }) => (
            <tr key={id}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    showMemberBills(accountName, cycles[0]);
                    openSection('bills');
                  }}
                >
                  {name}
                </button>
                {id === '' && <span className="faint"> {t('enterprise:tree.master')}</span>}
              </th>
              <td className="num">
                <Amount value={figures(spend).year} strong />
              </td>
              {cycles.map((cycle, i) => (
                <td key={cycle} className="num">
                  <Amount
                    value={of(spend, cycle)}
                    {...(i === 0 ? { finality: 'provisional' as const } : {})}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('enterprise:tree.total')}</th>
            <td className="num">
              <Amount value={addFigures(customers.map((c) => figures(c.spend))).year} strong />
            </td>
            {cycles.map((cycle) => (
              <td key={cycle} className="num">
                <Amount value={columnSum(cycle)} strong />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="t12 faint">
        {t(enterprise.byMember ? 'enterprise:month.oneByOne' : 'enterprise:month.jointly')}
      </p>
      {missingCycles.length > 0 && (
        <p className="t12 faint">{t('enterprise:tree.missing', { count: missingCycles.length })}</p>
      )}
    </div>
  );
}
