import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { type ApiError, call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { loadAccounts } from '../../state/accounts';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { focusFirstInvalid } from '../../ui/focusFirstInvalid';
import { Note } from '../../ui/Note';
import { toast, toastError } from '../../ui/toast';
import { checkKey, credentialsOf } from './checks';
import { EMPTY_KEY, isWaitingForKeychain, KeyForm, withDefaultKeep } from './KeyForm';
import { useVault } from '../../state/useVault';

/** A new key for a known account; the present one stays until the new one is verified. */
export function RenewKeyDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useT();
  const { vault } = useVault();
  const [typed, setTyped] = useState({ ...EMPTY_KEY, kind: account.keyKind });
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  const key = withDefaultKeep(typed, vault);
  const problems = checkKey(key);

  const submit = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0 || key.keep === null || working) return;
    setWorking(true);
    setError(null);
    try {
      await call('accounts.renewKey', {
        accountId: account.id,
        credentials: credentialsOf(key),
        keep: key.keep,
      });
      if (open.current) onClose();
      toast({ kind: 'ok', title: (t) => t('accounts:renew.done'), text: () => account.name });
      await loadAccounts();
    } catch (reason) {
      const failure = toApiError(reason);
      if (!open.current) return toastError('accounts:renew.failed', failure);
      setError(failure);
      setWorking(false);
    }
  };

  return (
    <Dialog
      title={t('accounts:renew.title', { name: account.name })}
      wide
      sticky
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{working ? t('accounts:renew.stop') : t('common:action.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form="renew-key"
            disabled={working || isWaitingForKeychain(key, vault)}
          >
            {t('accounts:renew.submit')}
          </Button>
        </>
      }
    >
      <form
        id="renew-key"
        className="form"
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(problems).length > 0) focusFirstInvalid(event.currentTarget);
          void submit();
        }}
      >
        {error && <ErrorNote error={error} />}
        <Note kind="info" role="status" icon={working ? 'sync' : 'info'}>
          {working ? t('accounts:renew.closing') : t('accounts:renew.text')}
        </Note>
        <KeyForm
          value={key}
          onChange={setTyped}
          problems={problems}
          tried={tried}
          vault={vault}
          disabled={working}
        />
      </form>
    </Dialog>
  );
}
