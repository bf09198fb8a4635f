import type { Confirmation } from '@shared/model/action';
import { useT } from '../../i18n';
import { Amount } from '../amount/Amount';
import { useSay, Value } from './say';

/** The sum in the size it deserves, what it is made of above it, and the balance before and after below. */
export function Figures({ confirmation }: { confirmation: Confirmation }) {
  const { t } = useT();
  const say = useSay();
  const { amount, facts, balance, account } = confirmation;
  if (!amount && !balance && facts.length === 0) return null;
  return (
    <div className="action-figures">
      <dl>
        {facts.map(({ label, value }, i) => (
          <div key={i}>
            <dt>{say(label)}</dt>
            <dd>
              <Value value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {amount && (
        <p className="action-sum">
          <b>{t(`actions:dialog.sum.${amount.direction}`)}</b>
          <Amount value={amount.value} currency={account.currency} refund={amount.direction === 'refund'} />
        </p>
      )}
      {balance && (
        <dl>
          <div>
            <dt>{t('actions:dialog.balanceBefore')}</dt>
            <dd>
              <Amount value={balance.before} currency={account.currency} />
            </dd>
          </div>
          <div className="line">
            <dt>{t('actions:dialog.balanceAfter')}</dt>
            <dd>
              <Amount value={balance.after} currency={account.currency} />
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}
