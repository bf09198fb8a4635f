import { ApiError } from '../../api/client';
import { timeText } from '../../format/date';
import { ABSENT, groupDigits } from '../../format/number';
import { useT } from '../../i18n';
import { copyText } from '../../ui/copy';
import { ErrorNote } from '../../ui/ErrorNote';
import { Icon } from '../../ui/Icon';
import { DifferenceTable } from './DifferenceTable';
import { SentRequestView } from './SentRequestView';
import { useExplorer } from './state';
import { useRequestDetail } from './useRequests';

/** One request of the log in full. */
export function RequestDetailPanel({ id }: { id: number }) {
  const { t } = useT();
  const detail = useRequestDetail(id);
  if (!detail) return null;
  const { line, attempts, sent, error, difference } = detail;
  return (
    <aside className="explorer-detail" aria-label={t('explorer:log.detail')}>
      <header className="row">
        <h2 className="grow">{line.operation}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('explorer:log.close')}
          title={t('explorer:log.close')}
          onClick={() => useExplorer.setState({ request: null })}
        >
          <Icon name="close" small />
        </button>
      </header>
      <p className="mono t12 soft explorer-line">
        {line.method} {line.host}
        {line.path}
      </p>
      {error && <ErrorNote error={new ApiError(error)} />}
      {difference && <DifferenceTable difference={difference} />}
      <ol className="explorer-attempts">
        {attempts.map((a, i) => (
          <li key={i} className="row t12">
            <span className="soft">{t('explorer:log.attempt', { n: i + 1 })}</span>
            <span className="mono">{timeText(a.at)}</span>
            <span>{t('explorer:answer.took', { ms: groupDigits(String(a.tookMs)) })}</span>
            <span>
              {a.status === null
                ? t('explorer:answer.noAnswer')
                : t('explorer:answer.status', { status: a.status })}
            </span>
            <span className="mono">{a.code ?? ''}</span>
          </li>
        ))}
      </ol>
      <p className="t12 row wrap">
        <span className="soft">{t('explorer:answer.requestId')}</span>
        <span className="mono">{line.requestId ?? ABSENT}</span>
        {line.requestId && (
          <button type="button" className="link t12" onClick={() => void copyText(line.requestId ?? '')}>
            {t('common:action.copy')}
          </button>
        )}
      </p>
      <h3>{t('explorer:answer.request')}</h3>
      <SentRequestView sent={sent} />
      {sent?.canonicalRequest && (
        <>
          <h3>{t('explorer:answer.canonical')}</h3>
          <pre className="explorer-code" tabIndex={0}>
            {sent.canonicalRequest}
          </pre>
        </>
      )}
    </aside>
  );
}
