import { codeName, nameOf } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { billTimeText } from '../../format/date';
import { ABSENT, shareText } from '../../format/number';
import { useT } from '../../i18n';
import { Badge, type BadgeKind } from '../../ui/Badge';
import { Quantity } from '../../ui/Quantity';
import { columnOf, nameIn, valueOf } from '../bills/fields';
import { fieldColumn } from '../lists/columns';
import { ListView } from '../lists/ListView';
import { SidePanel } from '../../ui/SidePanel';
import { Facts } from '../lists/Facts';
import { useRowsOf } from '../orders/useOrder';
import { PackageMonths } from './PackageMonths';

type Props = { account: AccountView; accounts: readonly AccountView[] };

const KINDS: Readonly<Record<string, BadgeKind>> = {
  '0': 'info',
  '1': 'ok',
  '2': 'notice',
  '3': 'plain',
  '4': 'plain',
};

/** Resource packages: what is left of each, when it ends, what it covered. */
export function PackagesTab({ account, accounts }: Props): React.ReactElement {
  const { t, language } = useT();
  return (
    <ListView
      {...{ account, accounts }}
      id="packages"
      dataset="packages"
      columns={(context) => [
        fieldColumn(context, 'packages', 'product_name', t('resources:package.name'), {
          width: 220,
          grow: 2,
          rank: 0,
        }),
        fieldColumn(context, 'packages', 'service_type_code', t('resources:column.service'), {
          width: 150,
          rank: 5,
          grow: 1,
        }),
        fieldColumn(context, 'packages', 'status', t('resources:column.status'), {
          width: 104,
          rank: 1,
          cell: (row) => {
            const code = valueOf(row, 'status') ?? '';
            return (
              <Badge kind={KINDS[code] ?? 'plain'}>{nameOf('packageStatus', code, language) ?? code}</Badge>
            );
          },
        }),
        fieldColumn(context, 'packages', 'region_code', t('resources:column.region'), {
          width: 124,
          rank: 6,
        }),
        fieldColumn(context, 'packages', 'expire_time', t('resources:column.expires'), {
          width: 152,
          rank: 2,
        }),
        fieldColumn(context, 'packages', 'original_amount', t('resources:package.total'), {
          width: 176,
          rank: 4,
          cell: (row) => <Part row={row} column="original_amount" />,
        }),
        fieldColumn(context, 'packages', 'amount', t('resources:package.left'), {
          width: 236,
          rank: 0,
          cell: (row) => <Left row={row} />,
        }),
      ]}
      choices={[
        { column: 'status', name: t('resources:column.status') },
        { column: 'service_type_code', name: t('resources:column.service') },
        { column: 'region_code', name: t('resources:column.region') },
      ]}
      sort={{ column: 'expire_time', descending: false }}
      label={t('resources:tab.packages')}
      placeholder={t('resources:searchPackages')}
      none={t('resources:package.none')}
      detail={(row, owner, close) => (
        <PackagePanel key={valueOf(row, 'free_resource_id')} row={row} account={owner} onClose={close} />
      )}
    />
  );
}

function Part({ row, column }: { row: Row; column: string }): React.ReactElement {
  const value = valueOf(row, column);
  return value === null ? <>{ABSENT}</> : <Quantity value={value} unit={valueOf(row, 'measure_id')} />;
}

/** Figure, share and a bar: the bar only repeats the words. */
function Left({ row }: { row: Row }): React.ReactElement {
  const left = valueOf(row, 'amount');
  const all = valueOf(row, 'original_amount');
  const share = left !== null && all !== null ? shareText(left, all) : ABSENT;
  const percent = Number.parseFloat(share);
  return (
    <span className="package-left">
      <span>
        <Part row={row} column="amount" /> <span className="faint package-share">{share}</span>
      </span>
      <span className="bar-left" aria-hidden="true">
        <span style={{ width: `${Number.isFinite(percent) ? percent : 0}%` }} />
      </span>
    </span>
  );
}

function PackagePanel({
  row,
  account,
  onClose,
}: {
  row: Row;
  account: AccountView;
  onClose: () => void;
}): React.ReactElement {
  const { t, language } = useT();
  const id = valueOf(row, 'free_resource_id');
  const { rows: usages } = useRowsOf('packageUsages', account.id, 'free_resource_id', id);
  const name = (column: string): string => {
    const found = columnOf('packages', column);
    return (found ? nameIn('packages', row, found, language) : null) ?? ABSENT;
  };
  const usage = usages[0];
  return (
    <SidePanel
      label={t('resources:package.panel')}
      title={valueOf(row, 'product_name') ?? ''}
      id={id}
      onClose={onClose}
    >
      <Facts
        items={[
          { name: t('resources:package.left'), value: <Left row={row} /> },
          { name: t('resources:package.usage'), value: valueOf(row, 'usage_type_name') ?? ABSENT },
          { name: t('resources:column.status'), value: name('status') },
          { name: t('resources:column.from'), value: billTimeText(valueOf(row, 'effective_time')) },
          { name: t('resources:column.expires'), value: billTimeText(valueOf(row, 'expire_time')) },
          ...(usage
            ? [
                {
                  name: t('resources:package.period'),
                  value: `${billTimeText(valueOf(usage, 'start_time')).slice(0, 10)} – ${billTimeText(valueOf(usage, 'end_time')).slice(0, 10)}`,
                },
              ]
            : []),
          {
            name: t('resources:package.renewsQuota'),
            value: t(
              valueOf(row, 'quota_reuse_mode') === '1'
                ? 'resources:package.monthly'
                : 'resources:package.once',
            ),
          },
          {
            name: t('resources:package.order'),
            value: <span className="mono">{valueOf(row, 'order_id')}</span>,
          },
        ]}
      />
      <Coverage row={row} />
      {id === null ? null : (
        <PackageMonths freeResourceId={id} account={account} unit={valueOf(row, 'measure_id')} />
      )}
    </SidePanel>
  );
}

/** What it may cover, and what it covers not. */
function Coverage({ row }: { row: Row }): React.ReactElement {
  const { t, language } = useT();
  const project =
    valueOf(row, 'enterprise_project_scope') === '1' ? valueOf(row, 'enterprise_project_id') : null;
  const region = valueOf(row, 'region_code');
  return (
    <section>
      <h3>{t('resources:package.coverage')}</h3>
      <p>
        {t('resources:package.covers', {
          service:
            codeName(
              'packages',
              'service_type_code',
              valueOf(row, 'service_type_code'),
              valueOf(row, 'service_type_name'),
              language,
            ) ?? '',
          usage: valueOf(row, 'usage_type_name') ?? '',
          region:
            region === null
              ? t('resources:package.everywhere')
              : (nameOf('region', region, language) ?? region),
          project:
            project === null
              ? t('resources:package.allProjects')
              : (nameOf('enterpriseProject', project, language) ?? project),
        })}
      </p>
    </section>
  );
}
