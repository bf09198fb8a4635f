import { useEffect, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { TicketMessage } from '@shared/model/ticket';
import { call } from '../../api/client';
import { useQuery, type DataChange } from '../../api/useQuery';
import { useT } from '../../i18n';
import { useReadOnly } from '../../state/actions';
import { useNetwork } from '../../state/network';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { act } from './act';
import { Conversation, TicketHead } from './Conversation';
import { Reply } from './Reply';
import { SecretNote } from './SecretNote';
import { Side } from './Side';

/** How often the cloud is asked while a ticket is in front and the window is seen. */
const LOOK_EVERY_MS = 20_000;

const concernsTickets = (change: DataChange): boolean => change.dataset.startsWith('ticket');

/** One ticket: what was said, what can be done, what is known about it. All of it is read from the cache. */
export function TicketReader({
  account,
  ticketId,
}: {
  account: AccountView;
  ticketId: string;
}): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const readOnly = useReadOnly(account.id);
  const [quoted, setQuoted] = useState<{ message: TicketMessage; turn: number } | null>(null);
  const { value, error, loading, retry } = useQuery(
    'query.ticket',
    { accountId: account.id, ticketId },
    { refreshOn: concernsTickets },
  );
  const waiting = value?.item.waiting;
  const unread = value?.item.unread ?? 0;
  useLook(account.id, ticketId, online && waiting !== undefined && waiting !== 'none');
  useEffect(() => {
    // Log and relations belong to one ticket that is looked at; not every pull asks for them.
    if (online) void call('tickets.pull', { accountId: account.id, ticketId }).catch(() => undefined);
  }, [account.id, ticketId, online]);
  useEffect(() => {
    if (unread > 0 && online && !readOnly && !document.hidden)
      void act(account.id, 'ticketRead', { ticketId });
  }, [unread, online, readOnly, account.id, ticketId]);

  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (loading) return <LoadingState text={t('tickets:empty.reading')} />;
  if (!value) return <EmptyState title={t('tickets:empty.gone')} text={t('tickets:empty.goneText')} />;
  return (
    <>
      <section className="ticket-main">
        <TicketHead account={account} ticket={value} />
        <Conversation
          account={account}
          ticket={value}
          onQuote={(message) => setQuoted((q) => ({ message, turn: (q?.turn ?? 0) + 1 }))}
        />
        <SecretNote account={account} item={value.item} />
        <Reply account={account} ticket={value} quoted={quoted} />
      </section>
      <Side account={account} ticket={value} />
    </>
  );
}

/** Looks for something new now and then; a hidden window asks nothing, and asks at once when it is seen again. */
function useLook(accountId: string, ticketId: string, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const look = (): void => {
      if (document.hidden) return;
      // A failure shows where the person asks for something; looking is no reason for a message.
      call('tickets.look', { accountId, ticketIds: [ticketId] }).catch(() => undefined);
    };
    const handle = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(handle);
      document.removeEventListener('visibilitychange', look);
    };
  }, [accountId, ticketId, active]);
}
