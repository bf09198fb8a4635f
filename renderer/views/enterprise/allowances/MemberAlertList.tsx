import type { MemberAlert } from '@shared/model/memberWatch';
import { useT } from '../../../i18n';
import { Badge } from '../../../ui/Badge';
import { alertText } from './useMemberAlerts';

/** Alerts of one member, a line each: what kind it is, and the figures. */
export function MemberAlertList({ alerts }: { alerts: readonly MemberAlert[] }) {
  const { t } = useT();
  if (alerts.length === 0) return null;
  return (
    <ul className="member-alerts">
      {alerts.map((alert) => (
        <li key={alert.kind === 'low' ? 'low' : alert.from}>
          <AlertBadge alert={alert} /> <span className="soft">{alertText(t, alert)}</span>
        </li>
      ))}
    </ul>
  );
}

export function AlertBadge({ alert }: { alert: MemberAlert }) {
  const { t } = useT();
  return (
    <Badge kind="notice">
      {t(alert.kind === 'low' ? 'enterprise:allow.badgeLow' : 'enterprise:allow.badgeUnusual')}
    </Badge>
  );
}
