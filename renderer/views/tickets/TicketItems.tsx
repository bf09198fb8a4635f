import type { AccountView } from '@shared/model/account';
import type { TicketItem, TicketList } from '@shared/model/ticket';
import type { Draft } from '@shared/model/ticketForm';
import { useT, type T } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { AccountChip } from '../../ui/AccountChip';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import { visible } from './links';
import { countFilters, readTicket, showMore, useTickets, writeTicket } from './state';
import { ageDays, shortSeverity, statusKind, statusText, whenText } from './words';

/** The tickets that match, newest word first, and what was begun and not sent. */
export function TicketItems({
  list,
  drafts,
}: {
  list: TicketList;
  drafts: readonly Draft[];
}): React.ReactElement {
  const { t } = useT();
  const { front, filters } = useTickets();
  const accounts = useAccounts((s) => s.accounts);
  const several = new Set(list.items.map((i) => i.accountId)).size > 1;
  const left = list.matching - list.items.length;
  return (
    <div className="tickets-items">
      {drafts.length > 0 && (
        <section aria-label={t('tickets:list.drafts')}>
          {drafts.map((d) => (
            <button
              key={d.draftId}
              type="button"
              className={front.kind === 'new' && front.draftId === d.draftId ? 'ticket-row on' : 'ticket-row'}
              onClick={() =>
                d.ticketId === '' ? writeTicket(d.draftId) : readTicket(d.accountId, d.ticketId)
              }
            >
              <span className="row t12">
                <b className="grow ellipsis">
                  {visible(d.data.subject) ||
                    (d.ticketId === ''
                      ? t('tickets:list.draftNew')
                      : t('tickets:list.draftOf', { id: d.ticketId }))}
                </b>
              </span>
              <span className="row t11 faint ticket-facts">
                <Badge kind="provisional">{t('tickets:list.draft')}</Badge>
                <span className="ticket-when">{whenText(d.changedAt)}</span>
              </span>
            </button>
          ))}
        </section>
      )}
      <ul aria-label={t('tickets:list.label')}>
        {list.items.map((item) => (
          <li key={`${item.accountId} ${item.id}`}>
            <TicketRow
              item={item}
              account={several ? accounts.find((a) => a.id === item.accountId) : undefined}
              on={front.kind === 'ticket' && front.ticketId === item.id && front.accountId === item.accountId}
            />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link tickets-more" onClick={showMore}>
          {t('tickets:list.more', { n: String(Math.min(left, 200)) })}
        </button>
      )}
      <p className="tickets-foot t12 faint">
        {countFilters(filters) > 0
          ? t('tickets:list.filtered', { n: String(list.matching), all: String(list.all) })
          : t('tickets:list.count', {
              all: String(list.all),
              open: String(list.open),
              you: String(list.waitingForYou),
            })}
      </p>
    </div>
  );
}

function TicketRow({
  item,
  account,
  on,
}: {
  item: TicketItem;
  account: AccountView | undefined;
  on: boolean;
}): React.ReactElement {
  const { t } = useT();
  const ended = item.waiting === 'none';
  return (
    <button
      type="button"
      className={on ? 'ticket-row on' : 'ticket-row'}
      aria-current={on ? 'true' : undefined}
      onClick={() => readTicket(item.accountId, item.id)}
    >
      <span className="row t12">
        {account && <AccountChip account={account} />}
        <span className={ended ? 'grow ticket-subject soft' : 'grow ticket-subject strong'}>
          {visible(item.subject) || item.id}
        </span>
        {item.unread > 0 && (
          <Badge kind="notice" title={t('tickets:list.unread', { n: String(item.unread) })}>
            <span className="sr-only">{t('tickets:list.unread', { n: String(item.unread) })}</span>
            <span aria-hidden="true">{item.unread}</span>
          </Badge>
        )}
      </span>
      <span className="row t11 faint ticket-facts">
        <Badge kind={statusKind(item.status)}>{statusText(item.status, t)}</Badge>
        <span className="ellipsis" title={item.product}>
          {item.product}
        </span>
        {item.severity && (
          <span className="nowrap" title={visible(item.severity)}>
            {visible(shortSeverity(item.severity))}
          </span>
        )}
      </span>
      <span className="row t11 faint ticket-facts">
        <span className="mono">{item.id}</span>
        {!ended && <span className="nowrap">{t(`tickets:waiting.${item.waiting}`)}</span>}
        <span className="ticket-when">
          {!ended && <span>{ageText(ageDays(item.createdAt), t)}</span>}
          <span>{whenText(item.changedAt)}</span>
        </span>
      </span>
      {item.found !== null && (
        <span className="t12 soft ticket-found">
          <Icon name="search" small />
          {visible(item.found)}
        </span>
      )}
    </button>
  );
}

/** How long it has been waited for. */
function ageText(days: number, t: T): string {
  return days === 0 ? t('tickets:list.ageToday') : t('tickets:list.age', { n: String(days) });
}
