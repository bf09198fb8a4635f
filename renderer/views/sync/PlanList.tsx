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
  return (
    <>
      <dl className="plan-list t12">
        {plan.parts.map((part) => (
          <div key={part.dataset}>
            <dt>{t(`datasets:name.${part.dataset}`)}</dt>
            <dd className="soft">{spanText(t, part)}</dd>
          </div>
        ))}
      </dl>
      <p className="faint t12">
        {t('sync:plan.sum', { calls: countText(plan.calls), time: leastText(t, plan.seconds) })}
      </p>
    </>
  );
}

function spanText(t: T, { partitions, oldest, newest }: SyncPlan['parts'][number]): string {
  if (oldest === null || newest === null)
    return partitions === 1 ? t('sync:plan.whole') : t('sync:plan.some', { count: countText(partitions) });
  if (oldest === newest) return t('sync:plan.one', { from: newest });
  return t('sync:plan.line', { count: countText(partitions), from: oldest, to: newest });
}
