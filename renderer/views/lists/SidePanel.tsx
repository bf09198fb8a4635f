import { useEffect, useRef } from 'react';
import { useT } from '../../i18n';
import { copyText } from '../../ui/copy';
import { Icon } from '../../ui/Icon';

type Props = {
  label: string;
  title: string;
  /** Shown in full under the title, with a button that copies it. */
  id?: string | null;
  badges?: React.ReactNode;
  /** What can be done, at the bottom, always in view. */
  actions?: React.ReactNode;
  onClose: () => void;
  children: React.ReactNode;
};

/** One row beside its table: what it is, all it holds, and what can be done with it. */
export function SidePanel({
  label,
  title,
  id,
  badges,
  actions,
  onClose,
  children,
}: Props): React.ReactElement {
  const { t } = useT();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current ??= document.activeElement;
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, []);
  return (
    <aside
      className="drawer"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <div className="drawer-tools">
          <h2 className="grow panel-title">{title}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={t('bills:drawer.close')}
            title={t('bills:drawer.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
        {id ? (
          <div className="drawer-id">
            <span className="mono">{id}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={`${t('bills:drawer.copy')} ${id}`}
              title={t('bills:drawer.copy')}
              onClick={() => void copyText(id)}
            >
              <Icon name="copy" small />
            </button>
          </div>
        ) : null}
        {badges ? <div className="drawer-badges">{badges}</div> : null}
      </header>
      <div className="drawer-scroll grow" tabIndex={0} role="group" aria-label={label}>
        {children}
      </div>
      {actions ? <footer className="panel-actions">{actions}</footer> : null}
    </aside>
  );
}

/** Names and values, one a line. */
export function Facts({
  items,
}: {
  items: readonly { name: string; value: React.ReactNode }[];
}): React.ReactElement {
  return (
    <dl className="kv">
      {items.map(({ name, value }) => (
        <div key={name} className="kv-item">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
