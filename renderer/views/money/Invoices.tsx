import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { valueOf } from '../bills/fields';
import { fieldColumn } from '../lists/columns';
import { ListView } from '../lists/ListView';
import { InvoicePanel } from './InvoicePanel';

/** Invoices that were applied for. Their currency is not told, so the figures stand without one and are not added up. */
export function Invoices(shared: {
  account: AccountView;
  accounts: readonly AccountView[];
}): React.ReactElement {
  const { t } = useT();
  return (
    <ListView
      {...shared}
      id="invoices"
      dataset="invoices"
      columns={(context) => {
        const column = (name: string, title: string, options: Parameters<typeof fieldColumn>[4]) =>
          fieldColumn(context, 'invoices', name, title, options);
        return [
          column('invoice_no', t('money:column.number'), { width: 176 }),
          column('apply_time', t('money:column.applied'), { width: 156, rank: 0 }),
          column('bill_cycle', t('money:column.month'), { width: 96, rank: 2 }),
          column('trade_type', t('money:column.reason'), { width: 190, grow: 1, rank: 3 }),
          column('invoice_title', t('money:column.title'), { width: 170, grow: 1, rank: 5 }),
          column('invoice_state', t('money:column.status'), { width: 150, rank: 1 }),
          column('invoice_amount', t('money:column.amount'), {
            width: 140,
            rank: 0,
            cell: (row) => <Amount value={valueOf(row, 'invoice_amount')} />,
          }),
        ];
      }}
      choices={[
        { column: 'invoice_state', name: t('money:column.status') },
        { column: 'trade_type', name: t('money:column.reason') },
      ]}
      sort={{ column: 'apply_time', descending: true }}
      label={t('money:tab.invoices')}
      placeholder={t('money:searchInvoices')}
      none={t('money:none.invoices')}
      detail={(row, _owner, close) => (
        <InvoicePanel key={valueOf(row, 'request_id')} row={row} onClose={close} />
      )}
    />
  );
}
