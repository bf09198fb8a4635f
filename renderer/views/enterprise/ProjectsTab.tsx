import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { isProjectName } from '@shared/actions/enterprise/projects';
import type { Entry } from '@shared/model/action';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { FailedNote, failedOf } from '../../ui/action/Failed';
import { openAction } from '../../ui/action/openAction';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { Segments } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Field, FieldGroup } from '../../ui/Field';
import { useHindrance } from '../lists/ActionButton';
import { type ProjectRow, projectRows } from './projects';
import { openDialog } from './state';

/** Enterprise projects of the account, and what each cost in the open month, split by whose records they are. */
export function ProjectsTab({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const because = useHindrance(account, []);
  const off = because !== null;
  const { currency } = account;
  const [open = ''] = enterprise.cycles;
  const [chosen, setChosen] = useState<string | null>(null);
  const cycle = chosen ?? open;
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
    limit: 10_000,
  });
  // Costs of another month must not stand under the name of this one.
  const spent = costs.former ? undefined : costs.value;
  if (list.error && !list.value) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (costs.error && !spent) return <ErrorState error={costs.error} onRetry={costs.retry} />;
  if (!list.value || !spent) return <LoadingState text={t('enterprise:empty.reading')} />;
  const enabled = list.value.rows.length > 0;
  const rows = projectRows(list.value.rows, spent.groups, currency);
  const total = spent.totals.find((sum) => sum.currency === currency);
  const nameOf = (id: string | null) => {
    if (id === account.domainId || id === null) return t('enterprise:project.own');
    const member = enterprise.members.find((m) => m.id === id);
    return member?.displayName || member?.name || id;
  };
  return (
    <div className="enterprise-scroll" tabIndex={0} role="group" aria-label={t('enterprise:tab.projects')}>
      {!enabled && (
        <EmptyState
          title={t('enterprise:project.notEnabled')}
          text={t('enterprise:project.notEnabledNote')}
          action={{
            label: t('enterprise:project.enable'),
            run: () => void openAction({ action: 'enableProjects', accountId: account.id, input: {} }),
            disabledBecause: because ?? undefined,
          }}
        />
      )}
      <div className="row">
        <Select
          size="small"
          aria-label={t('enterprise:project.month')}
          value={cycle}
          options={enterprise.cycles.map((value) => ({ value, label: value }))}
          onChange={setChosen}
        />
        {cycle === open && <Badge kind="provisional">{t('bills:state.provisional')}</Badge>}
        <span className="grow t12 faint">{t('enterprise:project.note')}</span>
        {enabled && off && <span className="t12 soft">{because}</span>}
        {enabled && (
          <Button size="small" disabled={off} onClick={() => openDialog({ kind: 'project' })}>
            {t('enterprise:project.create')}
          </Button>
        )}
      </div>
      {!total && <p className="t12 soft">{t('enterprise:project.noRecords', { cycle })}</p>}
      <table className="ledger">
        <thead>
          <tr>
            <th>{t('enterprise:project.name')}</th>
            <th>{t('enterprise:project.id')}</th>
            <th>{t('enterprise:project.state')}</th>
            <th className="num">
              {t('enterprise:project.cost', { cycle })} <span className="faint">{currency}</span>
            </th>
            <th>{t('enterprise:project.members')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Project key={row.id ?? ''} row={row} nameOf={nameOf} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('enterprise:project.total')}</th>
            <td />
            <td />
            <td className="num">
              <Amount
                value={total?.amounts['amount'] ?? null}
                decimals={8}
                align
                strong
                {...(cycle === open ? { finality: 'provisional' as const } : {})}
              />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** contract: 0 is the project everything is in at first. The cloud's own words for it and for none are in one language only. */
const DEFAULT_PROJECT = '0';

function Project({ row, nameOf }: { row: ProjectRow; nameOf: (customerId: string | null) => string }) {
  const { t } = useT();
  const { id, name, status, amount, parts } = row;
  const words =
    id === null
      ? 'enterprise:project.unassigned'
      : id === DEFAULT_PROJECT
        ? 'enterprise:project.default'
        : null;
  return (
    <tr>
      <td>{words ? t(words) : (name ?? id)}</td>
      <td className="mono">{id ?? '\u2014'}</td>
      <td>
        {(status === '1' || status === '2') && (
          <Badge kind={status === '1' ? 'plain' : 'notice'}>{t(`enterprise:projectState.${status}`)}</Badge>
        )}
      </td>
      <td className="num">
        <Amount value={amount} decimals={8} align />
      </td>
      <td className="wraps">
        <ul className="project-parts">
          {parts.map((part) => (
            <li key={part.customerId ?? ''}>
              <span className="soft">{nameOf(part.customerId)}</span>{' '}
              <Amount value={part.amount} decimals={8} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

export function ProjectDialog({ account }: { account: AccountView }) {
  const { t } = useT();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [type, setType] = useState<'prod' | 'poc'>('prod');
  const [failed, setFailed] = useState<readonly Entry[]>([]);
  const review = async () => {
    const outcome = await openAction({
      action: 'createProject',
      accountId: account.id,
      input: { name, description, type },
    });
    if (outcome.outcome !== 'sent') return;
    const entries = failedOf(outcome);
    setFailed(entries);
    if (entries.length === 0) openDialog(null);
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
        <FailedNote entries={failed} all={1} />
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
