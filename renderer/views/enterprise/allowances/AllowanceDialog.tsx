import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { LEAST_HISTORY } from '@shared/finance/anomalies';
import { isTransferAmount } from '@shared/actions/enterprise/transfer';
import type { AccountView } from '@shared/model/account';
import type { MemberView } from '@shared/model/enterprise';
import type { Standing } from '@shared/model/finance';
import { DEFAULT_MEMBER_WATCH, type MemberWatch } from '@shared/model/memberWatch';
import { call, toApiError, type ApiError } from '../../../api/client';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Field, FieldGroup } from '../../../ui/Field';
import { toast } from '../../../ui/toast';
import { plainAmount } from '../money/rows';
import { openDialog } from '../state';

/** Percent of a member's budget at which it is told. */
const THRESHOLDS = [80, 100];

/** What a member may spend in a month, and what its master wants to be told of it. */
export function AllowanceDialog({
  account,
  member,
  standing,
  watch,
  quietDays,
  onSaved,
}: {
  account: AccountView;
  member: MemberView;
  standing: Standing | undefined;
  watch: MemberWatch | undefined;
  /** Days of its usage that are known, where they are too few; else null. */
  quietDays: number | null;
  onSaved: () => void;
}) {
  const { t } = useT();
  const name = member.displayName || member.name;
  const set = watch ?? DEFAULT_MEMBER_WATCH;
  const [budget, setBudget] = useState(standing?.budget.amount ?? '');
  const [low, setLow] = useState(set.lowBalance ?? '');
  const [unusual, setUnusual] = useState(set.unusual);
  const [least, setLeast] = useState(set.least);
  const [error, setError] = useState<ApiError | null>(null);
  const [plainBudget, plainLow, plainLeast] = [budget, low, least].map(plainAmount) as [
    string,
    string,
    string,
  ];
  const fine = {
    budget: plainBudget === '' || isTransferAmount(plainBudget),
    low: plainLow === '' || isTransferAmount(plainLow),
    least: !unusual || isTransferAmount(plainLeast),
  };
  const save = async () => {
    try {
      if (plainBudget !== '')
        await call('budgets.save', {
          id: standing?.budget.id ?? crypto.randomUUID(),
          name: name.slice(0, 80),
          currency: account.currency,
          amount: plainBudget,
          thresholds: THRESHOLDS,
          accountIds: [account.id],
          only: [{ dimension: 'member', keys: [member.id], not: false }],
        });
      else if (standing) await call('budgets.remove', { id: standing.budget.id });
      await call('memberWatches.save', {
        accountId: account.id,
        memberId: member.id,
        lowBalance: plainLow === '' ? null : plainLow,
        unusual,
        least: isTransferAmount(plainLeast) ? plainLeast : set.least,
      });
      toast({ kind: 'ok', title: (t) => t('enterprise:allow.saved', { name }) });
      onSaved();
      openDialog(null);
    } catch (reason) {
      setError(toApiError(reason));
    }
  };
  const wrong = t('enterprise:allow.wrongAmount');
  const unit = <span className="faint">{account.currency}</span>;
  const noBalance = member.kind === 'managed' || member.kind === 'hidden';
  return (
    <Dialog
      title={t('enterprise:allow.title', { name })}
      sticky
      onClose={() => openDialog(null)}
      footer={
        <>
          <span className="grow" />
          <Button onClick={() => openDialog(null)}>{t('common:action.cancel')}</Button>
          <Button
            type="primary"
            disabled={!fine.budget || !fine.low || !fine.least}
            onClick={() => void save()}
          >
            {t('enterprise:allow.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        {error && <ErrorNote error={error} />}
        <Field
          label={t('enterprise:allow.budget')}
          hint={t('enterprise:allow.budgetHint')}
          error={fine.budget ? null : wrong}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              suffix={unit}
              value={budget}
              onChange={(event) => setBudget(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('enterprise:allow.low')}
          hint={noBalance ? t(`enterprise:kindNote.${member.kind}`) : t('enterprise:allow.lowHint')}
          error={fine.low ? null : wrong}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              suffix={unit}
              disabled={noBalance}
              value={low}
              onChange={(event) => setLow(event.target.value)}
            />
          )}
        </Field>
        <FieldGroup
          label={t('enterprise:allow.unusual')}
          hint={
            quietDays === null
              ? t('enterprise:allow.unusualHint')
              : t('enterprise:allow.quiet', { days: quietDays, need: LEAST_HISTORY })
          }
        >
          <Checkbox checked={unusual} onChange={(event) => setUnusual(event.target.checked)}>
            {t('enterprise:allow.watchUnusual')}
          </Checkbox>
        </FieldGroup>
        {unusual && (
          <Field
            label={t('enterprise:allow.least')}
            hint={t('enterprise:allow.leastHint')}
            error={fine.least ? null : wrong}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                suffix={unit}
                value={least}
                onChange={(event) => setLeast(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  );
}
