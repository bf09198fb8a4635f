import { useEffect, useRef, useState } from 'react';
import type { EntryDetail } from '@shared/model/action';
import { type ApiError, call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { useActions } from '../../state/actions';
import { Band } from '../../ui/action/Band';
import { Figures } from '../../ui/action/Figures';
import { Items } from '../../ui/action/Items';
import { Why } from '../../ui/action/Outcome';
import { useSay } from '../../ui/action/say';
import { isPartly, StateBadge } from '../../ui/action/StateBadge';
import { localTime } from '../../ui/action/time';
import { ErrorState, LoadingState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Note } from '../../ui/Note';
import { PersonSettles } from './PersonSettles';

/** One entry: what was shown, what was sent, what came back, and how it went. */
export function EntryPanel({ entry, onClose }: { entry: string; onClose: () => void }) {
  const { t } = useT();
  const version = useActions((s) => s.version);
  const [detail, setDetail] = useState<EntryDetail | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    let current = true;
    call('journal.entry', { entry }).then(
      (found) => current && setDetail(found),
      (reason: unknown) => current && setError(toApiError(reason)),
    );
    return () => {
      current = false;
    };
  }, [entry, version]);
  const close = (
    <button
      type="button"
      className="icon-button journal-panel-close"
      aria-label={t('journal:detail.close')}
      title={t('journal:detail.close')}
      onClick={onClose}
    >
      <Icon name="close" />
    </button>
  );
  return (
    <aside
      ref={panel}
      className="journal-panel"
      aria-label={t('journal:detail.label')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className="journal-panel-head">
        {detail ? <Band account={detail.entry.account}>{close}</Band> : close}
      </header>
      <div className="journal-panel-scroll" tabIndex={0} role="group" aria-label={t('journal:detail.what')}>
        {error && <ErrorState error={error} />}
        {!detail && !error && <LoadingState text={t('journal:reading')} />}
        {detail && <Content detail={detail} />}
      </div>
    </aside>
  );
}

function Content({ detail }: { detail: EntryDetail }) {
  const { t } = useT();
  const say = useSay();
  const { entry, history, confirmation, input } = detail;
  const lost = entry.state === 'unknown';
  return (
    <>
      <p className="row wrap">
        <StateBadge state={entry.state} partly={isPartly(entry)} />
        <b>{say(entry.title)}</b>
      </p>
      {lost && entry.settle === 'asking' && (
        <Note kind="notice" icon="lock">
          {t('actions:outcome.unknownText')}
        </Note>
      )}
      {lost && <PersonSettles entry={entry} />}
      {entry.detail.error && entry.state !== 'done' && <Why entry={entry} error={entry.detail.error} />}
      <section>
        <h3>{t('journal:detail.history')}</h3>
        <ol className="journal-history">
          {history.map((row) => (
            <li key={row.seq}>
              <StateBadge state={row.state} />
              <time dateTime={row.at}>{localTime(row.at, true)}</time>
              <span className="soft">
                {[
                  row.detail.settledBy ? t(`journal:detail.settledBy.${row.detail.settledBy}`) : '',
                  row.detail.reason ? say(row.detail.reason) : '',
                  row.detail.evidence ? say(row.detail.evidence) : '',
                  row.detail.note ?? '',
                ]
                  .filter(Boolean)
                  .join(t('common:listSeparator'))}
              </span>
              <span className="mono faint t11" title={row.hash}>
                {t('journal:detail.hash', { hash: row.hash.slice(0, 12) })}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <dl className="journal-facts">
        <dt>{t('journal:detail.by')}</dt>
        <dd>{entry.by}</dd>
        <dt>{t('journal:detail.operation')}</dt>
        <dd className="mono">{entry.operation}</dd>
        <dt>{t('journal:column.request')}</dt>
        <dd className="mono">{entry.requestId ?? '\u2014'}</dd>
        {entry.number !== null && (
          <>
            <dt>{t('journal:detail.number')}</dt>
            <dd className="mono">{entry.number}</dd>
          </>
        )}
        <dt>{t('journal:detail.subjects')}</dt>
        <dd className="mono">{entry.subjects.join(' ')}</dd>
        <dt>{t('journal:detail.host')}</dt>
        <dd className="mono">{entry.account.host}</dd>
        <dt>{t('journal:detail.entry')}</dt>
        <dd className="mono">{entry.entry}</dd>
      </dl>
      <section>
        <h3>{t('journal:detail.shown')}</h3>
        <Items confirmation={confirmation} />
        <Figures confirmation={confirmation} />
      </section>
      <section>
        <h3>{t('journal:detail.sent')}</h3>
        <pre className="journal-json">{pretty(input)}</pre>
      </section>
      {history.map(
        (row) =>
          row.detail.response && (
            <section key={row.seq}>
              <h3>{t('journal:detail.answer')}</h3>
              <pre className="journal-json">{pretty(row.detail.response)}</pre>
            </section>
          ),
      )}
    </>
  );
}

/** JSON with line breaks; text that was cut stays as it is. */
function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
