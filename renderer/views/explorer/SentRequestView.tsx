import type { SentView } from '@shared/model/explorer';
import { useT } from '../../i18n';

/** The request as it went out, secrets masked. */
export function SentRequestView({ sent }: { sent: SentView | null }) {
  const { t } = useT();
  if (!sent) return <p className="soft">{t('explorer:answer.none')}</p>;
  const head = Object.entries(sent.headers).map(([name, value]) => `${name}: ${value}`);
  const text = [`${sent.method} ${sent.url}`, ...head, ...(sent.body ? ['', sent.body] : [])].join('\n');
  return (
    <>
      <pre className="explorer-code" tabIndex={0}>
        {text}
      </pre>
      <p className="faint t12">{t('explorer:answer.masked')}</p>
    </>
  );
}
