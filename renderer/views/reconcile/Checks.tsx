import type { AccountView } from '@shared/model/account';
import type { Check, Reconciliation } from '@shared/model/reconcile';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { PullButton } from './PullButton';

/** The bill against the orders of the month and what left the accounts, each difference by its name. */
export function Checks({
  month: { checks, currency, cycle },
  account,
}: {
  month: Reconciliation;
  account: AccountView;
}): React.ReactElement | null {
  const { t } = useT();
  if (checks.length === 0) return null;
  return (
    <section className="checks">
      <div className="section-head">
        <h2>{t('reconcile:checks.title')}</h2>
        <span className="faint t12">{t('reconcile:checks.about')}</span>
      </div>
      <table className="figures-table levels" aria-label={t('reconcile:checks.title')}>
        <thead>
          <tr>
            <th scope="col">{t('reconcile:checks.book')}</th>
            <th scope="col" className="end">
              {t('reconcile:checks.trades')}
            </th>
            <th scope="col" className="end">
              {t('reconcile:head.amount')} <span className="unit">{currency}</span>
            </th>
            <th scope="col">{t('reconcile:head.state')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => [
            <BookRow key={check.id} check={check} cycle={cycle} account={account} />,
            ...check.differences.map((d) => <BookDifference key={`${check.id} ${d.id}`} difference={d} />),
            check.state === 'complete' ? <BillRow key={`${check.id} bill`} check={check} /> : null,
          ])}
        </tbody>
      </table>
    </section>
  );
}

function BookRow({ check, cycle, account }: { check: Check; cycle: string; account: AccountView }) {
  const { t } = useT();
  const { id, state, entries, other, pulledAt, denied, dataset, partition } = check;
  const name = t(`reconcile:checks.of.${id}`);
  return (
    <tr className="level">
      <th scope="row">
        <b>{name}</b>{' '}
        {pulledAt ? (
          <span className="faint">{t('bills:asOf', { time: asOfText(pulledAt, new Date()) })}</span>
        ) : null}
      </th>
      <td className="end">{state === 'complete' ? countText(entries) : ''}</td>
      <td className="end">
        <Amount value={other} align strong />
      </td>
      <td>
        {state === 'complete' ? null : (
          <span className="soft" title={denied ?? undefined}>
            {denied === null ? t(`reconcile:state.${state}`) : t('reconcile:difference.permission')}
          </span>
        )}
        {state === 'missing' || state === 'partial' ? (
          <PullButton {...{ account, name, cycle }} what={{ partitions: [{ dataset, partition }] }} />
        ) : null}
      </td>
    </tr>
  );
}

function BookDifference({ difference }: { difference: Check['differences'][number] }) {
  const { t } = useT();
  const { id, amount, trades, codes, examples } = difference;
  const about = t(`reconcile:checks.why.${id}`, { codes: codes.join(t('common:listSeparator')) });
  const named = trades > examples.length ? [...examples, '…'] : examples;
  return (
    <tr className={id === 'unnamed' ? 'difference unnamed' : 'difference'}>
      <th scope="row">
        <span className="ellipsis" title={`${about}: ${named.join(t('common:listSeparator'))}`}>
          {t(`reconcile:checks.difference.${id}`)} <span className="faint">{about}</span>
        </span>
      </th>
      <td className="end">{countText(trades)}</td>
      <td className="end">
        <Amount value={amount} align plus />
      </td>
      <td>
        {id === 'unnamed' ? (
          <Badge kind="danger">{t('reconcile:state.unnamed')}</Badge>
        ) : (
          <Badge kind="ok" icon="check">
            {t('reconcile:state.named')}
          </Badge>
        )}
      </td>
    </tr>
  );
}

function BillRow({ check: { id, bill, differences } }: { check: Check }) {
  const { t } = useT();
  return (
    <tr className="book-bill">
      <th scope="row">{t(`reconcile:checks.bill.${id}`)}</th>
      <td />
      <td className="end">
        <Amount value={bill} align strong />
      </td>
      <td>
        {differences.length === 0 ? (
          <Badge kind="ok" icon="check">
            {t('reconcile:state.equal')}
          </Badge>
        ) : null}
      </td>
    </tr>
  );
}
