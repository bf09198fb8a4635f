import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

type NoteKind = 'info' | 'notice' | 'danger' | 'ok';
const ICONS: Record<NoteKind, IconName> = { info: 'info', notice: 'warn', danger: 'warn', ok: 'check' };

/** A tinted paragraph inside a form or panel. */
export function Note({
  kind,
  icon,
  role,
  children,
}: {
  kind: NoteKind;
  icon?: IconName;
  role?: 'alert' | 'status';
  children: ReactNode;
}) {
  return (
    <div className={`note ${kind}`} role={role}>
      <Icon name={icon ?? ICONS[kind]} />
      <div className="grow">{children}</div>
    </div>
  );
}
