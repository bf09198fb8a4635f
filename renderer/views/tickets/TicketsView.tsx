import { useEffect } from 'react';
import type { AccountView } from '@shared/model/account';
import { call } from '../../api/client';
import { useQuery, type DataChange } from '../../api/useQuery';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { usePlace } from '../../state/place';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { NewTicket } from './NewTicket';
import { clearFilters, countFilters, questionOf, useTickets } from './state';
import { TicketItems } from './TicketItems';
import { TicketReader } from './TicketReader';
import { TicketTools } from './TicketTools';
import { useDrafts } from './useDrafts';
import './tickets.css';

const concernsTickets = (change: DataChange): boolean => change.dataset.startsWith('ticket');

/** Tickets: the list of one account or all, and the one that is read or written beside it. */
export function TicketsView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const { front, filters, limit, allAccounts } = useTickets();
  const accounts = useAccounts((s) => s.accounts);
  const ids = allAccounts ? accounts.map((a) => a.id) : [account.id];
  const { value, error, loading, retry } = useQuery('query.tickets', questionOf(ids, { filters, limit }), {
    refreshOn: concernsTickets,
  });
  const drafts = useDrafts(account.id);
  const path =
    front.kind === 'ticket' ? [front.ticketId] : front.kind === 'new' ? [t('tickets:form.title')] : [];
  usePlace(path, value?.asOf ?? null);

  // A notification was pressed, or a draft of another account: what is in front must belong to somebody who is there.
  const reading = front.kind === 'ticket' ? accounts.find((a) => a.id === front.accountId) : undefined;
  useEffect(() => {
    if (front.kind === 'ticket' && accounts.length > 0 && !reading)
      useTickets.setState({ front: { kind: 'none' } });
  }, [front, reading, accounts]);

  let list: React.ReactNode;
  if (error && !value) list = <ErrorState error={error} onRetry={retry} />;
  else if (loading || !value) list = <LoadingState text={t('tickets:empty.reading')} />;
  else if (value.all === 0 && drafts.length === 0)
    list = (
      <EmptyState
        title={t('tickets:empty.none')}
        text={t('tickets:empty.noneText')}
        action={{
          label: t('tickets:empty.sync'),
          run: () => void call('sync.start', { accountIds: [account.id] }),
        }}
      />
    );
  else if (value.matching === 0 && value.all > 0)
    list = (
      <EmptyState
        title={t('tickets:empty.noMatch')}
        text={t('tickets:empty.noMatchText', { all: String(value.all), n: String(countFilters(filters)) })}
        action={{ label: t('tickets:empty.clear'), run: clearFilters }}
      />
    );
  else list = <TicketItems list={value} drafts={drafts} />;

  return (
    <div className="tickets">
      <section className="tickets-list" aria-label={t('tickets:list.label')}>
        <TicketTools list={value} account={account} />
        {list}
      </section>
      {front.kind === 'ticket' && reading ? (
        <TicketReader
          key={`${front.accountId} ${front.ticketId}`}
          account={reading}
          ticketId={front.ticketId}
        />
      ) : front.kind === 'new' ? (
        <NewTicket key={front.draftId} account={account} draftId={front.draftId} />
      ) : (
        <EmptyState title={t('tickets:empty.pick')} text={t('tickets:empty.pickText')} />
      )}
    </div>
  );
}
