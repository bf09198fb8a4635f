import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Dimension } from '@shared/model/costs';
import type { Budget } from '@shared/model/finance';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { attempt } from '../../ui/attempt';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { budgetOf, draftOf, SCOPES, type BudgetDraft, type DraftProblem } from './budgetDraft';
import { useKeyChoices } from './useKeyChoices';

/** A new budget, or an old one changed. */
export function BudgetDialog({
  budget,
  onClose,
}: {
  budget: Budget | null;
  onClose: () => void;
}): React.ReactElement {
  const { t } = useT();
  const accounts = useAccounts((s) => s.accounts);
  const current = useAccounts((s) => s.currentId);
  const [draft, setDraft] = useState<BudgetDraft>(() =>
    draftOf(budget, accounts.find((a) => a.id === current) ?? accounts[0]),
  );
  const [shown, setShown] = useState(false);
  const result = budgetOf(draft, budget?.id ?? null);
  const problems: Partial<Record<DraftProblem, true>> =
    shown && 'problems' in result ? Object.fromEntries(result.problems.map((p) => [p, true])) : {};
  const put = (change: Partial<BudgetDraft>): void => setDraft((old) => ({ ...old, ...change }));
  const error = (problem: DraftProblem): string | null =>
    problems[problem] ? t(`costs:budget.invalid.${problem}`) : null;
  const save = async (): Promise<void> => {
    setShown(true);
    if (!('budget' in result)) return;
    await attempt('costs:notSaved.budget', () => call('budgets.save', result.budget));
    onClose();
  };
  const currencies = [...new Set(accounts.map((a) => a.currency))];
  return (
    <Dialog
      title={t(budget ? 'costs:budget.edit' : 'costs:budget.add')}
      sticky
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{t('costs:budget.cancel')}</Button>
          <Button type="primary" onClick={() => void save()}>
            {t('costs:budget.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        <Field label={t('costs:budget.name')} error={error('name')}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              maxLength={80}
              onChange={(e) => put({ name: e.target.value })}
            />
          )}
        </Field>
        <div className="field-pair">
          <Field label={t('costs:budget.amount')} error={error('amount')}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={draft.amount}
                onChange={(e) => put({ amount: e.target.value })}
              />
            )}
          </Field>
          <Field label={t('costs:budget.currency')}>
            {(control) => (
              <Select
                id={control.id}
                value={draft.currency}
                options={currencies.map((c) => ({ value: c, label: c }))}
                onChange={(currency) => put({ currency })}
              />
            )}
          </Field>
        </div>
        <Field label={t('costs:budget.accounts')} error={error('accounts')}>
          {(control) => (
            <Select
              id={control.id}
              mode="multiple"
              value={draft.accountIds}
              options={accounts.map((a) => ({ value: a.id, label: `${a.name} (${a.currency})` }))}
              optionFilterProp="label"
              onChange={(accountIds) => put({ accountIds })}
            />
          )}
        </Field>
        <Scope draft={draft} put={put} error={error} />
        <Field
          label={t('costs:budget.thresholds')}
          hint={t('costs:budget.thresholdsHint')}
          error={error('thresholds')}
        >
          {(control) => (
            <Input
              {...control}
              value={draft.thresholds}
              onChange={(e) => put({ thresholds: e.target.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

function Scope({
  draft,
  put,
  error,
}: {
  draft: BudgetDraft;
  put: (change: Partial<BudgetDraft>) => void;
  error: (problem: DraftProblem) => string | null;
}): React.ReactElement {
  const { t } = useT();
  const dimension: Dimension | null =
    draft.scope === 'all' ? null : draft.scope === 'tag' ? `tag:${draft.tagKey.trim() || '-'}` : draft.scope;
  const choices = useKeyChoices(draft.accountIds, dimension);
  return (
    <div className="field-pair">
      <Field label={t('costs:budget.scope')}>
        {(control) => (
          <Select
            id={control.id}
            value={draft.scope}
            options={SCOPES.map((scope) => ({
              value: scope,
              label:
                scope === 'all'
                  ? t('costs:budget.scopeAll')
                  : scope === 'tag'
                    ? t('costs:centre.by.tag')
                    : t(`costs:dimension.${scope}`),
            }))}
            onChange={(scope) => put({ scope, values: [] })}
          />
        )}
      </Field>
      {draft.scope === 'tag' ? (
        <Field label={t('costs:budget.scopeKey')} error={error('key')}>
          {(control) => (
            <Input
              {...control}
              value={draft.tagKey}
              maxLength={64}
              onChange={(e) => put({ tagKey: e.target.value, values: [] })}
            />
          )}
        </Field>
      ) : null}
      {draft.scope === 'all' ? null : (
        <Field label={t('costs:budget.scopeValue')} error={error('value')}>
          {(control) => (
            <Select
              id={control.id}
              mode="multiple"
              value={draft.values}
              options={choices}
              optionFilterProp="label"
              onChange={(values) => put({ values })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
