import { useEffect, useState } from 'react';
import type { Entry, EntryDetail } from '@shared/model/action';
import { type ApiError, call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { useActions } from '../../state/actions';
import { AccountChip } from '../../ui/AccountChip';
import { Figures } from '../../ui/action/Figures';
import { Items } from '../../ui/action/Items';
import { Why } from '../../ui/action/Outcome';
import { useSay } from '../../ui/action/say';
import { isPartly, StateBadge } from '../../ui/action/StateBadge';
import { localTime } from '../../ui/action/time';
import { ErrorState, LoadingState } from '../../ui/EmptyState';
import { Note } from '../../ui/Note';
import { SidePanel } from '../../ui/SidePanel';
import { SiteTag } from '../../ui/SiteTag';
import { subjectsIn } from './JournalTable';
import { PersonSettles } from './PersonSettles';

type Props = {
  entry: string;
  /** The entries of the list, in its order. */
  among: readonly string[];
  onOpen: (entry: string) => void;
  onClose: () => void;
};

/** One entry: what was shown, what was sent, what came back, and how it went. */
export function EntryPanel({ entry, among, onOpen, onClose }: Props) {
  const { t } = useT();
  const say = useSay();
  const version = useActions((s) => s.version);
  const [read, setRead] = useState<EntryDetail | null>(null);
  const [failed, setFailed] = useState<{ entry: string; error: ApiError } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    call('journal.entry', { entry }).then(
      (found) => {
        if (!current) return;
        setRead(found);
        setFailed(null);
      },
      (reason: unknown) => current && setFailed({ entry, error: toApiError(reason) }),
    );
    return () => {
      current = false;
    };
  }, [entry, version, tries]);
  // Until the next one has come nothing is shown of the one before, nor why that could not be read.
  const detail = read?.entry.entry === entry ? read : null;
  const error = failed?.entry === entry ? failed.error : null;
  const retry = (): void => {
    setFailed(null);
    setTries(tries + 1);
  };
  const at = (by: 1 | -1) => among[among.indexOf(entry) + by];
  return (
    <SidePanel
      label={t('journal:detail.label')}
      title={detail ? say(detail.entry.title) : t('journal:detail.label')}
      badges={detail && <Standing entry={detail.entry} />}
      move={{
        can: (by) => among.includes(entry) && at(by) !== undefined,
        by: (by) => {
          const next = at(by);
          if (among.includes(entry) && next !== undefined) onOpen(next);
        },
      }}
      onClose={onClose}
    >
      {error && !detail && <ErrorState error={error} onRetry={retry} />}
      {!detail && !error && <LoadingState text={t('journal:reading')} />}
      {detail && <Content key={entry} detail={detail} />}
    </SidePanel>
  );
}

/** How it stands, and in whose account. */
function Standing({ entry }: { entry: Entry }) {
  const { account } = entry;
  return (
    <>
      <StateBadge state={entry.state} partly={isPartly(entry)} />
      <AccountChip account={account} />
      <span>{account.name}</span>
      <SiteTag account={account} />
    </>
  );
}

function Content({ detail }: { detail: EntryDetail }) {
  const { t } = useT();
  const say = useSay();
  const { entry, history, confirmation, input } = detail;
  const lost = entry.state === 'unknown';
  return (
    <>
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
              <span className="soft journal-why">
                {[
                  row.detail.settledBy ? t(`journal:detail.settledBy.${row.detail.settledBy}`) : '',
                  row.detail.reason ? say(row.detail.reason) : '',
                  row.detail.evidence ? say(row.detail.evidence) : '',
                  row.detail.note ?? '',
                ]
                  .filter(Boolean)
                  .join(t('common:clauseSeparator'))}
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
        <dd>{subjectsIn(t, entry)}</dd>
        <dt>{t('actions:dialog.account')}</dt>
        <dd className="mono">{entry.account.domainId || entry.account.domainName}</dd>
        <dt>{t('journal:detail.host')}</dt>
        <dd className="mono">{entry.account.host}</dd>
        <dt>{t('journal:detail.entry')}</dt>
        <dd className="mono">{entry.entry}</dd>
      </dl>
      <section className="journal-shown">
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
