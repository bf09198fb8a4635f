import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import type { GroupRequest } from '@shared/model/group';
import type { Row } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { billTimeText } from '../../format/date';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';
import { openSection } from '../../state/ui';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { Note } from '../../ui/Note';
import { Quantity } from '../../ui/Quantity';
import { columnOf, nameIn, unitOf, valueOf } from '../bills/fields';
import { Answered, readingOf } from '../lists/Answered';
import { ActionButton } from '../lists/ActionButton';
import { SidePanel } from '../../ui/SidePanel';
import { Facts } from '../lists/Facts';
import { openTab, setListFilters } from '../lists/state';
import { useRowsOf } from '../orders/useOrder';
import { StatusBadge } from './resourceColumns';
import { isMain } from './tree';

type Props = { row: Row; attached: readonly Row[]; account: AccountView; onClose: () => void };

/** One resource: its term, what is attached, what it has cost month by month, the order that made it, what can be done. */
export function ResourcePanel({ row, attached, account, onClose }: Props): React.ReactElement {
  const { t, language } = useT();
  const id = valueOf(row, 'resource_id') ?? '';
  const name = (column: string): string => {
    const found = columnOf('periodResources', column);
    return (found ? nameIn('periodResources', row, found, language) : null) ?? ABSENT;
  };
  const size = valueOf(row, 'spec_size');
  const main = isMain(row);
  const subjects = [`resource:${id}`];
  const impossible = main ? null : t('resources:onlyMain');
  const actions = ['renew', 'autoRenew', 'toOnDemand', 'unsubscribe'] as const;
  return (
    <SidePanel
      label={t('resources:panel')}
      title={valueOf(row, 'resource_name') ?? t('bills:column.noName')}
      id={id}
      onClose={onClose}
      badges={
        <>
          <StatusBadge code={valueOf(row, 'status')} language={language} />
          <Badge kind="plain">{t(main ? 'resources:isMain' : 'resources:isAttached')}</Badge>
          <Badge kind="plain">{name('expire_policy')}</Badge>
        </>
      }
      actions={
        main ? (
          actions.map((action) => (
            <ActionButton
              key={action}
              {...{ account, action, subjects, impossible }}
              input={{ resourceIds: [id] }}
              label={t(`resources:action.${action}`)}
              primary={action === 'renew'}
              danger={action === 'unsubscribe'}
            />
          ))
        ) : (
          <span className="t12 soft">{impossible}</span>
        )
      }
    >
      <Facts
        items={[
          { name: t('resources:column.service'), value: name('service_type_code') },
          { name: t('resources:column.kind'), value: name('resource_type_code') },
          { name: t('resources:column.spec'), value: valueOf(row, 'product_spec_desc') ?? ABSENT },
          ...(size
            ? [
                {
                  name: t('resources:column.size'),
                  value: <Quantity value={size} unit={unitOf(row, 'spec_size')} />,
                },
              ]
            : []),
          { name: t('resources:column.region'), value: name('region_code') },
          { name: t('resources:column.project'), value: name('enterprise_project_id') },
          { name: t('resources:column.from'), value: billTimeText(valueOf(row, 'effective_time')) },
          { name: t('resources:column.expires'), value: billTimeText(valueOf(row, 'expire_time')) },
        ]}
      />
      {attached.length > 0 ? (
        <section>
          <h3>{t('resources:attachedTitle', { n: String(attached.length) })}</h3>
          <table className="sheet">
            <tbody>
              {attached.map((one) => (
                <tr key={valueOf(one, 'resource_id')}>
                  <td>
                    {valueOf(one, 'resource_name') ?? valueOf(one, 'product_spec_desc')}
                    <div className="faint t11 mono">{valueOf(one, 'resource_id')}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Note kind="info">{t('resources:attachedFollow')}</Note>
        </section>
      ) : null}
      <Cost account={account} resourceId={id} />
      <Made account={account} resourceId={id} />
    </SidePanel>
  );
}

/** What it has cost, month by month, newest first: the months of the cache only. */
function Cost({ account, resourceId }: { account: AccountView; resourceId: string }): React.ReactElement {
  const { t } = useT();
  const input = useMemo<GroupRequest>(
    () => ({
      dataset: 'resourceRecords',
      accountIds: [account.id],
      cycles: [],
      filters: [{ op: 'in', column: 'resource_id', values: [resourceId] }],
      by: [{ column: 'month' }],
      limit: 60,
    }),
    [account.id, resourceId],
  );
  const found = useQuery('query.group', input);
  const value = found.former ? undefined : found.value;
  const months = [...(value?.groups ?? [])].sort((a, b) =>
    (b.keys[0]?.value ?? '').localeCompare(a.keys[0]?.value ?? ''),
  );
  const totals = value?.totals ?? [];
  const several = totals.length > 1;
  return (
    <section>
      <h3>
        {t('resources:cost')}{' '}
        <span className="faint">{several ? '' : (totals[0]?.currency ?? account.currency)}</span>
      </h3>
      {months.length === 0 ? (
        <Answered {...readingOf(found)}>
          <p className="soft">{t('resources:noCost')}</p>
        </Answered>
      ) : (
        <table className="sheet">
          <tbody>
            {months.map((month) => (
              <tr key={`${month.currency} ${month.keys[0]?.value}`}>
                <td>{month.keys[0]?.value}</td>
                <td className="end">
                  <Amount
                    value={month.amounts['amount'] ?? null}
                    decimals={8}
                    {...(several ? { currency: month.currency } : {})}
                  />
                </td>
              </tr>
            ))}
            {totals.map(({ currency, amounts }) => (
              <tr key={currency} className="sum">
                <th scope="row">
                  {t('resources:costAll', {
                    n: String(months.filter((month) => month.currency === currency).length),
                  })}
                </th>
                <td className="end">
                  <Amount
                    value={amounts['amount'] ?? null}
                    decimals={8}
                    strong
                    {...(several ? { currency } : {})}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The orders behind it, as its bill records name them: the cloud does not say them of a resource. */
function Made({ account, resourceId }: { account: AccountView; resourceId: string }): React.ReactElement {
  const { t } = useT();
  const { rows, reading } = useRowsOf('resourceRecords', account.id, 'resource_id', resourceId, [
    { column: 'bill_date', descending: true },
  ]);
  const orders = [
    ...new Map(
      rows.flatMap((row) => {
        const id = valueOf(row, 'order_id');
        return id === null ? [] : [[id, row] as const];
      }),
    ).values(),
  ].slice(0, 6);
  return (
    <section>
      <h3>{t('resources:orders')}</h3>
      {orders.length === 0 ? (
        <Answered {...reading}>
          <p className="soft">{t('resources:noOrders')}</p>
        </Answered>
      ) : (
        <ul className="plain-list">
          {orders.map((row) => {
            const id = valueOf(row, 'order_id') ?? '';
            return (
              <li key={id} className="row">
                <span className="faint">{valueOf(row, 'bill_date')}</span>
                <button type="button" className="link mono" onClick={() => showOrder(id)}>
                  {id}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function showOrder(id: string): void {
  setListFilters('orders', { text: id, choices: {} });
  openTab('orders', 'orders');
  openSection('orders');
}
