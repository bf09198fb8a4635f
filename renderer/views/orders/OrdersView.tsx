import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { useT, type T } from '../../i18n';
import { useLastPullAt } from '../../state/useLastPull';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import type { GridColumn } from '../../ui/table/columns';
import { valueOf } from '../bills/fields';
import { fieldColumn, type ColumnContext } from '../lists/columns';
import { ListView } from '../lists/ListView';
import { SectionBar } from '../lists/SectionBar';
import { useLists } from '../lists/state';
import { useScope } from '../lists/useScope';
import { OrderPanel } from './OrderPanel';
import { OrderState } from './OrderState';
import '../lists/lists.css';

type OrderDataset = 'orders' | 'memberOrders';

/** Orders of one account or all, and those a master pays for its members. */
export function OrdersView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const accounts = useScope(account);
  const tab = useLists((s) => (s.tabs['orders'] === 'memberOrders' ? 'memberOrders' : 'orders'));
  // The section's own name is not said twice.
  usePlace(tab === 'orders' ? [] : [t('orders:tab.memberOrders')], useLastPullAt(account.id));
  return (
    <div className="section-page">
      <SectionBar<OrderDataset>
        section="orders"
        label={t('common:section.orders')}
        tab={tab}
        tabs={(['orders', 'memberOrders'] as const).map((id) => ({ id, name: t(`orders:tab.${id}`) }))}
      />
      <ListView
        key={tab}
        id={tab}
        dataset={tab}
        account={account}
        accounts={accounts}
        columns={(context) => orderColumns(context, tab)}
        choices={[
          { column: 'status', name: t('orders:column.status') },
          { column: 'order_type', name: t('orders:column.type') },
          { column: 'service_type_code', name: t('orders:column.service') },
        ]}
        sort={{ column: 'create_time', descending: true }}
        label={t(`orders:tab.${tab}`)}
        placeholder={t('orders:search')}
        none={t(`orders:none.${tab}`)}
        kindOf={(row) => (valueOf(row, 'order_type') === '4' ? 'refund' : undefined)}
        foot={(totals) =>
          totals.sums.map((sums) => ({
            id: sums.currency,
            kind: 'sum' as const,
            label: <b>{t('orders:sum')}</b>,
            cells: {
              amount_after_discount: (
                <Amount value={sums.amounts['amount_after_discount'] ?? null} currency={sums.currency} />
              ),
            },
          }))
        }
        detail={(row, owner, close) => {
          const id = valueOf(row, 'order_id') ?? '';
          return (
            <OrderPanel
              key={`${owner.id} ${id}`}
              account={owner}
              orderId={id}
              dataset={tab}
              onClose={close}
            />
          );
        }}
      />
    </div>
  );
}

function orderColumns(context: ColumnContext, dataset: OrderDataset): GridColumn<Row>[] {
  const { t } = context;
  const name = (key: Parameters<typeof title>[1]): string => title(t, key);
  return [
    fieldColumn(context, dataset, 'order_id', name('order'), {
      width: 176,
      rank: 0,
      cell: (row) => <span className="mono ell">{valueOf(row, 'order_id')}</span>,
    }),
    fieldColumn(context, dataset, 'create_time', name('created'), { width: 152, rank: 3 }),
    fieldColumn(context, dataset, 'order_type', name('type'), { width: 128, rank: 2 }),
    fieldColumn(context, dataset, 'service_type_code', name('service'), { width: 170, rank: 4, grow: 2 }),
    fieldColumn(context, dataset, 'status', name('status'), {
      width: 128,
      rank: 1,
      cell: (row) => <OrderState code={valueOf(row, 'status')} />,
    }),
    fieldColumn(context, dataset, 'payment_time', name('paid'), { width: 152, rank: 6 }),
    fieldColumn(context, dataset, 'official_amount', name('official'), { width: 132, rank: 5 }),
    fieldColumn(context, dataset, 'amount_after_discount', name('amount'), { width: 140, rank: 0 }),
  ];
}

function title(
  t: T,
  key: 'order' | 'created' | 'type' | 'service' | 'status' | 'paid' | 'official' | 'amount',
): string {
  return t(`orders:column.${key}`);
}
