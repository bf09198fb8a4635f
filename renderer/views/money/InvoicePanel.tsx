import { nameOf, type CodeListName } from '@shared/codes';
import type { Row } from '@shared/model/query';
import { billTimeText } from '../../format/date';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { SidePanel } from '../../ui/SidePanel';
import { valueOf } from '../bills/fields';
import { Facts } from '../lists/Facts';
import { readList, textIn } from '../orders/readList';

/** `invoiceState` of the contract: issued, and given back. */
const DONE = '8';
const RETURNED = '9';

/** One invoice: what it was made out for, how far it is, and its taxes. */
export function InvoicePanel({ row, onClose }: { row: Row; onClose: () => void }): React.ReactElement {
  const { t, language } = useT();
  const value = (column: string): string => valueOf(row, column) ?? ABSENT;
  const named = (list: CodeListName, column: string): string => {
    const code = valueOf(row, column);
    return code === null ? ABSENT : (nameOf(list, code, language) ?? code);
  };
  const state = valueOf(row, 'invoice_state');
  // What the cloud marks as not to be shown is on no paper either.
  const taxes = readList(valueOf(row, 'tax_list')).filter((tax) => textIn(tax, 'taxVisibleFlag') !== 'N');
  return (
    <SidePanel
      label={t('money:invoice.panel')}
      title={valueOf(row, 'invoice_no') ?? t('money:invoice.unnumbered')}
      id={valueOf(row, 'request_id')}
      copyLabel={t('money:invoice.copy')}
      onClose={onClose}
      badges={
        <Badge kind={state === DONE ? 'ok' : state === RETURNED ? 'refund' : 'notice'}>
          {named('invoiceState', 'invoice_state')}
        </Badge>
      }
    >
      <Facts
        items={[
          { name: t('money:column.amount'), value: <Amount value={valueOf(row, 'invoice_amount')} strong /> },
          { name: t('money:column.month'), value: value('bill_cycle') },
          { name: t('money:column.title'), value: value('invoice_title') },
          { name: t('money:column.applied'), value: billTimeText(valueOf(row, 'apply_time')) },
          { name: t('money:column.reason'), value: named('invoiceTrade', 'trade_type') },
          { name: t('money:column.invoiceClass'), value: named('invoiceClass', 'invoice_class') },
          { name: t('money:invoice.by'), value: named('invoiceMethod', 'invoice_method') },
          { name: t('money:column.request'), value: named('invoiceRequest', 'request_mode') },
          ...(valueOf(row, 'cancel_reason') === null
            ? []
            : [{ name: t('money:invoice.cancelled'), value: value('cancel_reason') }]),
        ]}
      />
      {taxes.length === 0 ? null : (
        <section>
          <h3>{t('money:invoice.taxes')}</h3>
          <table className="sheet">
            <tbody>
              {taxes.map((tax, index) => (
                <tr key={index}>
                  <td>
                    {[textIn(tax, 'taxClass'), textIn(tax, 'subTaxClass')]
                      .filter((one) => one !== '')
                      .join(' · ')}
                  </td>
                  <td className="end soft">{textIn(tax, 'taxRate')}</td>
                  <td className="end">
                    <Amount value={textIn(tax, 'taxAmount') || null} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </SidePanel>
  );
}
