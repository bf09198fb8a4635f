import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Ticket } from '@shared/model/ticket';
import { permits } from '@shared/model/ticketLife';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { Popover } from '../../ui/table/Popover';
import { toastError } from '../../ui/toast';
import { act } from './act';
import { tellOutcome } from './tellOutcome';
import { ContactDialog } from './ContactDialog';
import { ExtraDialog } from './ExtraDialog';
import { visible } from './links';
import { ScoreDialog } from './ScoreDialog';
import { readTicket } from './state';
import { dayText, clockText, maskedMail, maskedNumber, statusText } from './words';

const LOG_SHOWN = 6;

/** What is known about a ticket, and what keeps it in order. */
export function Side({ account, ticket }: { account: AccountView; ticket: Ticket }): React.ReactElement {
  const { t } = useT();
  const { item, detail } = ticket;
  const online = useNetwork((s) => s.online) || account.demo;
  const [dialog, setDialog] = useState<'contact' | 'score' | 'extra' | null>(null);
  const [whole, setWhole] = useState(false);
  const facts: [string, string][] = [
    [t('tickets:side.state'), statusText(item.status, t)],
    [t('tickets:side.severity'), item.severity ?? ''],
    [t('tickets:side.category'), item.category],
    [t('tickets:side.product'), item.product],
    [t('tickets:side.problem'), item.problem],
    [t('tickets:side.region'), item.region],
    [t('tickets:side.created'), `${dayText(item.createdAt)} ${clockText(item.createdAt)}`.trim()],
    [
      t('tickets:side.contact'),
      detail ? [maskedNumber(detail.mobile), maskedMail(detail.mail)].filter(Boolean).join('\n') : '',
    ],
    [t('tickets:side.remind'), detail?.remindTime ?? ''],
    [t('tickets:side.copies'), detail?.copies.map(maskedMail).join('\n') ?? ''],
  ];
  const log = whole ? ticket.log : ticket.log.slice(0, LOG_SHOWN);
  return (
    <aside className="ticket-side" aria-label={t('tickets:side.panel')}>
      <section>
        <h3>{t('tickets:side.ticket')}</h3>
        <dl className="ticket-facts-list">
          {facts
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{visible(value)}</dd>
              </div>
            ))}
        </dl>
        {permits(item.status, 'contact') && detail && (
          <p className="row wrap t12">
            <button type="button" className="link" disabled={!online} onClick={() => setDialog('contact')}>
              {t('tickets:contact.title')}
            </button>
            <button type="button" className="link" disabled={!online} onClick={() => setDialog('extra')}>
              {t('tickets:side.extra')}
            </button>
          </p>
        )}
      </section>
      <Labels account={account} ticket={ticket} online={online} />
      <Relations account={account} ticket={ticket} online={online} />
      {(permits(item.status, 'score') || (detail?.scores.length ?? 0) > 0) && (
        <section>
          <h3>{t('tickets:side.score')}</h3>
          {detail && detail.scores.length > 0 ? (
            <>
              <dl className="ticket-facts-list">
                {detail.scores.map((s) => (
                  <div key={s.id}>
                    <dt>{visible(s.name)}</dt>
                    <dd>{s.value}</dd>
                  </div>
                ))}
              </dl>
              {detail.judgement && <p className="t12 soft">{visible(detail.judgement)}</p>}
            </>
          ) : (
            <Button size="small" disabled={!online} onClick={() => setDialog('score')}>
              {t('tickets:side.scoreNow')}
            </Button>
          )}
        </section>
      )}
      <section>
        <h3>{t('tickets:side.log')}</h3>
        {ticket.log.length === 0 && <p className="t12 faint">{t('tickets:side.noLog')}</p>}
        <ol className="t12 ticket-log">
          {log.map((entry) => (
            <li key={entry.id}>
              <span>{visible(entry.operation)}</span>
              <span className="faint nowrap">
                {dayText(entry.at)} {clockText(entry.at)}
              </span>
            </li>
          ))}
        </ol>
        {ticket.log.length > LOG_SHOWN && (
          <button type="button" className="link t12" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t('tickets:side.hide') : t('tickets:side.more')}
          </button>
        )}
      </section>
      {dialog === 'score' && (
        <ScoreDialog account={account} ticketId={item.id} onClose={() => setDialog(null)} />
      )}
      {dialog === 'extra' && <ExtraDialog account={account} item={item} onClose={() => setDialog(null)} />}
      {dialog === 'contact' && detail && (
        <ContactDialog account={account} ticketId={item.id} detail={detail} onClose={() => setDialog(null)} />
      )}
    </aside>
  );
}

type PartProps = { account: AccountView; ticket: Ticket; online: boolean };

function Labels({ account, ticket, online }: PartProps): React.ReactElement {
  const { t } = useT();
  const { value } = useQuery('query.ticketChoices', { accountId: account.id });
  const on = ticket.item.labels.map((l) => l.id);
  const change = async (chosen: string[]): Promise<void> => {
    const labelId = chosen.find((id) => !on.includes(id)) ?? on.find((id) => !chosen.includes(id));
    if (labelId === undefined) return;
    const done = await act(account.id, 'ticketLabel', {
      ticketId: ticket.item.id,
      labelId: Number(labelId),
      on: !on.includes(labelId),
    });
    if (done.kind === 'failed') toastError('tickets:labels.failed', done.error);
    tellOutcome(done);
  };
  return (
    <section>
      <h3>{t('tickets:side.labels')}</h3>
      <div className="row wrap">
        {ticket.item.labels.map((l) => (
          <Badge key={l.id} kind="plain">
            <LabelMark color={l.color} />
            {visible(l.name)}
          </Badge>
        ))}
        {on.length === 0 && <span className="t12 faint">{t('tickets:side.noLabels')}</span>}
      </div>
      {online && (value?.labels.length ?? 0) > 0 && (
        <Popover className="link t12" label={t('tickets:side.assign')} button={t('tickets:side.assign')}>
          {() => (
            <ChoiceList
              kind="many"
              label={t('tickets:side.labels')}
              choices={(value?.labels ?? []).map((l) => ({ value: l.id, label: visible(l.name) }))}
              chosen={on}
              onChange={(chosen) => void change(chosen)}
            />
          )}
        </Popover>
      )}
    </section>
  );
}

/** The colour somebody gave a label, as a mark beside its name; never the only sign. */
export function LabelMark({ color }: { color: string }): React.ReactElement | null {
  if (!/^#[0-9a-fA-F]{6}$/.test(color)) return null;
  return (
    <svg className="label-mark" viewBox="0 0 8 8" aria-hidden="true">
      <rect width="8" height="8" fill={color} />
    </svg>
  );
}

function Relations({ account, ticket, online }: PartProps): React.ReactElement {
  const { t } = useT();
  const [id, setId] = useState('');
  const change = async (relatedId: string, on: boolean): Promise<void> => {
    const done = await act(account.id, 'ticketRelate', { ticketId: ticket.item.id, relatedId, on });
    if (done.kind === 'failed') toastError('tickets:side.notRelated', done.error);
    else if (on) setId('');
    tellOutcome(done);
  };
  return (
    <section>
      <h3>{t('tickets:side.related')}</h3>
      <ul className="t12 ticket-related">
        {ticket.relations.map((r) => (
          <li key={r.id} className="row">
            <button
              type="button"
              className="link grow ellipsis"
              title={visible(r.subject)}
              onClick={() => readTicket(account.id, r.id)}
            >
              <span className="mono">{r.id}</span> {visible(r.subject)}
            </button>
            <button
              type="button"
              className="icon-button"
              disabled={!online}
              aria-label={t('tickets:side.unrelate', { id: r.id })}
              onClick={() => void change(r.id, false)}
            >
              <Icon name="close" small />
            </button>
          </li>
        ))}
      </ul>
      {ticket.relations.length === 0 && <p className="t12 faint">{t('tickets:side.noRelated')}</p>}
      <form
        className="row"
        onSubmit={(e) => {
          e.preventDefault();
          if (id.trim()) void change(id.trim(), true);
        }}
      >
        <Input
          size="small"
          value={id}
          maxLength={32}
          placeholder={t('tickets:side.relateId')}
          aria-label={t('tickets:side.relateId')}
          onChange={(e) => setId(e.target.value)}
        />
        <Button size="small" htmlType="submit" disabled={!online || id.trim() === ''}>
          {t('tickets:side.relate')}
        </Button>
      </form>
    </section>
  );
}
