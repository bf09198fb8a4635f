import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';

/** Any pull may notice a change, whatever it pulled. */
const ALWAYS = () => true;

/** What a closed month's lists were at the last pull and what they are now, whether it was signed or not. */
export function PullChanges({
  accountId,
  cycle,
}: {
  accountId: string;
  cycle: string;
}): React.ReactElement | null {
  const { t } = useT();
  const { value } = useQuery('sync.changes', { accountIds: [accountId], all: true }, { refreshOn: ALWAYS });
  const changes = (value ?? []).filter((c) => c.partition === cycle || c.partition.startsWith(`${cycle}@`));
  if (changes.length === 0) return null;
  return (
    <section className="side-block">
      <h2>{t('reconcile:pulls')}</h2>
      {changes.map((c) => (
        <div key={c.id} className="side-line">
          <span className="side-name">
            {t(`datasets:name.${c.dataset}`)}
            <span className="faint t11">
              {t('reconcile:pulledThen', {
                former: asOfText(c.formerPulledAt, new Date()),
                now: asOfText(c.noticedAt, new Date()),
              })}
            </span>
          </span>
          {c.formerAmount !== null && c.amount !== null ? (
            <span className="became">
              <Amount value={c.formerAmount} /> <Amount value={c.amount} />
            </span>
          ) : (
            t('reconcile:rowsThen', { former: countText(c.formerRows), now: countText(c.rows) })
          )}
        </div>
      ))}
    </section>
  );
}
