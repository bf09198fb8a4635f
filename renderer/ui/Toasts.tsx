import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n';
import { copyText, detailsOf } from './copy';
import { Icon, type IconName } from './Icon';
import { dismissToast, type Toast, useToasts } from './toast';
import { useWords } from './useWords';

const ICONS: Record<Toast['kind'], IconName> = { ok: 'check', notice: 'clock', danger: 'warn', info: 'info' };
const OK_LEAVES_AFTER_MS = 6000;

/** What went well, in the free part of the top bar: it covers nothing and moves nothing. */
export function PassingToast() {
  const passing = useToasts((s) => s.toasts.find(({ kind }) => kind === 'ok'));
  return (
    <div className="passing grow" role="status">
      {passing && <Passing key={passing.id} item={passing} />}
    </div>
  );
}

export function Passing({ item }: { item: Toast }) {
  const { t } = useT();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const handle = setTimeout(() => dismissToast(item.id), OK_LEAVES_AFTER_MS);
    return () => clearTimeout(handle);
  }, [item, held]);
  const title = item.title(t);
  const text = item.text?.(t);
  return (
    <div
      className="toast ok"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={ICONS.ok} />
      <div className="toast-words" title={[title, text].filter(Boolean).join('\n')}>
        <b>{title}</b>
        {text && <span className="soft">{text}</span>}
      </div>
      <Close item={item} />
    </div>
  );
}

/**
 * What stays until it is read, each in a line at the foot of the window: the body gives it room, and so do dialogs, by
 * the height that is told them here.
 */
export function Toasts() {
  const { t } = useT();
  const toasts = useToasts((s) => s.toasts);
  const lasting = toasts.filter(({ kind }) => kind !== 'ok');
  const foot = useRef<HTMLElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const node = foot.current;
    if (!node) return;
    const watch = new ResizeObserver(() => style.setProperty('--toasts-height', `${node.offsetHeight}px`));
    watch.observe(node);
    return () => {
      watch.disconnect();
      style.removeProperty('--toasts-height');
    };
  }, []);
  return (
    <section
      ref={foot}
      className="toasts"
      data-region="notices"
      aria-label={t('common:region.notices')}
      aria-live="polite"
    >
      {lasting.map((item) => (
        <Lasting key={item.id} item={item} />
      ))}
    </section>
  );
}

export function Lasting({ item }: { item: Toast }) {
  const { t } = useT();
  const { error, action } = item;
  const { message, hint } = useWords(error ?? null);
  const words = [item.text?.(t), message, hint].filter(Boolean);
  return (
    <div className={`toast ${item.kind}`} role={item.kind === 'danger' ? 'alert' : undefined}>
      <Icon name={ICONS[item.kind]} />
      <p className="grow">
        <b>{item.title(t)}</b>{' '}
        {words.map((text) => (
          <span key={text} className="soft toast-text">
            {text}
          </span>
        ))}
        {error && <span className="mono faint">{error.code}</span>}
      </p>
      {error && (
        <button type="button" className="link" onClick={() => void copyText(detailsOf(error))}>
          {t('common:action.copyDetails')}
        </button>
      )}
      {action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            action.run();
            dismissToast(item.id);
          }}
        >
          {action.label(t)}
        </button>
      )}
      <Close item={item} />
    </div>
  );
}

function Close({ item }: { item: Toast }) {
  const { t } = useT();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t('common:action.close')}
      title={t('common:action.close')}
      onClick={() => dismissToast(item.id)}
    >
      <Icon name="close" small />
    </button>
  );
}
