import { Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { TicketItem } from '@shared/model/ticket';
import { call, toApiError, type ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { ErrorNote } from '../../ui/ErrorNote';
import { Icon } from '../../ui/Icon';
import { visible } from './links';

/** What only the handler sees. It is asked of the cloud when the person wants to see it, and forgotten when they leave. */
export function SecretNote({
  account,
  item: { id, product, problem },
}: {
  account: AccountView;
  item: TicketItem;
}): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const [shown, setShown] = useState<{ key: string; name: string; value: string }[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const show = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const [held, params] = await Promise.all([
        call('tickets.confidential', { accountId: account.id, ticketId: id }),
        // What a value is called helps, and is nothing to fail for.
        call('tickets.params', { accountId: account.id, product, problem }).catch(() => []),
      ]);
      setShown(
        held.map(({ key, value }) => ({ key, value, name: params.find((p) => p.key === key)?.name ?? key })),
      );
    } catch (reason) {
      setError(toApiError(reason));
    }
    setBusy(false);
  };
  return (
    <section className="secret-note" aria-label={t('tickets:secret.name')}>
      <p className="row t12 wrap">
        <Icon name="lock" small />
        <b>{t('tickets:secret.name')}</b>
        <span className="soft">{t('tickets:secret.note')}</span>
        <span className="grow" />
        {shown === null ? (
          <button type="button" className="link" disabled={busy || !online} onClick={() => void show()}>
            {busy ? t('tickets:secret.reading') : t('tickets:secret.show')}
          </button>
        ) : (
          <button type="button" className="link" onClick={() => setShown(null)}>
            {t('tickets:secret.hide')}
          </button>
        )}
      </p>
      {shown?.length === 0 && <p className="t12 soft">{t('tickets:secret.none')}</p>}
      {shown?.map(({ key, name, value }) => (
        <p key={key} className="t12">
          <span className="faint">{visible(name)}</span> {visible(value)}
        </p>
      ))}
      {error && <ErrorNote error={error} />}
    </section>
  );
}

/** Where it is typed: masked, marked, and gone once it is sent. */
export function SecretField({
  label,
  value,
  most,
  onChange,
}: {
  label: string;
  value: string;
  most: number;
  onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useT();
  return (
    <div className="secret-note">
      <p className="row t12 wrap">
        <Icon name="lock" small />
        <b>{label}</b>
        <span className="soft">{t('tickets:secret.note')}</span>
      </p>
      <Input.Password
        aria-label={label}
        value={value}
        maxLength={most}
        autoComplete="off"
        onChange={(e) => onChange(e.target.value)}
      />
      <p className="t12 soft">{t('tickets:secret.kept')}</p>
    </div>
  );
}
