import type { WireError } from '@shared/errors';
import type { Confirmation, Entry } from '@shared/model/action';
import { knownCode } from '@shared/codes/nextSteps';
import type { Language } from '@shared/model/settings';
import { fromE8, toE8 } from '@shared/money';
import { ApiError } from '../../api/client';
import { amountText } from '../../format/number';
import { useT } from '../../i18n';
import { ErrorNote } from '../ErrorNote';
import { Note } from '../Note';
import { useWords } from '../useWords';
import { useSay } from './say';
import { isPartly, StateBadge } from './StateBadge';

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
        <section
          key={entry.entry}
          className="action-fate"
          aria-label={entry.names.join(t('common:listSeparator'))}
        >
          <p className="row wrap">
            <StateBadge state={entry.state} partly={isPartly(entry)} />
            <b>{entry.names.join(t('common:listSeparator')) || say(entry.title)}</b>
            {entry.requestId && (
              <span className="faint t12">
                {t('actions:outcome.request')} <span className="mono">{entry.requestId}</span>
              </span>
            )}
          </p>
          {entry.detail.reason && <p className="soft t12">{say(entry.detail.reason)}</p>}
          {entry.detail.evidence && <p className="soft t12">{say(entry.detail.evidence)}</p>}
          {entry.detail.error && entry.state !== 'done' && <Why entry={entry} error={entry.detail.error} />}
          <PartlyCharged entry={entry} confirmation={confirmation} />
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

/** What the contract says of a code, in the language of now: the cloud answers some calls in Chinese whatever is asked. */
function wordsFor(code: string | undefined, language: Language): string | undefined {
  return knownCode(code)?.[language === 'en' ? 'en' : 'zh'];
}

/** Of a batch in which some failed, the part that was paid. */
function PartlyCharged({ entry, confirmation }: { entry: Entry; confirmation: Confirmation }) {
  const { t } = useT();
  const { amount, detail } = entry;
  if (!isPartly(entry) || amount?.direction !== 'charge') return null;
  const done = (detail.fates ?? []).filter((fate) => fate.state === 'done').map((fate) => fate.id);
  const e8 = confirmation.items
    .filter((item) => done.includes(item.id))
    .reduce((sum, item) => sum + toE8(item.amount ?? '0').e8, 0n);
  return (
    <p>
      {t('actions:outcome.partlyCharged', {
        currency: confirmation.account.currency,
        amount: amountText(fromE8(e8)),
        all: amountText(amount.value),
      })}
    </p>
  );
}

function Fates({ entry, confirmation }: { entry: Entry; confirmation: Confirmation }) {
  const { language } = useT();
  const fates = entry.detail.fates;
  if (!fates || fates.length === 0) return null;
  const nameOf = (id: string) => confirmation.items.find((item) => item.id === id)?.name ?? id;
  return (
    <ul className="action-fates">
      {fates.map((fate) => (
        <li key={fate.id}>
          <StateBadge state={fate.state} />
          <span>{nameOf(fate.id)}</span>
          <span className="soft">{wordsFor(fate.code, language) ?? fate.message}</span>
          {fate.code && (
            <span className="mono faint t12" title={fate.message}>
              {fate.code}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
