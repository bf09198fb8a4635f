import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Reconciliation } from '@shared/model/reconcile';
import { type ApiError, call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';

/** Who signed last in this run, by role: two people often work at one computer, but each keeps to their part. */
const lastName: Record<'prepared' | 'reviewed', string> = { prepared: '', reviewed: '' };

export function SignDialog({
  account,
  month,
  role,
  onClose,
  onSigned,
}: {
  account: AccountView;
  month: Reconciliation;
  role: 'prepared' | 'reviewed';
  onClose: () => void;
  onSigned: () => void;
}): React.ReactElement {
  const { t } = useT();
  const [name, setName] = useState(lastName[role]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { cycle, currency } = month;
  const settled = month.levels.find((l) => l.id === 'summary')?.amount ?? null;

  async function sign(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await call('reconcile.sign', { accountId: account.id, cycle, role, name });
      lastName[role] = name;
      toast({ kind: 'ok', title: (t) => t('reconcile:signed', { cycle }) });
      onSigned();
      onClose();
    } catch (reason) {
      setError(toApiError(reason));
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t('reconcile:signTitle', { cycle })}
      sticky
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={busy || !name.trim()} onClick={() => void sign()}>
            {t('reconcile:sign')}
          </Button>
        </>
      }
    >
      <div className="form">
        {error ? <ErrorNote error={error} /> : null}
        <div className="side-line total">
          <b>{account.name}</b>
          <Amount value={settled} currency={currency} strong finality="final" />
        </div>
        <Field label={t('reconcile:signName')} hint={t('reconcile:signNameHint')}>
          {({ status, ...control }) => (
            <Input
              {...control}
              status={status}
              autoComplete="off"
              maxLength={80}
              value={name}
              onChange={(e) => setName(e.target.value)}
              onPressEnter={() => name.trim() && !busy && void sign()}
            />
          )}
        </Field>
        <p className="soft t12">{t('reconcile:signNote')}</p>
      </div>
    </Dialog>
  );
}
