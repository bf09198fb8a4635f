import type { Month } from '@shared/model/query';
import type { SignedMonth } from '@shared/model/reconcile';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Icon, type IconName } from '../../ui/Icon';

/** Months that are final, each with its signatures and what changed since. */
export function ClosedMonths({
  months,
  signed,
  cycle,
  onChoose,
}: {
  months: readonly Month[];
  signed: readonly SignedMonth[] | undefined;
  cycle: string;
  onChoose: (cycle: string) => void;
}): React.ReactElement | null {
  const { t } = useT();
  const closed = months.filter((m) => m.state === 'final').slice(0, 12);
  if (closed.length === 0) return null;
  return (
    <section className="closed-months">
      <div className="section-head">
        <h2>{t('reconcile:closed')}</h2>
        <span className="faint t12">{t('reconcile:closedAbout')}</span>
      </div>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{t('reconcile:month')}</th>
            <th scope="col" className="end">
              {t('reconcile:settled')} <span className="unit">{closed[0]?.currency}</span>
            </th>
            <th scope="col">{t('reconcile:signOff')}</th>
            <th scope="col" className="end">
              {t('reconcile:changed')} <span className="unit">{closed[0]?.currency}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {closed.map((m) => {
            const known = signed?.find((s) => s.cycle === m.cycle);
            const { icon, words } = standing(t, known);
            return (
              <tr key={m.cycle} className={m.cycle === cycle ? 'chosen' : ''}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => onChoose(m.cycle)}>
                    {m.cycle}
                  </button>
                </th>
                <td className="end">
                  <Amount value={m.settled} />
                </td>
                <td>
                  <span className={`standing ${icon}`}>
                    <Icon name={icon} small /> {words}
                  </span>
                </td>
                <td className="end">
                  <Amount value={known?.change ?? null} plus />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function standing(
  t: ReturnType<typeof useT>['t'],
  signed: SignedMonth | undefined,
): { icon: IconName; words: string } {
  if (!signed) return { icon: 'clock', words: t('reconcile:notSigned') };
  if (signed.state === 'changed') return { icon: 'warn', words: t('reconcile:changedAfter') };
  if (signed.state === 'unknown') return { icon: 'warn', words: t('reconcile:unknown') };
  const names = signed.signatures.map((s) => s.name);
  const reviewed = signed.signatures.some((s) => s.role === 'reviewed');
  return reviewed
    ? { icon: 'check', words: names.join(t('common:listSeparator')) }
    : { icon: 'clock', words: t('reconcile:reviewDue') };
}
