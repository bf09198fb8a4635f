import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { runCommand } from '../../commands';
import { useT } from '../../i18n';
import { groupOf, useAccounts } from '../../state/accounts';
import { openOverlay } from '../../state/ui';
import { AccountChip } from '../../ui/AccountChip';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { SiteTag } from '../../ui/SiteTag';
import { AccountDetail } from './AccountDetail';
import { KeyState } from './KeyState';
import './page.css';
import { useLastPull } from '../../state/useLastPull';

/** Every account of this computer; the one chosen opens below with what can be changed. */
export function AccountsPage() {
  const { t } = useT();
  const { accounts, currentId } = useAccounts();
  const [chosenId, setChosenId] = useState(currentId);
  const chosen = accounts.find((a) => a.id === chosenId) ?? accounts[0];
  return (
    <>
      <header className="page-head">
        <h2>{t('accounts:list.title')}</h2>
        <span className="faint t12 grow">{t('accounts:list.note')}</span>
        <Button type="primary" icon={<Icon name="plus" small />} onClick={() => openOverlay('addAccount')}>
          {t('accounts:list.add')}
        </Button>
      </header>
      {accounts.length === 0 ? (
        <EmptyState
          title={t('accounts:list.empty')}
          text={t('accounts:list.emptyText')}
          action={{ label: t('common:command.addDemo'), run: () => runCommand('add-demo') }}
        />
      ) : (
        <table className="account-table">
          <thead>
            <tr>
              <th>{t('accounts:list.name')}</th>
              <th>{t('accounts:list.site')}</th>
              <th className="wide-only">{t('accounts:list.domain')}</th>
              <th>{t('accounts:list.key')}</th>
              <th>{t('accounts:list.settlement')}</th>
              <th className="right">{t('accounts:list.lastPull')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <Row
                key={account.id}
                account={account}
                chosen={account.id === chosen?.id}
                onChoose={() => setChosenId(account.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {chosen && <AccountDetail key={chosen.id} account={chosen} />}
    </>
  );
}

function Row({ account, chosen, onChoose }: { account: AccountView; chosen: boolean; onChoose: () => void }) {
  const { t } = useT();
  const last = useLastPull(account.id);
  return (
    <tr className={chosen ? 'on' : ''} onClick={onChoose}>
      <td>
        <button
          type="button"
          className="account-pick"
          aria-pressed={chosen}
          aria-label={t('accounts:list.select', { name: account.name })}
          onClick={onChoose}
        >
          <AccountChip account={account} />
          <b className="ellipsis">{account.name}</b>
        </button>
      </td>
      <td>
        <SiteTag account={account} />
      </td>
      <td className="wide-only mono" title={account.domainId}>
        {middleCut(account.domainId)}
      </td>
      <td>
        <KeyState account={account} />
      </td>
      <td className="soft">
        {groupOf(account) === 'demo'
          ? t('accounts:list.builtIn')
          : t(account.settlement === 3 ? 'accounts:settlement.day3' : 'accounts:settlement.day4')}
      </td>
      <td className="right">{last ?? <span className="faint">{t('accounts:list.never')}</span>}</td>
    </tr>
  );
}

/** A long id without its middle: first and last six stay, the whole is on hover and in the detail. */
function middleCut(id: string): string {
  return id.length > 20 ? `${id.slice(0, 6)}\u2026${id.slice(-6)}` : id;
}
