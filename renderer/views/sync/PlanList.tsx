import type { SyncPlan } from '@shared/model/sync';
import { useQuery } from '../../api/useQuery';
import { countText } from '../../format/number';
import { type T, useT } from '../../i18n';
import { ErrorNote } from '../../ui/ErrorNote';
import { leastText } from './duration';

/** What a pull of this account would ask for, before it asks: kinds, months, calls and the least time. */
export function PlanList({ accountId, again }: { accountId: string; again: boolean }) {
  const { t } = useT();
  const { value, error } = useQuery('sync.plan', { accountIds: [accountId], again });
  const plan = value?.[0];
  if (error) return <ErrorNote error={error} />;
  if (!plan) return null;
  if (plan.parts.length === 0) return <p className="faint t12">{t('sync:plan.nothing')}</p>;
  const timed = plan.parts.filter((part) => part.oldest !== null);
  const whole = plan.parts.filter((part) => part.oldest === null);
  return (
    <>
      <dl className="plan-list t12">
        {timed.map((part) => (
          <div key={part.dataset}>
            <dt>{t(`datasets:name.${part.dataset}`)}</dt>
            <dd className="soft">{spanText(t, part)}</dd>
          </div>
        ))}
      </dl>
      {whole.length > 0 && (
        <p className="t12">
          <span className="soft">{t('sync:plan.whole')}</span>{' '}
          {whole.map((part) => nameText(t, part)).join(t('common:listSeparator'))}
        </p>
      )}
      <p className="faint t12">
        {t('sync:plan.sum', { calls: countText(plan.calls), time: leastText(t, plan.seconds) })}
      </p>
    </>
  );
}

type Part = SyncPlan['parts'][number];

/** What is not cut by time: one list, or a list for each row of another. */
function nameText(t: T, { dataset, partitions }: Part): string {
  const name = t(`datasets:name.${dataset}`);
  return partitions === 1 ? name : `${name} (${countText(partitions)})`;
}

function spanText(t: T, { partitions, oldest, newest }: Part): string {
  if (oldest === null || newest === null) return '';
  if (oldest === newest) return newest;
  return t('sync:plan.line', { count: countText(partitions), from: oldest, to: newest });
}
