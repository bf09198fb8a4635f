import type { SignedMonth } from '@shared/model/reconcile';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Note } from '../../ui/Note';

/** What the cloud changed in a month after it was signed. */
export function Changes({ signed, currency }: { signed: SignedMonth; currency: string }): React.ReactElement {
  const { t } = useT();
  return (
    <Note kind="notice" role="status">
      <b>{t('reconcile:changedAfter')}</b>
      <p>
        {t('reconcile:changes', { added: signed.added, removed: signed.removed, altered: signed.altered })}{' '}
        <Amount value={signed.change} currency={currency} decimals={8} plus />
      </p>
      {signed.examples.length > 0 ? (
        <table className="figures-table" aria-label={t('reconcile:changesTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('reconcile:record')}</th>
              <th scope="col" className="end">
                {t('reconcile:before')}
              </th>
              <th scope="col" className="end">
                {t('reconcile:now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {signed.examples.slice(0, 5).map(({ recordId, before, now }) => (
              <tr key={recordId}>
                <th scope="row">
                  <span className="ellipsis mono" title={recordId}>
                    {recordId}
                  </span>
                </th>
                <td className="end">
                  <Amount value={before} />
                </td>
                <td className="end">
                  <Amount value={now} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Note>
  );
}
