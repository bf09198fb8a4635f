import { Button } from 'antd';
import { LEAST_HISTORY } from '@shared/finance/anomalies';
import type { AccountView } from '@shared/model/account';
import type { Enterprise, MemberView } from '@shared/model/enterprise';
import type { Standing } from '@shared/model/finance';
import { DEFAULT_MEMBER_WATCH, type MemberAlerts } from '@shared/model/memberWatch';
import { useQuery } from '../../../api/useQuery';
import { amountText } from '../../../format/number';
import { useT } from '../../../i18n';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/Badge';
import { ErrorState, LoadingState } from '../../../ui/EmptyState';
import { openDialog, showMember, useEnterprise } from '../state';
import { AllowanceDialog } from './AllowanceDialog';
import { MemberAlertList } from './MemberAlertList';
import { useMemberAlerts } from './useMemberAlerts';

/** The budget that is for one member of this account and nothing else. */
function budgetOf(standings: readonly Standing[], accountId: string, memberId: string): Standing | undefined {
  return standings.find(({ budget }) => {
    const [only, more] = budget.only;
    return (
      budget.accountIds.length === 1 &&
      budget.accountIds[0] === accountId &&
      more === undefined &&
      only?.dimension === 'member' &&
      !only.not &&
      only.keys.length === 1 &&
      only.keys[0] === memberId
    );
  });
}

/** Budget, least balance and unusual days per member, what of them is reached, and where each is set. */
export function AllowancesTab({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const { value, error, loading, retry } = useQuery('query.budgets', {});
  const alerts = useMemberAlerts(account.id);
  const told = alerts.value;
  const dialog = useEnterprise((s) => s.dialog);
  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (alerts.error && !told) return <ErrorState error={alerts.error} onRetry={alerts.retry} />;
  if (loading || !value || !told) return <LoadingState text={t('enterprise:empty.reading')} />;
  const member = dialog?.kind === 'allowance' && enterprise.members.find((m) => m.id === dialog.memberId);
  return (
    <div className="enterprise-scroll" tabIndex={0} role="group" aria-label={t('enterprise:tab.allowances')}>
      <p className="t12 faint">{t('enterprise:allow.note')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th>{t('enterprise:money.member')}</th>
            <th className="num">
              {t('enterprise:tree.available')} <span className="faint">{account.currency}</span>
            </th>
            <th className="num">{t('enterprise:allow.low')}</th>
            <th className="num">{t('enterprise:allow.budget')}</th>
            <th className="num">{t('enterprise:allow.used')}</th>
            <th>{t('enterprise:allow.unusual')}</th>
            <th>{t('enterprise:allow.alerts')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {enterprise.members.map((m) => (
            <Row
              key={m.id}
              member={m}
              standing={budgetOf(value, account.id, m.id)}
              told={told}
              currency={account.currency}
            />
          ))}
        </tbody>
      </table>
      {member && (
        <AllowanceDialog
          key={member.id}
          account={account}
          member={member}
          standing={budgetOf(value, account.id, member.id)}
          watch={told.watches.find((w) => w.memberId === member.id)}
          quietDays={told.quiet.find((q) => q.memberId === member.id)?.days ?? null}
          onSaved={retry}
        />
      )}
    </div>
  );
}

function Row({
  member,
  standing,
  told,
  currency,
}: {
  member: MemberView;
  standing: Standing | undefined;
  told: MemberAlerts;
  currency: string;
}) {
  const { t } = useT();
  const name = member.displayName || member.name;
  const watch = told.watches.find((w) => w.memberId === member.id) ?? DEFAULT_MEMBER_WATCH;
  const alerts = told.alerts.filter((a) => a.memberId === member.id);
  const quiet = told.quiet.find((q) => q.memberId === member.id);
  const cash = member.cash?.currency === currency ? member.cash.amount : null;
  return (
    <tr>
      <td>
        <button type="button" className="link" onClick={() => showMember(member.id)}>
          {name}
        </button>
      </td>
      <td className="num">
        {cash === null && member.kind === 'managed' ? (
          <span className="faint">{t('enterprise:tree.noAccount')}</span>
        ) : (
          <Amount value={cash} />
        )}
      </td>
      <td className="num">
        <Amount value={watch.lowBalance} />
      </td>
      <td className="num">
        <Amount value={standing?.budget.amount ?? null} />
      </td>
      <td className="num">
        <Amount value={standing?.spent ?? null} finality="provisional" />
      </td>
      <td className="soft">
        {!watch.unusual
          ? t('enterprise:allow.unusualOff')
          : quiet
            ? t('enterprise:allow.unusualQuiet', { days: quiet.days, need: LEAST_HISTORY })
            : t('enterprise:allow.unusualOver', { amount: amountText(watch.least) })}
      </td>
      <td className="wraps">
        <BudgetBadge standing={standing} />
        <MemberAlertList alerts={alerts} />
      </td>
      <td>
        <Button
          size="small"
          aria-label={t('enterprise:allow.title', { name })}
          onClick={() => openDialog({ kind: 'allowance', memberId: member.id })}
        >
          {t('enterprise:allow.edit')}
        </Button>
      </td>
    </tr>
  );
}

function BudgetBadge({ standing }: { standing: Standing | undefined }) {
  const { t } = useT();
  if (!standing) return null;
  if (standing.state === 'over') return <Badge kind="danger">{t('enterprise:allow.overBudget')}</Badge>;
  const reached = standing.reached.at(-1);
  if (!reached) return null;
  return <Badge kind="notice">{t('enterprise:allow.nearBudget', { percent: reached.percent })}</Badge>;
}
