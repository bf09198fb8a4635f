import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { CallOutput } from '@shared/ipc/contract';
import { useT } from '../../i18n';
import { openAction } from '../../ui/action/openAction';
import { Note } from '../../ui/Note';
import { visible } from './links';

/** What stands before a first ticket: a privilege that is wanting, an agreement that is not signed. */
export function Terms({
  account,
  terms,
  onChanged,
}: {
  account: AccountView;
  terms: CallOutput<'tickets.terms'>;
  onChanged: () => void;
}): React.ReactElement | null {
  const { t } = useT();
  const { agreement, mayCreate } = terms;
  const open = (action: string, input: Record<string, unknown>): void =>
    void openAction({ action, accountId: account.id, input }).then(onChanged);
  return (
    <>
      {!mayCreate && (
        <Note kind="notice">
          <p>{t('tickets:form.noPrivilege')}</p>
          <Button size="small" onClick={() => open('ticketPrivilege', { privilege: 'createCase' })}>
            {t('tickets:form.askPrivilege')}
          </Button>
        </Note>
      )}
      {agreement && (
        <Note kind="info">
          <p>{t('tickets:form.agree')}</p>
          <p className="agreement" tabIndex={0} role="document" aria-label={visible(agreement.name)}>
            {visible(agreement.content)}
          </p>
          <Button size="small" onClick={() => open('ticketAgree', { agreementId: agreement.id })}>
            {t('tickets:form.agreeNow')}
          </Button>
        </Note>
      )}
    </>
  );
}
