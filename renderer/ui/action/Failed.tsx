import type { Entry } from '@shared/model/action';
import { ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { Note } from '../Note';
import { useWords } from '../useWords';
import type { ActionOutcome } from './openAction';
import { useSay } from './say';

/** What was refused, or stopped before it was sent: it can be asked for again. An unknown outcome is none of these. */
export function failedOf(outcome: ActionOutcome): Entry[] {
  return outcome.outcome === 'sent' ? outcome.entries.filter(({ state }) => state === 'failed') : [];
}

/** In the form that stays open: what of it failed and why. The rest is done, or is being asked about. */
export function FailedNote({ entries, all }: { entries: readonly Entry[]; all: number }) {
  const { t } = useT();
  if (entries.length === 0) return null;
  return (
    <Note kind="danger" role="alert">
      <b>
        {all === 1
          ? t('actions:failed.only')
          : t('actions:failed.some', { n: String(entries.length), all: String(all) })}
      </b>
      <ul className="action-failed">
        {entries.map((entry) => (
          <FailedLine key={entry.entry} entry={entry} />
        ))}
      </ul>
      <p>{t(all === 1 ? 'actions:failed.onlyNext' : 'actions:failed.someNext')}</p>
    </Note>
  );
}

function FailedLine({ entry }: { entry: Entry }) {
  const { t, language } = useT();
  const say = useSay();
  const { names, title, detail } = entry;
  const { message, hint } = useWords(detail.error ? new ApiError(detail.error) : null);
  const why = [message, hint, detail.reason ? say(detail.reason) : ''].filter(Boolean);
  return (
    <li>
      <b>{names.join(t('common:listSeparator')) || say(title)}</b>{' '}
      {/* Chinese sentences follow each other without a space. */}
      {why.join(language === 'en' ? ' ' : '')}
    </li>
  );
}
