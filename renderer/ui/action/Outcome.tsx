import type { WireError } from '@shared/errors';
import type { Confirmation, Entry } from '@shared/model/action';
import { ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { ErrorNote } from '../ErrorNote';
import { Note } from '../Note';
import { useWords } from '../useWords';
import { useSay } from './say';
import { StateBadge } from './StateBadge';

/** What became of it, item by item. */
export function Outcome({
  entries,
  confirmation,
}: {
  entries: readonly Entry[];
  confirmation: Confirmation;
}) {
  const { t } = useT();
  const say = useSay();
  const unknown = entries.some((entry) => entry.state === 'unknown' || entry.state === 'sent');
  return (
    <div className="form" role="status">
      {unknown && (
        <Note kind="notice" icon="clock">
          <b>{t('actions:outcome.unknown')}</b>
          <p>{t('actions:outcome.unknownText')}</p>
        </Note>
      )}
      {entries.map((entry) => (
        <section key={entry.entry} className="action-fate" aria-label={entry.names.join(', ')}>
          <p className="row wrap">
            <StateBadge state={entry.state} />
            <b>{entry.names.join(', ') || say(entry.title)}</b>
            {entry.requestId && (
              <span className="faint t12">
                {t('actions:outcome.request')} <span className="mono">{entry.requestId}</span>
              </span>
            )}
          </p>
          {entry.detail.reason && <p className="soft t12">{say(entry.detail.reason)}</p>}
          {entry.detail.evidence && <p className="soft t12">{say(entry.detail.evidence)}</p>}
          {entry.detail.error && entry.state !== 'done' && <Why entry={entry} error={entry.detail.error} />}
          <Fates entry={entry} confirmation={confirmation} />
        </section>
      ))}
    </div>
  );
}

/**
 * What stood in the way. While the outcome is unknown it is no failure and comes without advice: "start again" is the last
 * thing to do then.
 */
export function Why({ entry, error }: { entry: Entry; error: WireError }) {
  const { t } = useT();
  const { message } = useWords(new ApiError(error));
  if (entry.state === 'failed') return <ErrorNote error={new ApiError(error)} />;
  return (
    <p className="soft t12">
      {error.code === 'network.cancelled' ? t('actions:reason.stoppedWaiting') : message}
    </p>
  );
}

function Fates({ entry, confirmation }: { entry: Entry; confirmation: Confirmation }) {
  const fates = entry.detail.fates;
  if (!fates || fates.length === 0) return null;
  const nameOf = (id: string) => confirmation.items.find((item) => item.id === id)?.name ?? id;
  return (
    <ul className="action-fates">
      {fates.map((fate) => (
        <li key={fate.id}>
          <StateBadge state={fate.state} />
          <span>{nameOf(fate.id)}</span>
          {fate.message && <span className="soft">{fate.message}</span>}
          {fate.code && <span className="mono faint t12">{fate.code}</span>}
        </li>
      ))}
    </ul>
  );
}
