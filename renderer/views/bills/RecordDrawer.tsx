import { useState } from 'react';
import { billKind, shortName } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import type { Month, Row } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';
import { Badge } from '../../ui/Badge';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { SidePanel } from '../../ui/SidePanel';
import { AccountCell, BillTypeText } from './cells';
import { AmountSections, FieldGroups } from './drawerFields';
import { columnOf, nameIn, valueOf } from './fields';
import type { BillDataset } from './query';
import { StateBadge } from './StateBadge';

type Props = {
  dataset: BillDataset;
  id: number;
  months: readonly Month[];
  accounts: readonly AccountView[];
  onClose: () => void;
  onMove: (by: 1 | -1) => void;
  canMove: (by: 1 | -1) => boolean;
};

/** One record: every field by name, what it means, how its amount arises, and what the cloud sent beside. */
export function RecordDrawer(props: Props): React.ReactElement {
  const { dataset, id, onClose, onMove, canMove } = props;
  const { t } = useT();
  const [explain, setExplain] = useState(false);
  const { value, error, loading, former, retry } = useQuery('query.row', { dataset, id });
  const row = value?.row;
  return (
    <SidePanel
      label={t('bills:drawer.label')}
      title={row ? (titleOf(dataset, row, t) ?? ABSENT) : ''}
      id={row ? valueOf(row, 'resource_id') : null}
      copyLabel={`${t('bills:drawer.copy')} ${t('bills:title.resource_id')}`}
      badges={row ? <Standing row={row} {...props} /> : null}
      move={{ by: onMove, can: canMove }}
      onClose={onClose}
    >
      {error && !value ? <ErrorState error={error} onRetry={retry} /> : null}
      {loading ? <LoadingState text={t('bills:drawer.reading')} /> : null}
      {value === null && !former ? (
        <EmptyState title={t('bills:drawer.gone')} text={t('bills:drawer.goneNote')} />
      ) : null}
      {row ? (
        <>
          <AmountSections dataset={dataset} row={row} />
          <FieldGroups dataset={dataset} row={row} explain={explain} />
          <Extra extra={value.extra} />
          <footer className="drawer-foot">
            <button
              type="button"
              className="link"
              aria-pressed={explain}
              onClick={() => setExplain(!explain)}
            >
              {t('bills:drawer.explain')}
            </button>
            <span className="faint">{sourceOf(t, row, props)}</span>
          </footer>
        </>
      ) : null}
    </SidePanel>
  );
}

type Text = ReturnType<typeof useT>['t'];

function titleOf(dataset: BillDataset, row: Row, t: Text): string | null {
  if (columnOf(dataset, 'resource_name')) return valueOf(row, 'resource_name') ?? t('bills:column.noName');
  return valueOf(row, 'resource_type_name') ?? valueOf(row, 'resource_type_code');
}

function sourceOf(t: Text, row: Row, { months, dataset }: Props): string {
  const month = months.find((m) => m.accountId === row['_account']) ?? months[0];
  return dataset === 'resourceRecords'
    ? t('bills:drawer.source', { time: asOfText(month?.pulledAt, new Date()) })
    : t('bills:asOf', { time: asOfText(month?.pulledAt, new Date()) });
}

/** What must be seen at once: final or not, how it is charged, refund or not. */
function Standing({ dataset, row, months, accounts }: Props & { row: Row }): React.ReactElement {
  const { language } = useT();
  const accountId = valueOf(row, '_account') ?? '';
  const month = months.find((m) => m.accountId === accountId) ?? months[0];
  const chargeColumn = columnOf(dataset, 'charge_mode') ?? columnOf(dataset, 'charging_mode');
  const typeColumn = columnOf(dataset, 'bill_type');
  const charge = chargeColumn ? nameIn(dataset, row, chargeColumn, language) : null;
  const type = typeColumn ? nameIn(dataset, row, typeColumn, language) : null;
  const code = valueOf(row, 'bill_type');
  return (
    <>
      {month ? <StateBadge state={month.state} /> : null}
      {charge ? <Badge kind="plain">{charge}</Badge> : null}
      {billKind(dataset, code) === 'charge' && type ? (
        <Badge kind="plain">{shortName(type)}</Badge>
      ) : (
        <BillTypeText dataset={dataset} code={code} name={type} />
      )}
      {accounts.length > 1 ? (
        <AccountCell account={accounts.find((a) => a.id === accountId)} id={accountId} />
      ) : null}
    </>
  );
}

/** Fields of the answer that have no column, as they came. */
function Extra({ extra }: { extra: string | null }): React.ReactElement | null {
  const { t } = useT();
  if (!extra || extra === '{}') return null;
  return (
    <section>
      <h3 title={t('bills:drawer.extraNote')}>{t('bills:drawer.extra')}</h3>
      <pre className="extra mono">{extra.replace(/,"/g, ',\n "')}</pre>
    </section>
  );
}
