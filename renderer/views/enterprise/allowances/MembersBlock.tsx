import type { AccountView } from '@shared/model/account';
import type { MemberAlert } from '@shared/model/memberWatch';
import { useT } from '../../../i18n';
import { openSection } from '../../../state/ui';
import { Icon } from '../../../ui/Icon';
import '../enterprise.css';
import { showMember, useEnterprise } from '../state';
import { alertText, useMemberAlerts } from './useMemberAlerts';

/** Lines shown; the rest stands with the allowances. */
const MOST = 5;

/** Members of the account that need a look, for its overview. Nothing for an account that watches no member. */
export function MembersBlock({ account }: { account: AccountView }) {
  const { t } = useT();
  const { value: found } = useMemberAlerts(account.id);
  if (!found || (found.alerts.length === 0 && found.watches.length === 0)) return null;
  return (
    <section className="block" aria-label={t('enterprise:allow.block')}>
      <div className="block-head">
        <h2>{t('enterprise:allow.block')}</h2>
        <span className="grow" />
        <button
          type="button"
          className="link t12"
          onClick={() => {
            useEnterprise.setState({ tab: 'allowances', memberId: null });
            openSection('enterprise');
          }}
        >
          {t('enterprise:allow.blockAll')}
        </button>
      </div>
      {found.alerts.length === 0 ? <p className="soft t12">{t('enterprise:allow.blockNone')}</p> : null}
      <ul className="facts-list">
        {found.alerts.slice(0, MOST).map((alert) => (
          <Line key={keyOf(alert)} alert={alert} />
        ))}
      </ul>
    </section>
  );
}

const keyOf = (alert: MemberAlert): string =>
  `${alert.memberId} ${alert.kind === 'low' ? 'low' : alert.from}`;

function Line({ alert }: { alert: MemberAlert }) {
  const { t } = useT();
  return (
    <li className="notice member-alert-line">
      <Icon name="warn" small />
      <span>
        <button
          type="button"
          className="link"
          aria-label={t('enterprise:allow.open', { name: alert.name })}
          onClick={() => {
            showMember(alert.memberId);
            openSection('enterprise');
          }}
        >
          {alert.name}
        </button>{' '}
        {alertText(t, alert)}
      </span>
    </li>
  );
}
