import { Fragment } from 'react';
import { useT } from '../i18n';
import { groupOf, switchAccount, useAccounts } from '../state/accounts';
import { openOverlay } from '../state/ui';
import { AccountChip, accountStyle } from '../ui/AccountChip';
import { attempt } from '../ui/attempt';
import { Icon } from '../ui/Icon';
import { Logo } from './Logo';

/** One chip per account, grouped by site; the spine marks the one in front. */
export function Shelf() {
  const { t } = useT();
  const { accounts, currentId } = useAccounts();
  return (
    <aside className="shelf" aria-label={t('common:region.accounts')} data-region="accounts">
      <div className="shelf-mark">
        <Logo />
      </div>
      <ul>
        {accounts.map((account, index) => {
          const group = groupOf(account);
          const before = accounts[index - 1];
          const active = account.id === currentId;
          const label = t('common:shelf.switchTo', { name: account.name, site: t(`common:site.${group}`) });
          return (
            <Fragment key={account.id}>
              {before && groupOf(before) !== group && <li className="shelf-gap" aria-hidden="true" />}
              <li className={`shelf-account ${group}${active ? ' on' : ''}`} style={accountStyle(account)}>
                <button
                  type="button"
                  title={account.name}
                  aria-label={label}
                  aria-current={active ? 'true' : undefined}
                  onClick={() => void attempt('common:failed.switch', () => switchAccount(account.id))}
                >
                  <AccountChip account={account} big />
                </button>
              </li>
            </Fragment>
          );
        })}
      </ul>
      <button
        type="button"
        className="icon-button shelf-add"
        aria-label={t('common:shelf.add')}
        title={t('common:shelf.add')}
        onClick={() => openOverlay('addAccount')}
      >
        <Icon name="plus" />
      </button>
    </aside>
  );
}
