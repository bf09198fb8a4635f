import { useEffect, useState } from 'react';
import { useT } from '../i18n';
import { copyText, detailsOf } from './copy';
import { Icon, type IconName } from './Icon';
import { dismissToast, type Toast, useToasts } from './toast';

const ICONS: Record<Toast['kind'], IconName> = { ok: 'check', notice: 'clock', danger: 'warn', info: 'info' };
const OK_LEAVES_AFTER_MS = 6000;

export function Toasts() {
  const { t } = useT();
  const toasts = useToasts((s) => s.toasts);
  return (
    <section className="toasts" aria-label={t('common:region.notices')} aria-live="polite">
      {toasts.map((item) => (
        <ToastItem key={item.id} item={item} />
      ))}
    </section>
  );
}

function ToastItem({ item }: { item: Toast }) {
  const { t } = useT();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (item.kind !== 'ok' || held) return;
    const handle = setTimeout(() => dismissToast(item.id), OK_LEAVES_AFTER_MS);
    return () => clearTimeout(handle);
  }, [item, held]);
  const { error, action } = item;
  return (
    <div
      className={`toast ${item.kind}`}
      role={item.kind === 'danger' ? 'alert' : undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={ICONS[item.kind]} />
      <div className="grow">
        <b>{item.title}</b>
        {item.text && <p className="soft">{item.text}</p>}
        {error?.hint && <p className="soft">{error.hint}</p>}
        {error && (
          <p className="faint toast-code">
            <span className="mono">{error.code}</span>
            <button type="button" className="link" onClick={() => void copyText(detailsOf(error))}>
              {t('common:action.copyDetails')}
            </button>
          </p>
        )}
      </div>
      {action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            action.run();
            dismissToast(item.id);
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={t('common:action.close')}
        onClick={() => dismissToast(item.id)}
      >
        <Icon name="close" small />
      </button>
    </div>
  );
}
