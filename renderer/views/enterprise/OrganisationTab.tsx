import { Input } from 'antd';
import { useMemo, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import type { MemberAlert } from '@shared/model/memberWatch';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { DataGrid } from '../../ui/table/DataGrid';
import { fitColumns, type GridColumn } from '../../ui/table/columns';
import type { FootLine } from '../../ui/table/GridFoot';
import { listSource } from '../../ui/table/rowSource';
import { Toolbar } from '../../ui/Toolbar';
import { AlertBadge } from './allowances/MemberAlertList';
import { alertText, useMemberAlerts } from './allowances/useMemberAlerts';
import { MemberDrawer } from './MemberDrawer';
import { statusText } from './NoMaster';
import { toggleUnit, useEnterprise } from './state';
import { addFigures, figuresOf, spendOf, treeRows, type TreeRow } from './tree';

/** The tree of units and members with what each has and costs, and the member in front beside it. */
export function OrganisationTab({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const { text, folded, memberId } = useEnterprise();
  const [width, setWidth] = useState(1072);
  const { currency } = account;
  const rows = useMemo(
    () => treeRows(enterprise, { text, folded, currency }),
    [enterprise, text, folded, currency],
  );
  const { value: told } = useMemberAlerts(account.id);
  const alertsOf = (memberId: string) => told?.alerts.filter((a) => a.memberId === memberId) ?? [];
  const source = useMemo(() => listSource(rows), [rows]);
  const found = rows.filter((r) => r.kind === 'member').length;
  const count = enterprise.members.length;
  const selected = enterprise.members.find((m) => m.id === memberId);
  return (
    <>
      <Toolbar label={t('enterprise:tree.head')}>
        <Input
          className="member-search"
          size="small"
          allowClear
          prefix={<Icon name="search" small />}
          placeholder={t('enterprise:action.search')}
          aria-label={t('enterprise:action.search')}
          value={text}
          onChange={(event) => useEnterprise.setState({ text: event.target.value })}
        />
        <span className="grow" />
        {enterprise.missingCycles.length > 0 && (
          <span className="t12 soft">
            {t('enterprise:tree.missing', { count: enterprise.missingCycles.length })}
          </span>
        )}
      </Toolbar>
      <div
        className="enterprise-body"
        onKeyDown={(event) => {
          if (event.key === 'Escape') useEnterprise.setState({ memberId: null });
        }}
      >
        <DataGrid<TreeRow>
          label={t('enterprise:tree.label')}
          columns={fitColumns(columnsOf(t, currency, alertsOf), width)}
          source={source}
          keyOf={(row) => row.id}
          kindOf={(row) => (row.kind === 'unit' ? 'group' : undefined)}
          openKey={memberId}
          onOpen={(row) => {
            if (row.kind === 'unit') toggleUnit(row.id);
            else useEnterprise.setState({ memberId: row.id });
          }}
          onFold={(row, open) => {
            if (row.kind === 'unit' && row.folded === open) toggleUnit(row.id);
            return row.kind === 'unit';
          }}
          foot={[totals(t, account, enterprise, text.trim() === '' ? count : found)]}
          footLabel={t('enterprise:tree.total')}
          resetKey={text}
          onWidth={setWidth}
          empty={
            count === 0 ? (
              <EmptyState
                title={t('enterprise:empty.noMembers')}
                text={t('enterprise:empty.noMembersNote')}
              />
            ) : (
              <EmptyState title={t('enterprise:tree.nothingFound', { text })} />
            )
          }
        />
        {selected && (
          <MemberDrawer
            key={selected.id}
            account={account}
            enterprise={enterprise}
            member={selected}
            alerts={alertsOf(selected.id)}
            onClose={() => useEnterprise.setState({ memberId: null })}
          />
        )}
      </div>
    </>
  );
}

type T = ReturnType<typeof useT>['t'];

type AlertsOf = (memberId: string) => readonly MemberAlert[];

function columnsOf(t: T, currency: string, alertsOf: AlertsOf): GridColumn<TreeRow>[] {
  return [
    {
      id: 'name',
      title: t('enterprise:tree.head'),
      width: 236,
      grow: 2,
      pinned: true,
      cell: (row) => <NameCell row={row} alerts={row.kind === 'member' ? alertsOf(row.id) : []} />,
      text: (row) => (row.kind === 'unit' ? row.name : row.member.displayName || row.member.name),
    },
    {
      id: 'id',
      title: t('enterprise:tree.id'),
      width: 206,
      rank: 3,
      mono: true,
      cell: (row) =>
        row.kind === 'member' ? (
          <span className="ell" title={row.id}>
            {row.id}
          </span>
        ) : null,
      text: (row) => row.id,
    },
    {
      id: 'state',
      title: t('enterprise:tree.state'),
      width: 116,
      rank: 2,
      cell: (row) =>
        row.kind === 'member' ? <StatusCell status={row.member.status} alerts={alertsOf(row.id)} /> : null,
      text: (row) => (row.kind === 'member' ? statusText(t, row.member.status) : ''),
    },
    {
      id: 'kind',
      title: t('enterprise:tree.kind'),
      width: 106,
      rank: 1,
      cell: (row) =>
        row.kind === 'member' ? (
          <span className="soft" title={t(`enterprise:kindNote.${row.member.kind}`)}>
            {t(`enterprise:kind.${row.member.kind}`)}
          </span>
        ) : null,
      text: (row) => (row.kind === 'member' ? t(`enterprise:kind.${row.member.kind}`) : ''),
    },
    {
      id: 'cash',
      title: t('enterprise:tree.available'),
      unit: ` ${currency}`,
      width: 140,
      grow: 1,
      align: 'end',
      cell: (row) => <CashCell row={row} />,
      text: (row) => row.figures.cash ?? '',
    },
    {
      id: 'month',
      title: t('enterprise:tree.month'),
      unit: ` ${currency}`,
      width: 136,
      grow: 1,
      align: 'end',
      cell: (row) => <Amount value={row.figures.month} strong={row.kind === 'unit'} />,
      text: (row) => row.figures.month ?? '',
    },
    {
      id: 'year',
      title: t('enterprise:tree.year'),
      unit: ` ${currency}`,
      width: 128,
      grow: 1,
      rank: 4,
      align: 'end',
      cell: (row) => <Amount value={row.figures.year} strong={row.kind === 'unit'} />,
      text: (row) => row.figures.year ?? '',
    },
  ];
}

function NameCell({ row, alerts }: { row: TreeRow; alerts: readonly MemberAlert[] }) {
  const { t } = useT();
  const indent = { paddingInlineStart: `calc(${row.depth} * var(--space-5))` };
  if (row.kind === 'unit')
    return (
      <span className="tree-name" style={indent}>
        <Icon name={row.folded ? 'right' : 'down'} small />
        <b className="ell">{row.name}</b> <span className="faint">{row.count}</span>
      </span>
    );
  const { displayName, name } = row.member;
  return (
    <span className="tree-name member" style={indent} title={`${displayName} ${name}`}>
      <span className={displayName ? 'tree-display' : 'ell'}>{displayName || name}</span>
      {alerts.length > 0 && (
        <span className="member-mark" title={alerts.map((a) => alertText(t, a)).join('\n')}>
          <Icon name="warn" small />
          <span className="sr-only">
            {alerts.map((a) => alertText(t, a)).join(t('common:listSeparator'))}
          </span>
        </span>
      )}
      {displayName && displayName !== name && <span className="faint ell">{name}</span>}
    </span>
  );
}

/** An alert says more than that all is normal. */
function StatusCell({ status, alerts }: { status: string; alerts: readonly MemberAlert[] }) {
  const { t } = useT();
  const text = statusText(t, status);
  const [first] = alerts;
  if (status === '1' && first) return <AlertBadge alert={first} />;
  return status === '1' ? <span className="soft">{text}</span> : <Badge kind="notice">{text}</Badge>;
}

function CashCell({ row }: { row: TreeRow }) {
  const { t } = useT();
  if (row.kind === 'unit' || row.figures.cash !== null)
    return <Amount value={row.figures.cash} strong={row.kind === 'unit'} />;
  const words = {
    managed: 'noAccount',
    hidden: 'hidden',
    unknown: 'notAsked',
    independent: 'notAsked',
  } as const;
  return <span className="faint">{t(`enterprise:tree.${words[row.member.kind]}`)}</span>;
}

/** Everybody, whatever is searched for: the total of the organisation does not change with a search. */
function totals(t: T, account: AccountView, enterprise: Enterprise, shown: number): FootLine {
  const { currency } = account;
  const open = enterprise.cycles[0];
  const members = enterprise.members.map((m) => figuresOf(m, currency, open));
  const sums = addFigures([...members, { cash: null, ...spendOf(enterprise.own, currency, open) }]);
  const count = enterprise.members.length;
  return {
    id: 'total',
    kind: 'grand',
    label: (
      <>
        <b>{t('enterprise:tree.total')}</b>
        <span className="foot-note">
          {shown === count
            ? t('enterprise:tree.totalNote', { count })
            : t('enterprise:tree.totalFound', { found: shown, count })}
        </span>
        <Badge kind="provisional">{t('bills:state.provisional')}</Badge>
      </>
    ),
    cells: {
      cash: <Amount value={addFigures(members).cash} strong />,
      month: <Amount value={sums.month} strong finality="provisional" />,
      year: <Amount value={sums.year} strong finality="provisional" />,
    },
  };
}
