import { Button, ConfigProvider, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { type ApiError, call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { groupOf, loadAccounts } from '../../state/accounts';
import { dangerTheme } from '../../theme/antdTheme';
import { AccountChip, accountStyle } from '../../ui/AccountChip';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';

/** Removes an account from this computer. Cannot be undone: the name is typed, the button names the act. */
export function RemoveDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useT();
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { name } = account;
  const confirmed = typed.trim() === name.trim();

  const remove = async () => {
    if (!confirmed || working) return;
    setWorking(true);
    setError(null);
    try {
      await call('accounts.remove', { accountId: account.id });
      onClose();
      toast({ kind: 'ok', title: (t) => t('accounts:remove.done', { name }) });
      await loadAccounts();
    } catch (reason) {
      setError(toApiError(reason));
      setWorking(false);
    }
  };

  return (
    <Dialog
      title={t('accounts:remove.title', { name })}
      sticky
      onClose={() => !working && onClose()}
      footer={
        <>
          <span className="grow" />
          <Button disabled={working} onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <ConfigProvider theme={dangerTheme()}>
            <Button type="primary" danger disabled={!confirmed || working} onClick={() => void remove()}>
              {working ? t('accounts:remove.working') : t('accounts:remove.submit', { name })}
            </Button>
          </ConfigProvider>
        </>
      }
    >
      <div className="form">
        <div className={`identity ${groupOf(account)}`} style={accountStyle(account)}>
          <AccountChip account={account} />
          <b>{name}</b>
          <span>
            {t(`common:site.${groupOf(account)}`)} {account.currency}
          </span>
          <span className="mono ellipsis">{account.domainId}</span>
        </div>
        {error && <ErrorNote error={error} />}
        <div>
          <p>{t('accounts:remove.lead')}</p>
          <ul className="bullets">
            <li>{t(account.keep === 'run' ? 'accounts:remove.secretRun' : 'accounts:remove.secret')}</li>
            <li>{t('accounts:remove.rows')}</li>
            <li>{t('accounts:remove.settings')}</li>
          </ul>
          <p className="soft t12">{t('accounts:remove.cloud')}</p>
        </div>
        <Field
          label={t('accounts:remove.type', { name })}
          error={typed && !name.startsWith(typed.trim()) ? t('accounts:remove.mismatch') : null}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              disabled={working}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
