import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { TicketItem } from '@shared/model/ticket';
import type { TicketParam } from '@shared/model/ticketForm';
import { call, toApiError, type ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { Dialog } from '../../ui/Dialog';
import { LoadingState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { act } from './act';
import { tellOutcome } from './tellOutcome';
import { given, ParamFields, type Values } from './ParamFields';

/**
 * Tells the desk more about a ticket that is under way: a resource, what is confidential. What the cloud holds is read for the
 * plain ones only, so that nothing confidential lies in a field.
 */
export function ExtraDialog({
  account,
  item,
  onClose,
}: {
  account: AccountView;
  item: TicketItem;
  onClose: () => void;
}): React.ReactElement {
  const { t } = useT();
  const [params, setParams] = useState<readonly TicketParam[] | null>(null);
  const [before, setBefore] = useState<Values>({});
  const [plain, setPlain] = useState<Values>({});
  const [secret, setSecret] = useState<Values>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { id, product, problem } = item;
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const list = await call('tickets.params', { accountId: account.id, product, problem });
      const held = await call('tickets.confidential', { accountId: account.id, ticketId: id });
      if (!current) return;
      const open = list.filter((p) => !p.sensitive);
      const values = Object.fromEntries(
        held.flatMap(({ key, value }) => (open.some((p) => p.key === key) ? [[key, value]] : [])),
      );
      setBefore(values);
      setPlain(values);
      setParams(list);
    };
    read().catch((reason: unknown) => current && setError(toApiError(reason)));
    return () => {
      current = false;
    };
  }, [account.id, id, product, problem]);

  const changed = Object.fromEntries(
    Object.entries(given(params ?? [], plain)).filter(([key, value]) => before[key] !== value),
  );
  const sent = { ...changed, ...given(params ?? [], secret) };
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const done = await act(account.id, 'ticketSecret', { ticketId: id, secret: sent });
    setBusy(false);
    if (done.kind === 'failed') return setError(done.error);
    tellOutcome(done, (t) => t('tickets:extra.sent'));
    onClose();
  };
  return (
    <Dialog
      title={t('tickets:side.extra')}
      sticky
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            type="primary"
            disabled={busy || Object.keys(sent).length === 0}
            onClick={() => void save()}
          >
            {t('tickets:extra.send')}
          </Button>
        </>
      }
    >
      <div className="ticket-dialog">
        {params === null && !error && <LoadingState text={t('tickets:form.reading')} />}
        {params?.length === 0 && <p className="soft">{t('tickets:extra.none')}</p>}
        {params && (
          <ParamFields
            params={params}
            plain={plain}
            secret={secret}
            onPlain={setPlain}
            onSecret={setSecret}
          />
        )}
        {error && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
