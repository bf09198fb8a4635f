import { useT } from '../../i18n';
import type { ApiError } from '../../api/client';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../ui/useWords';
import { visible } from './links';
import type { FilesControl } from './useFiles';
import { sizeText } from './words';

/** Chosen files: how far each is, and what can be done about it. */
export function FileList({ control }: { control: FilesControl }): React.ReactElement | null {
  const { t } = useT();
  const { files, refusals } = control;
  if (files.length === 0 && refusals.length === 0) return null;
  return (
    <div className="file-list">
      {refusals.map(({ key, words }) => (
        <p key={key} className="field-error" role="alert">
          <Icon name="warn" small />
          {visible(words(t))}
        </p>
      ))}
      <ul aria-label={t('tickets:files.list')}>
        {files.map((f) => {
          const name = visible(f.name);
          return (
            <li key={f.handle} className="row t12 file-row">
              <Icon name="bills" small />
              <span className="file-name" title={name}>
                {name}
              </span>
              <span className="faint nowrap">{sizeText(f.bytes)}</span>
              <span className={f.state === 'failed' ? 'nowrap file-bad' : 'soft nowrap'} role="status">
                {f.state === 'sending'
                  ? t('tickets:files.sending', { percent: String(f.percent) })
                  : t(`tickets:files.${f.state}`)}
              </span>
              {f.error && <Why error={f.error} />}
              <span className="grow" />
              {f.state === 'sending' && (
                <button type="button" className="link" onClick={() => control.cancel(f.handle)}>
                  {t('tickets:files.cancel')}
                </button>
              )}
              {(f.state === 'failed' || f.state === 'cancelled') && (
                <button type="button" className="link" onClick={() => control.retry(f.handle)}>
                  {t('tickets:files.retry')}
                </button>
              )}
              {f.state !== 'sending' && (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('tickets:files.remove', { name })}
                  onClick={() => control.remove(f.handle)}
                >
                  <Icon name="close" small />
                </button>
              )}
              {f.state === 'sending' && (
                <progress className="file-bar" max={100} value={f.percent} aria-label={name} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Why({ error }: { error: ApiError }): React.ReactElement {
  return <span className="soft grow">{useWords(error).message}</span>;
}
