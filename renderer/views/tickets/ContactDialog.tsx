import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Ticket } from '@shared/model/ticket';
import type { ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { act } from './act';
import { tellOutcome } from './tellOutcome';
import { ContactField, type ContactState } from './ContactField';
import { copiesFit, CopiesField, splitMails } from './CopiesField';
import { isRemindTime, RemindField } from './RemindField';
import { useTerms } from './useTerms';

/** Who is told about a ticket from now on; a new phone or address is verified first. */
export function ContactDialog({
  account,
  ticketId,
  detail,
  onClose,
}: {
  account: AccountView;
  ticketId: string;
  detail: NonNullable<Ticket['detail']>;
  onClose: () => void;
}): React.ReactElement {
  const { t } = useT();
  const { terms, error: termsError } = useTerms(account.id, true);
  // What stands in the ticket was verified when it was put there.
  const [mobile, setMobile] = useState<ContactState>({
    way: 0,
    value: detail.mobile,
    areaCode: detail.areaCode,
    verifiedId: 'kept',
  });
  const [mail, setMail] = useState<ContactState>({
    way: 1,
    value: detail.mail,
    areaCode: '',
    verifiedId: 'kept',
  });
  const [copies, setCopies] = useState(detail.copies.join('; '));
  const [remindTime, setRemindTime] = useState(detail.remindTime);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const ready =
    terms !== null &&
    mobile.verifiedId !== null &&
    mail.verifiedId !== null &&
    isRemindTime(remindTime) &&
    copiesFit(copies, terms.mostCopies);
  const save = async (): Promise<void> => {
    setBusy(true);
    const done = await act(account.id, 'ticketContact', {
      ticketId,
      areaCode: mobile.areaCode,
      mobile: mobile.value,
      mail: mail.value,
      copies: splitMails(copies),
      remindTime,
    });
    setBusy(false);
    if (done.kind === 'failed') {
      setError(done.error);
      return;
    }
    tellOutcome(done);
    onClose();
  };
  return (
    <Dialog
      title={t('tickets:contact.title')}
      wide
      sticky
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={!ready || busy} onClick={() => void save()}>
            {t('tickets:contact.save')}
          </Button>
        </>
      }
    >
      <div className="ticket-dialog">
        {[mobile, mail].map((contact) => (
          <ContactField
            key={contact.way}
            account={account}
            contact={contact}
            known={terms?.contacts ?? []}
            areas={terms?.areas ?? []}
            onChange={contact.way === 0 ? setMobile : setMail}
          />
        ))}
        <RemindField value={remindTime} onChange={setRemindTime} />
        <CopiesField
          value={copies}
          known={terms?.knownCopies ?? []}
          most={terms?.mostCopies ?? null}
          onChange={setCopies}
        />
        {error && <ErrorNote error={error} />}
        {termsError && <ErrorNote error={termsError} />}
      </div>
    </Dialog>
  );
}
