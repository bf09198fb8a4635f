import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { CallOutput } from '@shared/ipc/contract';
import type { DraftData } from '@shared/model/ticketForm';
import { call, toApiError, type ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { Radios } from '../../ui/Choice';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field, FieldGroup } from '../../ui/Field';
import { ResourceField } from './ResourceField';

type Choices = CallOutput<'query.ticketChoices'>;
type Problem = CallOutput<'tickets.problem'>;

/** Category, product, problem type, severity, template, region and resource, each from what the one before it allows. */
export function ProblemFields({
  account,
  online,
  choices,
  data,
  change,
  problem,
  onProblem,
}: {
  account: AccountView;
  online: boolean;
  choices: Choices | undefined;
  data: DraftData;
  change: (change: Partial<DraftData>) => void;
  problem: Problem | null;
  onProblem: (problem: Problem | null) => void;
}): React.ReactElement {
  const { t } = useT();
  const [problems, setProblems] = useState<CallOutput<'tickets.problems'>>([]);
  const [error, setError] = useState<ApiError | null>(null);
  const { productId, problemId } = data;
  const accountId = account.id;

  useEffect(() => {
    if (productId === '' || !online) return;
    let current = true;
    call('tickets.problems', { accountId, productId }).then(
      (list) => current && setProblems(list),
      (reason: unknown) => current && setError(toApiError(reason)),
    );
    return () => {
      current = false;
    };
  }, [accountId, productId, online]);
  useEffect(() => {
    if (productId === '' || problemId === '' || !online) return;
    let current = true;
    call('tickets.problem', { accountId, productId, problemId }).then(
      (found) => current && onProblem(found),
      (reason: unknown) => current && setError(toApiError(reason)),
    );
    return () => {
      current = false;
    };
  }, [accountId, productId, problemId, online, onProblem]);

  const products = choices?.products ?? [];
  const categories = [...new Map(products.map((p) => [p.categoryId, p.category]))];
  const chosen = products.find((p) => p.id === productId);
  const [category, setCategory] = useState('');
  const categoryId = category || (chosen?.categoryId ?? '');
  return (
    <>
      {choices && products.length === 0 && <p className="soft t12">{t('tickets:form.noCatalogue')}</p>}
      <div className="ticket-form-grid">
        <Field label={t('tickets:form.category')}>
          {(control) => (
            <Select
              {...control}
              value={categoryId || null}
              placeholder={t('tickets:form.choose')}
              options={categories.map(([value, label]) => ({ value, label }))}
              onChange={(value: string) => {
                setCategory(value);
                onProblem(null);
                change({ productId: '', problemId: '', severityId: '' });
              }}
            />
          )}
        </Field>
        <Field label={t('tickets:form.product')}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={productId || null}
              placeholder={t('tickets:form.choose')}
              disabled={categoryId === ''}
              options={products
                .filter((p) => p.categoryId === categoryId)
                .map((p) => ({ value: p.id, label: p.name }))}
              onChange={(value: string) => {
                onProblem(null);
                setProblems([]);
                change({ productId: value, problemId: '', severityId: '' });
              }}
            />
          )}
        </Field>
        <Field label={t('tickets:form.problem')}>
          {(control) => (
            <Select
              {...control}
              value={problemId || null}
              placeholder={t('tickets:form.choose')}
              disabled={productId === '' || !online}
              options={problems.map((p) => ({ value: p.id, label: p.name }))}
              onChange={(value: string) => {
                onProblem(null);
                change({ problemId: value, severityId: '' });
              }}
            />
          )}
        </Field>
        <Field label={t('tickets:form.template')} hint={t('tickets:form.templateHint')}>
          {(control) => (
            <Select
              {...control}
              value={null}
              placeholder={t('tickets:form.choose')}
              disabled={!problem || problem.templates.length === 0}
              options={(problem?.templates ?? []).map((x) => ({ value: x.id, label: x.name }))}
              onChange={(id: string | null) => {
                const template = problem?.templates.find((x) => x.id === id);
                if (template)
                  change({ body: data.body.trim() ? `${template.content}\n${data.body}` : template.content });
              }}
            />
          )}
        </Field>
        <Field label={t('tickets:form.region')}>
          {(control) => (
            <Select
              {...control}
              value={data.regionId}
              options={[
                { value: '', label: t('tickets:form.noRegion') },
                ...(choices?.regions ?? []).map((r) => ({ value: r.id, label: r.name })),
              ]}
              onChange={(value: string) => change({ regionId: value })}
            />
          )}
        </Field>
        <ResourceField
          account={account}
          value={data.resource}
          onChange={(resource) => change({ resource })}
        />
      </div>
      {problem && problem.severities.length > 0 && (
        <FieldGroup label={t('tickets:form.severity')} hint={t('tickets:form.severityHint')}>
          <Radios
            label={t('tickets:form.severity')}
            options={problem.severities.map((s) => ({ value: s.id, label: s.name }))}
            value={data.severityId || null}
            onChange={(severityId) => change({ severityId })}
          />
        </FieldGroup>
      )}
      {problem && (
        <p className="t12 soft">
          {problem.quota.left > 0
            ? t('tickets:form.quota', {
                left: String(problem.quota.left),
                total: String(problem.quota.total),
              })
            : t('tickets:form.noQuota')}
        </p>
      )}
      {error && <ErrorNote error={error} />}
    </>
  );
}
