import { Button } from 'antd';
import { Fragment, useEffect, useRef } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Ticket, TicketMessage } from '@shared/model/ticket';
import { permits } from '@shared/model/ticketLife';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { openAction } from '../../ui/action/openAction';
import { Badge } from '../../ui/Badge';
import { Attachment } from './Attachment';
import { visible } from './links';
import { SafeText } from './SafeText';
import { clockText, dayText, initials, statusKind, statusText } from './words';

/** Everything said, oldest first, by days; what has not been read yet is marked where it begins. */
export function Conversation({
  account,
  ticket,
  onQuote,
}: {
  account: AccountView;
  ticket: Ticket;
  onQuote: (message: TicketMessage) => void;
}): React.ReactElement {
  const { t } = useT();
  const end = useRef<HTMLDivElement>(null);
  const { messages, item } = ticket;
  const firstUnread = unreadFrom(messages, item.unread);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [item.id, messages.length]);
  return (
    <div className="talk" role="log" aria-label={t('tickets:talk.label')} tabIndex={0}>
      {messages.map((m, i) => {
        const day = dayText(m.at);
        const newDay = day !== dayText(messages[i - 1]?.at ?? null);
        return (
          <Fragment key={m.id || String(i)}>
            {newDay && (
              <p className="talk-line t11 faint">
                <span>{day === dayText(new Date().toISOString()) ? t('tickets:talk.today') : day}</span>
              </p>
            )}
            {i === firstUnread && (
              <p className="talk-line new t11">
                <span>{t('tickets:talk.new')}</span>
              </p>
            )}
            <Said account={account} ticketId={item.id} status={item.status} message={m} onQuote={onQuote} />
          </Fragment>
        );
      })}
      {messages.length === 0 && (
        <>
          <SafeText text={ticket.description} />
          <p className="soft t12">{t('tickets:empty.noMessages')}</p>
        </>
      )}
      <p className="t11 faint talk-foot">
        {t('tickets:talk.asOf', { time: asOfText(ticket.asOf, new Date()) })}
      </p>
      <div ref={end} />
    </div>
  );
}

/** Position of the first unread message: unread ones are the last of the engineer's. */
function unreadFrom(messages: readonly TicketMessage[], unread: number): number {
  if (unread <= 0) return -1;
  const theirs = messages.flatMap((m, i) => (m.by === 'engineer' ? [i] : []));
  return theirs[Math.max(0, theirs.length - unread)] ?? -1;
}

function Said({
  account,
  ticketId,
  status,
  message,
  onQuote,
}: {
  account: AccountView;
  ticketId: string;
  status: string;
  message: TicketMessage;
  onQuote: (message: TicketMessage) => void;
}): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const name = visible(message.name) || t(`tickets:talk.${message.by}`);
  const mine = message.by === 'customer';
  return (
    <article className="said" aria-label={`${name} ${clockText(message.at)}`}>
      <span className={mine ? 'said-who mine' : 'said-who'} aria-hidden="true">
        {initials(name)}
      </span>
      <div className="said-body">
        <p className="row t12">
          <b>{name}</b>
          <span className="faint">{t(`tickets:talk.${message.by}`)}</span>
          <span className="grow" />
          <span className="said-acts">
            {permits(status, 'reply') && (
              <button type="button" className="link" onClick={() => onQuote(message)}>
                {t('tickets:talk.quote')}
              </button>
            )}
            {mine && !message.first && message.id !== '' && permits(status, 'reply') && (
              <button
                type="button"
                className="link"
                disabled={!online}
                onClick={() =>
                  void openAction({
                    action: 'ticketTakeBack',
                    accountId: account.id,
                    input: { ticketId, messageId: message.id },
                  })
                }
              >
                {t('tickets:talk.takeBack')}
              </button>
            )}
          </span>
          <span className="faint">{clockText(message.at)}</span>
        </p>
        <SafeText text={message.content} />
        {message.files.map((file) => (
          <Attachment key={file.id} account={account} file={file} />
        ))}
      </div>
    </article>
  );
}

/** Title, state and what the state permits. */
export function TicketHead({
  account,
  ticket,
}: {
  account: AccountView;
  ticket: Ticket;
}): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const { id, status, subject } = ticket.item;
  const open = (action: string): void =>
    void openAction({ action, accountId: account.id, input: { ticketId: id } });
  const acts = [
    { act: 'urge', action: 'ticketUrge', danger: false },
    { act: 'confirm', action: 'ticketConfirm', danger: false },
    { act: 'close', action: 'ticketClose', danger: false },
    { act: 'cancel', action: 'ticketCancel', danger: true },
    { act: 'delete', action: 'ticketDelete', danger: true },
  ] as const;
  return (
    <header className="ticket-head">
      <h2 className="t15 ticket-title">{visible(subject) || id}</h2>
      <div className="row wrap t12">
        <StatusBadge status={status} />
        <span className="mono">{id}</span>
        {!online && <span className="soft">{t('tickets:needsNet')}</span>}
        <span className="grow" />
        {acts
          .filter(({ act }) => permits(status, act))
          .map(({ act, action, danger }) => (
            <Button
              key={act}
              size="small"
              danger={danger}
              disabled={!online}
              title={t(`tickets:act.${act}.consequence`)}
              onClick={() => open(action)}
            >
              {t(`tickets:act.${act}.verb`)}
            </Button>
          ))}
      </div>
    </header>
  );
}

function StatusBadge({ status }: { status: string }): React.ReactElement {
  const { t } = useT();
  return <Badge kind={statusKind(status)}>{statusText(status, t)}</Badge>;
}
