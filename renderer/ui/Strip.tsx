import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

/** One line under the top bar, there only while it is true. */
export function Strip({
  kind,
  icon,
  children,
  actions,
}: {
  kind: 'demo' | 'offline' | 'notice';
  icon: IconName;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={`strip ${kind}`} role="status">
      <Icon name={icon} small />
      <span className="grow strip-text">{children}</span>
      {actions}
    </div>
  );
}
