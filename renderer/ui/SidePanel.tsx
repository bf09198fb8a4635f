import { createContext, useContext, useEffect, useRef } from 'react';
import { useT } from '../i18n';
import { copyText } from './copy';
import { Icon, type IconName } from './Icon';
import './sidePanel.css';

export type Move = {
  by: (by: 1 | -1) => void;
  can: (by: 1 | -1) => boolean;
  /** This panel has taken the place of the one of another row: the keyboard stays in it. */
  moved?: boolean;
};

/** Given by a list to whatever panel shows its rows. */
export const PanelMove = createContext<Move | undefined>(undefined);

type Props = {
  label: string;
  title: string;
  /** Shown in full under the title, with a button that copies it. */
  id?: string | null;
  /** What the button that copies the id is called; else by the id. */
  copyLabel?: string;
  badges?: React.ReactNode;
  /** To the row before and after: by its buttons, and by the arrows while nothing in the panel has a use for them. */
  move?: Move;
  /** What can be done, at the bottom, always in view. */
  actions?: React.ReactNode;
  onClose: () => void;
  children: React.ReactNode;
};

/** One row beside its table: what it is, all it holds, and what can be done with it. Escape closes it. */
export function SidePanel(props: Props): React.ReactElement {
  const { label, title, id, badges, actions, onClose, children } = props;
  const given = useContext(PanelMove);
  const move = props.move ?? given;
  const { t } = useT();
  const panel = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  const follows = useRef(move?.moved ?? false);
  useEffect(() => {
    before.current ??= document.activeElement;
    // Opened from elsewhere (a notification, the overview): the keyboard is to be where the person looks.
    const elsewhere = !panel.current?.parentElement?.contains(document.activeElement);
    if (elsewhere || follows.current) panel.current?.focus();
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, []);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') onClose();
    else if (move && by !== 0 && !scrollsOrTypes(event.target)) move.by(by);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <aside
      ref={panel}
      className="drawer"
      data-region="panel"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header>
        <div className="drawer-tools">
          <h2 className="grow drawer-title">{title}</h2>
          {move ? (
            <>
              <Tool icon="up" name={t('bills:drawer.previous')} off={!move.can(-1)} run={() => move.by(-1)} />
              <Tool icon="down" name={t('bills:drawer.next')} off={!move.can(1)} run={() => move.by(1)} />
            </>
          ) : null}
          <Tool icon="close" name={t('bills:drawer.close')} run={onClose} />
        </div>
        {id ? (
          <div className="drawer-id">
            <span className="mono">{id}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={props.copyLabel ?? `${t('bills:drawer.copy')} ${id}`}
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

/** What has a use of its own for the arrows: the part that scrolls, and fields. */
function scrollsOrTypes(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.drawer-scroll, input, textarea, select') !== null;
}

function Tool({ icon, name, off, run }: { icon: IconName; name: string; off?: boolean; run: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label={name} title={name} disabled={off} onClick={run}>
      <Icon name={icon} />
    </button>
  );
}
