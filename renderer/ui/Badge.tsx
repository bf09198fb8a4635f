import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export type BadgeKind = 'final' | 'provisional' | 'refund' | 'ok' | 'notice' | 'danger' | 'info' | 'plain';

const OWN_ICON: Partial<Record<BadgeKind, IconName>> = { final: 'lock', refund: 'refund' };

/** State of a thing in one or two words. Never without text; `title` may say more but never the only reason. */
export function Badge({
  kind,
  icon,
  title,
  children,
}: {
  kind: BadgeKind;
  icon?: IconName;
  title?: string;
  children: ReactNode;
}) {
  const name = icon ?? OWN_ICON[kind];
  return (
    <span className={`badge ${kind}`} title={title}>
      {name && <Icon name={name} small />}
      {children}
    </span>
  );
}
