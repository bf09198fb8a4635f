import type { Actor } from '@shared/model/action';
import { useT } from '../../i18n';
import { groupOf } from '../../state/accounts';
import { AccountChip, accountStyle } from '../AccountChip';

/** Whose account it is, in its colour; the demo is hatched and says that no money moves. */
export function Band({ account }: { account: Actor }) {
  const { t } = useT();
  return (
    <div className={`action-band ${groupOf(account)}`} style={accountStyle(account)}>
      <AccountChip account={account} />
      <b className="ellipsis">{account.name}</b>
      <span>
        {t(`common:site.${groupOf(account)}`)} {account.currency}
      </span>
      {account.demo ? (
        <b className="grow">{t('actions:dialog.demo')}</b>
      ) : (
        <span className="mono grow ellipsis">{account.host}</span>
      )}
      <span className="action-band-id">
        {t('actions:dialog.account')} <span className="mono">{account.domainId || account.domainName}</span>
      </span>
    </div>
  );
}
