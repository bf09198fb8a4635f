import { useQuery } from '../../api/useQuery';
import { call } from '../../api/client';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { type T, useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { attempt } from '../../ui/attempt';
import { Note } from '../../ui/Note';
import { partitionText } from './texts';

/** Any pull may notice a change, whatever it pulled. */
const ALWAYS = () => true;

/** Closed months of an account that the cloud has changed since, and that nobody has looked at yet. */
export function useChangedMonths(accountId: string) {
  const { value, retry } = useQuery('sync.changes', { accountIds: [accountId] }, { refreshOn: ALWAYS });
  return { changes: value ?? [], retry };
}

/** What each of them was and is, until the person has seen it. */
export function ChangedMonths({ accountId }: { accountId: string }) {
  const { t } = useT();
  const { changes, retry } = useChangedMonths(accountId);
  if (changes.length === 0) return null;
  const see = () =>
    void attempt('sync:changed.failed', () =>
      call('sync.seeChanges', { ids: changes.map(({ id }) => id) }),
    ).then(retry);
  return (
    <Note kind="notice" role="status">
      <b>{t('sync:changed.title')}</b>
      <ul className="changed-months t12">
        {changes.map((change) => (
          <li key={change.id}>
            <span>{nameText(t, change)}</span>
            {change.formerAmount !== null && change.amount !== null ? (
              <span>
                <Amount value={change.formerAmount} currency={change.currency ?? ''} />{' '}
                {t('sync:changed.became')} <Amount value={change.amount} currency={change.currency ?? ''} />
              </span>
            ) : (
              <span>
                {t('sync:changed.rows', { from: countText(change.formerRows), to: countText(change.rows) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={see}>
        {t('sync:changed.seen')}
      </button>
    </Note>
  );
}

type Change = ReturnType<typeof useChangedMonths>['changes'][number];

/** "Summary 2026-09, noticed 11-21 22:10". */
function nameText(t: T, { dataset, partition, noticedAt }: Change): string {
  return t('sync:changed.what', {
    what: `${t(`datasets:name.${dataset}`)} ${partitionText(t, partition)}`,
    time: asOfText(noticedAt, new Date()),
  });
}
