import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Ticket, TicketMessage } from '@shared/model/ticket';
import type { FileLimits, TicketParam } from '@shared/model/ticketForm';
import { permits, reopens } from '@shared/model/ticketLife';
import { call, type ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { useOpenSubjects, useReadOnly } from '../../state/actions';
import { useNetwork } from '../../state/network';
import { ErrorNote } from '../../ui/ErrorNote';
import { attempt } from '../../ui/attempt';
import { Icon } from '../../ui/Icon';
import { act } from './act';
import { tellOutcome } from './tellOutcome';
import { FileList } from './FileList';
import { SecretField } from './SecretNote';
import { useDraft } from './useDrafts';
import { useFiles } from './useFiles';
import { statusText } from './words';

const LONGEST = 10_000;

function quotation(content: string): string {
  const lines = content.slice(0, 4000).split(/\r?\n/);
  return lines.map((line) => `> ${line}`).join('\n');
}

/** Writes an answer: kept as a draft on this computer, sent when the person says so. */
export function Reply({
  account,
  ticket,
  quoted,
}: {
  account: AccountView;
  ticket: Ticket;
  quoted: { message: TicketMessage; turn: number } | null;
}): React.ReactElement {
  const { t } = useT();
  const { id, status, product, problem } = ticket.item;
  const online = useNetwork((s) => s.online) || account.demo;
  const readOnly = useReadOnly(account.id);
  const locked = useOpenSubjects(account.id).has(`ticket:${id}:reply`);
  const draft = useDraft(account.id, `reply:${id}`.slice(0, 64), id);
  const [limits, setLimits] = useState<FileLimits | null>(null);
  const [param, setParam] = useState<TicketParam | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const files = useFiles(account.id, limits, 'message');
  const allowed = permits(status, 'reply');
  const text = draft.data?.body ?? '';
  const change = draft.change;

  // A quotation is put in once, when it is asked for; what was written stays below it.
  const [put, setPut] = useState(0);
  if (quoted && quoted.turn !== put && draft.data) {
    setPut(quoted.turn);
    change({ body: `${quotation(quoted.message.content)}\n\n${text}` });
  }
  useEffect(() => {
    if (!allowed || !online) return;
    let current = true;
    call('tickets.terms', { accountId: account.id }).then(
      (terms) => current && setLimits(terms.limits),
      () => undefined,
    );
    call('tickets.params', { accountId: account.id, product, problem }).then(
      (list) => current && setParam(list.find((p) => p.sensitive) ?? null),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [account.id, allowed, online, product, problem]);

  if (!allowed)
    return (
      <div className="reply">
        <p className="t12 soft">{t('tickets:reply.closed', { status: statusText(status, t) })}</p>
      </div>
    );

  const off = !online || readOnly || locked || sending || text.trim() === '' || !files.ready;
  const send = async (): Promise<void> => {
    if (off) return;
    setSending(true);
    setError(null);
    files.handOver(true);
    const done = await act(account.id, 'ticketReply', {
      ticketId: id,
      content: text,
      files: files.ids,
      secret: secret && param ? { [param.key]: secret } : {},
    });
    setSending(false);
    if (done.kind === 'failed') {
      files.handOver(false);
      return setError(done.error);
    }
    setSecret(null);
    files.clear();
    await draft.drop();
    tellOutcome(done, (t) => t('tickets:reply.sent'));
  };

  return (
    <form
      className="reply"
      aria-label={t('tickets:reply.label')}
      onSubmit={(e) => {
        e.preventDefault();
        void send();
      }}
    >
      <Input.TextArea
        aria-label={t('tickets:reply.label')}
        placeholder={t('tickets:reply.placeholder')}
        rows={2}
        maxLength={LONGEST}
        value={text}
        onChange={(e) => change({ body: e.target.value })}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.nativeEvent.isComposing) {
            e.preventDefault();
            void send();
          }
        }}
      />
      <FileList control={files} />
      {secret !== null && param && (
        <SecretField label={param.name} value={secret} most={param.most} onChange={setSecret} />
      )}
      {error && <ErrorNote error={error} />}
      <div className="row wrap t12 soft">
        <button
          type="button"
          className="link row"
          disabled={!limits || !online}
          onClick={() => void attempt('tickets:files.notAdded', files.pick)}
        >
          <Icon name="attach" small />
          {t('tickets:files.add')}
        </button>
        {limits && (
          <span>
            {t('tickets:files.limits', {
              n: String(files.files.length),
              most: String(limits.count),
              mb: String(Math.round(limits.bytes / 1024 / 1024)),
            })}
          </span>
        )}
        <button
          type="button"
          className="link row"
          aria-pressed={secret !== null}
          disabled={!param || !online}
          onClick={() => setSecret((s) => (s === null ? '' : null))}
        >
          <Icon name="lock" small />
          {t('tickets:secret.add')}
        </button>
        <span className="grow" />
        <span>
          {!online
            ? t('tickets:reply.offline')
            : locked
              ? t('tickets:reply.unknown')
              : reopens(status)
                ? t('tickets:reply.reopens')
                : draft.savedAt !== null && text !== ''
                  ? t('tickets:reply.draft')
                  : t('tickets:reply.keys')}
        </span>
        <Button type="primary" htmlType="submit" disabled={off}>
          {sending ? t('tickets:reply.sending') : t('tickets:reply.send')}
        </Button>
      </div>
    </form>
  );
}
