import type { RequestDetail } from '@shared/model/explorer';
import { ApiError } from '../../api/client';
import { timeText } from '../../format/date';
import { groupDigits } from '../../format/number';
import { useT } from '../../i18n';
import { ErrorNote } from '../../ui/ErrorNote';
import { SidePanel } from '../../ui/SidePanel';
import { Answered } from '../lists/Answered';
import { DifferenceTable } from './DifferenceTable';
import { SentRequestView } from './SentRequestView';
import { useExplorer } from './state';
import { useRequestDetail } from './useRequests';

type Props = {
  id: number;
  /** The requests of the list, in its order. */
  among: readonly number[];
};

const open = (request: number | null): void => useExplorer.setState({ request });

/** One request of the log in full. */
export function RequestDetailPanel({ id, among }: Props) {
  const { t } = useT();
  const { detail, reading } = useRequestDetail(id);
  const next = (by: 1 | -1): number | undefined =>
    among.includes(id) ? among[among.indexOf(id) + by] : undefined;
  return (
    <SidePanel
      label={t('explorer:log.detail')}
      title={detail?.line.operation ?? ''}
      id={detail?.line.requestId ?? null}
      copyLabel={t('explorer:answer.requestId')}
      move={{ can: (by) => next(by) !== undefined, by: (by) => open(next(by) ?? id) }}
      onClose={() => open(null)}
    >
      <Answered {...reading}>{detail && <Content detail={detail} />}</Answered>
    </SidePanel>
  );
}

function Content({ detail: { line, attempts, sent, error, difference } }: { detail: RequestDetail }) {
  const { t } = useT();
  return (
    <>
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
      <section>
        <h3>{t('explorer:answer.request')}</h3>
        <SentRequestView sent={sent} />
      </section>
      {sent?.canonicalRequest && (
        <section>
          <h3>{t('explorer:answer.canonical')}</h3>
          <pre className="explorer-code" tabIndex={0}>
            {sent.canonicalRequest}
          </pre>
        </section>
      )}
    </>
  );
}
