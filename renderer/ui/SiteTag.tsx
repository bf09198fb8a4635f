import type { AccountView } from '@shared/model/account';
import { useT } from '../i18n';
import { groupOf } from '../state/accounts';

/** Site and currency beside a name, wherever money may be read or move. */
export function SiteTag({ account }: { account: Pick<AccountView, 'site' | 'demo' | 'currency'> }) {
  const { t } = useT();
  return (
    <span className="site-tag">
      {t(`common:site.${groupOf(account)}`)} {account.currency}
    </span>
  );
}
