import { Button, Input } from 'antd';
import { useState } from 'react';
import { endpointsOf } from '@shared/contract/endpoints';
import type { AccountView } from '@shared/model/account';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { loadAccounts } from '../../state/accounts';
import { useNetwork } from '../../state/network';
import { AccountChip } from '../../ui/AccountChip';
import { attempt } from '../../ui/attempt';
import { Segments } from '../../ui/Choice';
import { copyText } from '../../ui/copy';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field, FieldGroup } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Note } from '../../ui/Note';
import { ColorPicker } from './ColorPicker';
import { ReadOnlyControl } from './ReadOnlyControl';
import { RemoveDialog } from './RemoveDialog';
import { RenewKeyDialog } from './RenewKeyDialog';
import { useVerify, VerifiedNote } from './verify';

type Change = { name?: string; color?: number; settlement?: AccountView['settlement'] };

/** What can be changed of an account, checked and undone. Changes apply at once. */
export function AccountDetail({ account }: { account: AccountView }) {
  const { t } = useT();
  const [dialog, setDialog] = useState<'renew' | 'remove' | null>(null);
  const { state, verify } = useVerify(account.id);
  const online = useNetwork((s) => s.online) || account.demo;
  const hosts = account.endpoints ?? endpointsOf(account.site);
  const change = (values: Change) =>
    void attempt('accounts:detail.renameFailed', async () => {
      await call('accounts.update', { accountId: account.id, ...values });
      await loadAccounts();
    });
  const reason = !online
    ? t('accounts:detail.offline')
    : account.key === 'ready'
      ? null
      : t('accounts:detail.noKey');

  return (
    <section className="account-detail" aria-label={account.name}>
      <header className="block-head account-title">
        <AccountChip account={account} />
        <h2>{account.name}</h2>
        <span className="mono t12 soft">{account.domainId}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('common:action.copy')}
          title={t('common:action.copy')}
          onClick={() => void copyText(account.domainId)}
        >
          <Icon name="copy" small />
        </button>
      </header>
      {account.key === 'lost' && (
        <Note kind="danger" icon="key">
          {t('accounts:detail.lost')}
        </Note>
      )}
      {account.key === 'unavailable' && (
        <Note kind="notice" icon="key">
          {t('accounts:detail.unavailable')}
        </Note>
      )}
      <div className="account-fields">
        <NameField account={account} onChange={(name) => change({ name })} />
        <FieldGroup label={t('accounts:detail.color')} hint={t('accounts:detail.colorHint')}>
          <ColorPicker value={account.color} onChange={(color) => change({ color })} />
        </FieldGroup>
        {!account.demo && (
          <FieldGroup label={t('accounts:settlement.label')} hint={t('accounts:settlement.hint')}>
            <Segments
              label={t('accounts:settlement.label')}
              value={account.settlement}
              options={[
                { value: 3, label: t('accounts:settlement.day3') },
                { value: 4, label: t('accounts:settlement.day4') },
              ]}
              onChange={(settlement) => change({ settlement })}
            />
          </FieldGroup>
        )}
        <ReadOnlyControl accountId={account.id} />
        <dl className="facts">
          <dt>{t('accounts:detail.domainName')}</dt>
          <dd>{account.domainName || '\u2014'}</dd>
          <dt>{t('accounts:detail.hosts')}</dt>
          <dd className="mono">
            {account.demo ? '127.0.0.1' : `${new URL(hosts.bss).host} ${new URL(hosts.iam).host}`}
          </dd>
        </dl>
      </div>
      <div role="status">{state.kind === 'good' && <VerifiedNote identity={state.identity} />}</div>
      {state.kind === 'bad' && <ErrorNote error={state.error} />}
      <div className="row wrap account-acts">
        <Button disabled={reason !== null || state.kind === 'asking'} onClick={verify}>
          {state.kind === 'asking' ? t('accounts:detail.checking') : t('accounts:detail.check')}
        </Button>
        {!account.demo && <Button onClick={() => setDialog('renew')}>{t('accounts:detail.newKey')}</Button>}
        <span className="soft t12 grow">{account.demo ? t('accounts:detail.demoKey') : reason}</span>
        <span className="faint t12">{t('accounts:detail.removeHint')}</span>
        <Button danger onClick={() => setDialog('remove')}>
          {t('accounts:detail.remove')}
        </Button>
      </div>
      {dialog === 'renew' && <RenewKeyDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveDialog account={account} onClose={() => setDialog(null)} />}
    </section>
  );
}

const NAME_MAX = 64;

/** Kept when the field is left or Enter is pressed; an empty name comes back as it was. */
function NameField({ account, onChange }: { account: AccountView; onChange: (name: string) => void }) {
  const { t } = useT();
  const [text, setText] = useState(account.name);
  const keep = () => {
    const name = text.trim();
    if (!name) setText(account.name);
    else if (name !== account.name) onChange(name);
  };
  return (
    <Field label={t('accounts:name.rename')} error={text.trim() ? null : t('accounts:check.required')}>
      {(control) => (
        <Input
          {...control}
          maxLength={NAME_MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={keep}
          onPressEnter={keep}
        />
      )}
    </Field>
  );
}
