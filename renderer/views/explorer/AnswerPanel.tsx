import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { isObject, parseLossless, stringifyLossless } from '@shared/json';
import type { Explored } from '@shared/model/explorer';
import { ApiError, call } from '../../api/client';
import { groupDigits } from '../../format/number';
import { useT } from '../../i18n';
import { attempt } from '../../ui/attempt';
import { copyText } from '../../ui/copy';
import { ErrorNote } from '../../ui/ErrorNote';
import { Tabs } from '../../ui/Tabs';
import { toast } from '../../ui/toast';
import { DifferenceTable } from './DifferenceTable';
import { SentRequestView } from './SentRequestView';

type Part = 'response' | 'request' | 'canonical';
const PARTS: readonly Part[] = ['response', 'request', 'canonical'];

/** What a call brought back: how it went, the answer, and what was sent for it. */
export function AnswerPanel({ answer }: { answer: Explored | null }) {
  const { t } = useT();
  const [part, setPart] = useState<Part>('response');
  const region = useRef<HTMLElement>(null);
  const seen = useRef(answer);
  // A long form is above it: what has just come is brought into view, what was there before is left where it is.
  useEffect(() => {
    if (answer && answer !== seen.current) region.current?.scrollIntoView({ block: 'nearest' });
    seen.current = answer;
  }, [answer]);
  if (!answer) return <p className="soft t12 explorer-answer">{t('explorer:answer.none')}</p>;
  const { detail, error } = answer;
  return (
    <section ref={region} className="explorer-answer" aria-label={t('explorer:answer.label')}>
      {error && <ErrorNote error={new ApiError(error)} />}
      {detail && <AnswerFacts detail={detail} />}
      {detail?.difference && <DifferenceTable difference={detail.difference} />}
      <Tabs
        label={t('explorer:answer.label')}
        tabs={PARTS.map((id) => ({ id, name: t(`explorer:answer.${id}`) }))}
        tab={part}
        onChange={setPart}
      />
      {part === 'response' && <ResponseBody answer={answer} />}
      {part === 'request' && <SentRequestView sent={detail?.sent ?? null} />}
      {part === 'canonical' && (
        <pre className="explorer-code" tabIndex={0}>
          {detail?.sent?.canonicalRequest ?? t('explorer:answer.noCanonical')}
        </pre>
      )}
    </section>
  );
}

function AnswerFacts({ detail }: { detail: NonNullable<Explored['detail']> }) {
  const { t } = useT();
  const { status, durationMs, attempts, bytes, requestId } = detail.line;
  return (
    <p className="row wrap t12 explorer-facts">
      <b>{status === null ? t('explorer:answer.noAnswer') : t('explorer:answer.status', { status })}</b>
      <span>{t('explorer:answer.took', { ms: groupDigits(String(durationMs)) })}</span>
      {attempts > 1 && <span>{t('explorer:answer.attempts', { count: attempts })}</span>}
      <span>{t('explorer:answer.bytes', { bytes: groupDigits(String(bytes)) })}</span>
      {requestId && (
        <span>
          {t('explorer:answer.requestId')} <span className="mono">{requestId}</span>
        </span>
      )}
    </p>
  );
}

function ResponseBody({ answer }: { answer: Explored }) {
  const { t } = useT();
  const { body, cut, file } = answer;
  if (file)
    return (
      <div className="row wrap">
        <span>
          {t('explorer:answer.file', {
            name: file.name,
            type: file.contentType,
            bytes: groupDigits(String(file.bytes)),
          })}
        </span>
        <Button onClick={() => void save(file.handle)}>{t('explorer:answer.save')}</Button>
      </div>
    );
  if (!body) return <p className="soft">{t('explorer:answer.empty')}</p>;
  return (
    <>
      {cut && <p className="soft t12">{t('explorer:answer.cut')}</p>}
      <pre className="explorer-code" tabIndex={0} aria-label={t('explorer:answer.response')}>
        {cut ? body : pretty(body)}
      </pre>
      <button type="button" className="link t12" onClick={() => void copyText(body)}>
        {t('explorer:answer.copyResponse')}
      </button>
    </>
  );
}

async function save(handle: string): Promise<void> {
  await attempt('explorer:answer.notSaved', async () => {
    const saved = await call('explorer.save', { handle });
    if (saved) toast({ kind: 'ok', title: (t) => t('explorer:answer.saved', { name: saved.name }) });
  });
}

/** Indented, digits as they came; text that is no JSON stays as it is. */
function pretty(text: string): string {
  try {
    const value = parseLossless(text);
    return isObject(value) || Array.isArray(value) ? stringifyLossless(value, 2) : text;
  } catch {
    return text;
  }
}
