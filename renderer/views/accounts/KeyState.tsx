import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { Badge } from '../../ui/Badge';

/** Whether calls can be made with what is kept of the account's key. */
export function KeyState({ account }: { account: AccountView }) {
  const { t } = useT();
  if (account.demo) return <Badge kind="plain">{t('accounts:list.builtIn')}</Badge>;
  if (account.key === 'lost') return <Badge kind="danger">{t('accounts:state.lost')}</Badge>;
  if (account.key === 'unavailable') return <Badge kind="notice">{t('accounts:state.unavailable')}</Badge>;
  return account.keep === 'run' ? (
    <Badge kind="notice">{t('accounts:state.readyRun')}</Badge>
  ) : (
    <Badge kind="ok">{t('accounts:state.ready')}</Badge>
  );
}
