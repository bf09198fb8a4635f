import { nameOf } from '@shared/codes';
import type { Row } from '@shared/model/query';
import { Amount } from '../../ui/amount/Amount';
import { Badge, type BadgeKind } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import type { GridColumn } from '../../ui/table/columns';
import { AccountCell, ResourceCell } from '../bills/cells';
import { columnOf, plainText, shownText, valueOf } from '../bills/fields';
import { daysUntil } from '../alerts/useAlerts';
import type { ColumnContext } from '../lists/columns';
import { isMain, type TreeRow } from './tree';
import type { Spent } from './useSpent';

export type ResourceContext = ColumnContext & {
  spent: Spent;
  chosen: ReadonlySet<string>;
  onChoose: (key: string) => void;
  onFold: (key: string) => void;
};

const STATUS: Readonly<Record<string, BadgeKind>> = { '2': 'ok', '3': 'plain', '4': 'danger', '5': 'notice' };

export function StatusBadge({
  code,
  language,
}: {
  code: string | null;
  language: 'zh-CN' | 'en';
}): React.ReactElement {
  const name = code === null ? '' : (nameOf('resourceStatus', code, language) ?? code);
  return <Badge kind={STATUS[code ?? ''] ?? 'plain'}>{name}</Badge>;
}

export function resourceColumns(context: ResourceContext): GridColumn<TreeRow>[] {
  const { t, language, accounts, several, spent, chosen, onChoose, onFold, mixed, unit } = context;
  const field = (
    name: string,
    title: string,
    width: number,
    rank: number,
    more: Partial<GridColumn<TreeRow>> = {},
  ): GridColumn<TreeRow> => {
    const column = columnOf('periodResources', name);
    if (!column) throw new RangeError(name);
    return {
      id: name,
      title,
      width,
      rank,
      sort: name,
      cell: ({ row }) => {
        const text = shownText('periodResources', row, column, language);
        return (
          <span className="ell" title={text}>
            {text}
          </span>
        );
      },
      text: ({ row }) => plainText('periodResources', row, column, language),
      ...more,
    };
  };
  return [
    {
      id: 'resource_name',
      title: t('resources:column.name'),
      width: 264,
      grow: 2,
      rank: 0,
      pinned: true,
      sort: 'resource_name',
      cell: (tree) => (
        <NameCell
          {...{ tree, chosen, onChoose, onFold }}
          choose={t('resources:choose')}
          fold={t('resources:attached', { n: String(tree.attached) })}
          noName={t('bills:column.noName')}
        />
      ),
      text: ({ row }) => valueOf(row, 'resource_name') ?? valueOf(row, 'resource_id') ?? '',
    },
    ...(several
      ? [
          {
            id: '_account',
            title: t('lists:account'),
            width: 128,
            rank: 3,
            cell: ({ row }: TreeRow) => {
              const id = valueOf(row, '_account') ?? '';
              return <AccountCell account={accounts.find((a) => a.id === id)} id={id} />;
            },
            text: ({ row }: TreeRow) => valueOf(row, '_account') ?? '',
          },
        ]
      : []),
    field('service_type_code', t('resources:column.service'), 150, 5, { grow: 1 }),
    field('region_code', t('resources:column.region'), 124, 6),
    field('status', t('resources:column.status'), 92, 2, {
      cell: ({ row }) => <StatusBadge code={valueOf(row, 'status')} language={language} />,
    }),
    field('expire_time', t('resources:column.expires'), 168, 1, {
      cell: ({ row }) => <ExpiryCell row={row} left={(days) => t('resources:daysLeft', { count: days })} />,
    }),
    field('expire_policy', t('resources:column.policy'), 128, 4, {
      cell: ({ row }) => <PolicyCell t={t} code={valueOf(row, 'expire_policy')} language={language} />,
    }),
    field('enterprise_project_id', t('resources:column.project'), 112, 7),
    {
      id: 'spent',
      title: t('resources:column.spent'),
      about: t('resources:spentNote'),
      ...(unit === undefined ? {} : { unit }),
      width: 136,
      rank: 1,
      align: 'end',
      cell: ({ row }) => {
        const found = spent.get(valueOf(row, 'resource_id') ?? '');
        return (
          <Amount
            value={found?.amount ?? null}
            decimals={8}
            align
            {...(mixed && found ? { currency: found.currency } : {})}
          />
        );
      },
      text: ({ row }) => spent.get(valueOf(row, 'resource_id') ?? '')?.amount ?? '',
    },
  ];
}

const POLICIES = ['0', '1', '2', '3', '4', '5'] as const;

/** Under a column that says "on expiry", without saying it again; the cloud's own name is on hover. */
function PolicyCell({
  t,
  code,
  language,
}: Pick<ResourceContext, 't' | 'language'> & { code: string | null }): React.ReactElement {
  const full = code === null ? '' : (nameOf('expirePolicy', code, language) ?? code);
  const known = POLICIES.find((one) => one === code);
  return (
    <span className="ell" title={full}>
      {known ? t(`resources:policy.${known}`) : full}
    </span>
  );
}

function NameCell({
  tree,
  chosen,
  onChoose,
  onFold,
  choose,
  fold,
  noName,
}: Pick<ResourceContext, 'chosen' | 'onChoose' | 'onFold'> & {
  tree: TreeRow;
  choose: string;
  fold: string;
  noName: string;
}): React.ReactElement {
  const { row, key, depth, attached, open } = tree;
  const name = valueOf(row, 'resource_name') ?? valueOf(row, 'resource_id') ?? '';
  return (
    <span className={depth === 1 ? 'resource-name attached' : 'resource-name'}>
      {depth === 0 && isMain(row) ? (
        <input
          type="checkbox"
          checked={chosen.has(key)}
          aria-label={`${choose} ${name}`}
          onChange={() => onChoose(key)}
        />
      ) : (
        <span className="resource-space" />
      )}
      {attached > 0 ? (
        <button
          type="button"
          className="icon-button"
          aria-expanded={open}
          aria-label={fold}
          title={fold}
          onClick={() => onFold(key)}
        >
          <Icon name={open ? 'down' : 'right'} small />
        </button>
      ) : (
        <span className="resource-space" />
      )}
      <ResourceCell row={row} noName={noName} />
    </span>
  );
}

/** The day, and the days left where it is near: in words, not by colour alone. */
function ExpiryCell({ row, left }: { row: Row; left: (days: number) => string }): React.ReactElement {
  const column = columnOf('periodResources', 'expire_time');
  const at = valueOf(row, 'expire_time');
  const day = column ? shownText('periodResources', row, column, 'en').slice(0, 10) : '';
  const days = at === null ? null : daysUntil(at);
  const near = days !== null && days <= 30 && valueOf(row, 'status') === '2';
  return (
    <span className="ell">
      {day} {near ? <span className="badge notice">{left(days)}</span> : null}
    </span>
  );
}
