import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { LoadingState } from '../../ui/EmptyState';
import { TicketForm } from './TicketForm';
import { useDraft } from './useDrafts';

/** Writes a new ticket. All but the confidential and the files is kept as a draft while it is written. */
export function NewTicket({
  account,
  draftId,
}: {
  account: AccountView;
  draftId: string;
}): React.ReactElement {
  const { t } = useT();
  const draft = useDraft(account.id, draftId, '');
  if (!draft.data) return <LoadingState text={t('tickets:form.reading')} />;
  return <TicketForm account={account} draftId={draftId} draft={draft} data={draft.data} />;
}
