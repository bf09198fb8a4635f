import { useState } from 'react';
import { Button } from 'antd';
import { useT } from '../../i18n';
import { Dialog } from '../../ui/Dialog';
import { pieces, visible } from './links';

/** What somebody wrote, as text: nothing in it is markup, and a link opens only after asking. */
export function SafeText({ text }: { text: string }): React.ReactElement {
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <>
      <p className="said-text">
        {pieces(text).map((piece, i) =>
          piece.kind === 'text' ? (
            visible(piece.text)
          ) : (
            <button key={i} type="button" className="link said-link" onClick={() => setAsked(piece.url)}>
              {piece.url}
            </button>
          ),
        )}
      </p>
      {asked !== null && <AskLink url={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function AskLink({ url, onClose }: { url: string; onClose: () => void }): React.ReactElement {
  const { t } = useT();
  return (
    <Dialog
      title={t('tickets:talk.linkTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            type="primary"
            onClick={() => {
              // Main opens it in the browser, if it is one of the known sites; the page itself opens nothing.
              window.open(url);
              onClose();
            }}
          >
            {t('tickets:talk.linkOpen')}
          </Button>
        </>
      }
    >
      <p>{t('tickets:talk.linkText')}</p>
      <p className="t15">
        <b>{new URL(url).host}</b>
      </p>
      <p className="mono said-url">{url}</p>
    </Dialog>
  );
}
