import { Button, Input } from 'antd';
import { useState } from 'react';
import { isProjectName } from '@shared/actions/enterprise/projects';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { useReadOnly } from '../../state/actions';
import { useNetwork } from '../../state/network';
import { openAction } from '../../ui/action/openAction';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { Segments } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Field, FieldGroup } from '../../ui/Field';
import { openDialog, useEnterprise } from './state';

/** Enterprise projects of the account, and what each cost in the open month, split by whose records they are. */
export function ProjectsTab({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const off = useReadOnly(account.id) || (!online && !account.demo);
  const [cycle = ''] = enterprise.cycles;
  const list = useQuery('query.page', {
    dataset: 'enterpriseProjects',
    accountIds: [account.id],
    cycles: [],
    sort: [],
    offset: 0,
    limit: 1000,
  });
  const costs = useQuery('query.group', {
    dataset: 'resourceRecords',
    accountIds: [account.id],
    cycles: [cycle],
    by: [{ column: 'enterprise_project_id' }, { column: 'customer_id' }],
    limit: 1000,
  });
  if (list.error && !list.value) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.value || (!costs.value && !costs.error))
    return <LoadingState text={t('enterprise:empty.reading')} />;
  const projects = list.value.rows;
  const groups = costs.value?.groups.filter((g) => g.currency === account.currency) ?? [];
  const subtotals = costs.value?.subtotals.filter((s) => s.currency === account.currency) ?? [];
  const nameOf = (id: string | null) =>
    id === account.domainId || id === null
      ? t('enterprise:project.own')
      : (enterprise.members.find((m) => m.id === id)?.displayName ?? id);
  const known = new Map(projects.map((p) => [String(p['project_id']), p]));
  return (
    <div className="enterprise-scroll" tabIndex={0} role="group" aria-label={t('enterprise:tab.projects')}>
      {projects.length === 0 ? (
        <EmptyState
          title={t('enterprise:project.notEnabled')}
          text={t('enterprise:project.notEnabledNote')}
          action={{
            label: t('enterprise:project.enable'),
            run: () => void openAction({ action: 'enableProjects', accountId: account.id, input: {} }),
            disabledBecause: off ? t('enterprise:money.offline') : undefined,
          }}
        />
      ) : (
        <div className="row">
          <span className="grow t12 faint">{t('enterprise:project.note')}</span>
          <Button size="small" disabled={off} onClick={() => openDialog({ kind: 'project' })}>
            {t('enterprise:project.create')}
          </Button>
        </div>
      )}
      <table className="ledger">
        <thead>
          <tr>
            <th>{t('enterprise:project.name')}</th>
            <th>{t('enterprise:project.id')}</th>
            <th>{t('enterprise:project.state')}</th>
            <th className="num">
              {t('enterprise:project.cost', { cycle })} <span className="faint">{account.currency}</span>
            </th>
            <th>{t('enterprise:project.members')}</th>
          </tr>
        </thead>
        <tbody>
          {idsOf(projects, subtotals).map((id) => {
            const project = known.get(id);
            const total = subtotals.find((s) => (s.value ?? '-1') === id);
            const parts = groups.filter((g) => (g.keys[0]?.value ?? '-1') === id);
            const status = String(project?.['status'] ?? '');
            return (
              <tr key={id}>
                <td>{String(project?.['name'] ?? total?.label ?? t('enterprise:project.unassigned'))}</td>
                <td className="mono">{id}</td>
                <td>
                  {(status === '1' || status === '2') && (
                    <Badge kind={status === '1' ? 'plain' : 'notice'}>
                      {t(`enterprise:projectState.${status}`)}
                    </Badge>
                  )}
                </td>
                <td className="num">
                  <Amount value={total?.amounts['amount'] ?? null} decimals={8} align />
                </td>
                <td className="wraps soft">
                  {parts
                    .map((p) => nameOf(p.keys[1]?.value ?? null))
                    .filter((name, i, all) => all.indexOf(name) === i)
                    .join(t('common:listSeparator'))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Projects of the list first, then those only bills know (members' own), then what is assigned to none. */
function idsOf(
  projects: readonly Record<string, unknown>[],
  subtotals: readonly { value: string | null }[],
): string[] {
  const ids = [...projects.map((p) => String(p['project_id'])), ...subtotals.map((s) => s.value ?? '-1')];
  return [...new Set(ids)];
}

export function ProjectDialog({ account }: { account: AccountView }) {
  const { t } = useT();
  const dialog = useEnterprise((s) => s.dialog);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [type, setType] = useState<'prod' | 'poc'>('prod');
  if (dialog?.kind !== 'project') return null;
  const review = async () => {
    const { outcome } = await openAction({
      action: 'createProject',
      accountId: account.id,
      input: { name, description, type },
    });
    if (outcome === 'sent') openDialog(null);
  };
  return (
    <Dialog
      title={t('enterprise:project.create')}
      sticky
      onClose={() => openDialog(null)}
      footer={
        <>
          <span className="grow" />
          <Button onClick={() => openDialog(null)}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={!isProjectName(name)} onClick={() => void review()}>
            {t('enterprise:project.create')}
          </Button>
        </>
      }
    >
      <div className="form">
        <Field
          label={t('enterprise:project.name')}
          hint={t('enterprise:project.nameHint')}
          error={name !== '' && !isProjectName(name) ? t('enterprise:project.nameWrong') : null}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={255}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('enterprise:project.description')}>
          {(control) => (
            <Input
              {...control}
              maxLength={512}
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        <FieldGroup label={t('enterprise:project.type')}>
          <Segments
            label={t('enterprise:project.type')}
            value={type}
            options={[
              { value: 'prod', label: t('enterprise:projectType.prod') },
              { value: 'poc', label: t('enterprise:projectType.poc') },
            ]}
            onChange={setType}
          />
        </FieldGroup>
      </div>
    </Dialog>
  );
}
