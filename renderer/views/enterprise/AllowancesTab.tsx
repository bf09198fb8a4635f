import { Button, Input } from 'antd';
import { useState } from 'react';
import { isTransferAmount } from '@shared/actions/enterprise/transfer';
import type { AccountView } from '@shared/model/account';
import type { Enterprise, MemberView } from '@shared/model/enterprise';
import type { Standing } from '@shared/model/finance';
import { call, toApiError, type ApiError } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { Dialog } from '../../ui/Dialog';
import { ErrorState, LoadingState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field } from '../../ui/Field';
import { plainAmount } from './money/rows';
import { openDialog, useEnterprise } from './state';

/** Percent of a member's budget at which it is told. */
const THRESHOLDS = [80, 100];

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

/** A monthly budget per member, kept with the budgets of the cost section, and where each stands. */
export function AllowancesTab({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const { value, error, loading, retry } = useQuery('query.budgets', {});
  const dialog = useEnterprise((s) => s.dialog);
  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (loading || !value) return <LoadingState text={t('enterprise:empty.reading')} />;
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
            <th className="num">{t('enterprise:allow.budget')}</th>
            <th className="num">{t('enterprise:allow.used')}</th>
            <th>{t('enterprise:allow.alerts')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {enterprise.members.map((m) => {
            const standing = budgetOf(value, account.id, m.id);
            return (
              <tr key={m.id}>
                <td>{m.displayName || m.name}</td>
                <td className="num">
                  {m.cash ? (
                    <Amount value={m.cash.amount} />
                  ) : (
                    <span className="faint">
                      {m.kind === 'managed' ? t('enterprise:tree.noAccount') : ''}
                    </span>
                  )}
                </td>
                <td className="num">
                  <Amount value={standing?.budget.amount ?? null} />
                </td>
                <td className="num">
                  <Amount value={standing?.spent ?? null} finality="provisional" />
                </td>
                <td>
                  <Alert standing={standing} />
                </td>
                <td>
                  <Button size="small" onClick={() => openDialog({ kind: 'allowance', memberId: m.id })}>
                    {t('enterprise:allow.edit')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {member && (
        <AllowanceDialog
          key={member.id}
          account={account}
          member={member}
          standing={budgetOf(value, account.id, member.id)}
          onSaved={retry}
        />
      )}
    </div>
  );
}

function Alert({ standing }: { standing: Standing | undefined }) {
  const { t } = useT();
  if (!standing) return null;
  if (standing.state === 'over') return <Badge kind="danger">{t('enterprise:allow.overBudget')}</Badge>;
  const reached = standing.reached.at(-1);
  if (reached)
    return <Badge kind="notice">{t('enterprise:allow.nearBudget', { percent: reached.percent })}</Badge>;
  return <span className="faint">{t('enterprise:allow.none')}</span>;
}

function AllowanceDialog({
  account,
  member,
  standing,
  onSaved,
}: {
  account: AccountView;
  member: MemberView;
  standing: Standing | undefined;
  onSaved: () => void;
}) {
  const { t } = useT();
  const name = member.displayName || member.name;
  const [amount, setAmount] = useState(standing?.budget.amount ?? '');
  const [error, setError] = useState<ApiError | null>(null);
  const plain = plainAmount(amount);
  const fine = plain === '' || isTransferAmount(plain);
  const save = async () => {
    try {
      if (plain !== '')
        await call('budgets.save', {
          id: standing?.budget.id ?? crypto.randomUUID(),
          name: name.slice(0, 80),
          currency: account.currency,
          amount: plain,
          thresholds: THRESHOLDS,
          accountIds: [account.id],
          only: [{ dimension: 'member', keys: [member.id], not: false }],
        });
      else if (standing) await call('budgets.remove', { id: standing.budget.id });
      onSaved();
      openDialog(null);
    } catch (reason) {
      setError(toApiError(reason));
    }
  };
  return (
    <Dialog
      title={t('enterprise:allow.title', { name })}
      sticky
      onClose={() => openDialog(null)}
      footer={
        <>
          <span className="grow" />
          <Button onClick={() => openDialog(null)}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={!fine} onClick={() => void save()}>
            {t('enterprise:allow.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        {error && <ErrorNote error={error} />}
        <Field
          label={`${t('enterprise:allow.budget')} ${account.currency}`}
          hint={t('enterprise:allow.budgetHint')}
          error={fine ? null : t('enterprise:allow.wrongAmount')}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
