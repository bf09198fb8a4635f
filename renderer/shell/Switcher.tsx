import { Fragment, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { endpointsOf } from '@shared/contract/endpoints';
import { type T, useT } from '../i18n';
import { groupOf, switchAccount, useAccounts } from '../state/accounts';
import { openOverlay, openSettings } from '../state/ui';
import { AccountChip, accountStyle } from '../ui/AccountChip';
import { attempt } from '../ui/attempt';
import { EmptyState } from '../ui/EmptyState';
import { Floating } from '../ui/Floating';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import { useListbox } from '../ui/useListbox';
import { useLastPull } from '../state/useLastPull';
import { Finder } from './Finder';
import { Highlight } from './Highlight';

const optionId = (account: AccountView) => `switch-${account.id}`;

/** All accounts by name, id or site; the one in front is selected first. */
export function Switcher() {
  const { t } = useT();
  const [text, setText] = useState('');
  const { accounts, currentId } = useAccounts();
  const shown = accounts.filter((account) => matches(account, text, t));
  const choose = (id: string) => {
    const account = shown.find((a) => optionId(a) === id);
    if (!account) return;
    openOverlay(null);
    void attempt('common:failed.switch', () => switchAccount(account.id));
  };
  const first = accounts.find((account) => account.id === currentId);
  const { active, setActive, onKeyDown } = useListbox(shown.map(optionId), first && optionId(first), choose);

  return (
    <Floating label={t('common:switcher.title')} className="switcher" onClose={() => openOverlay(null)}>
      <Finder
        label={t('common:switcher.placeholder')}
        placeholder={t('common:switcher.placeholder')}
        list="switcher-list"
        active={active}
        keys="Mod+Shift+A"
        value={text}
        onChange={(typed) => {
          setText(typed);
          setActive(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="finder-list" id="switcher-list" role="listbox" aria-label={t('common:switcher.title')}>
        {shown.map((account, index) => {
          const before = shown[index - 1];
          const group = groupOf(account);
          return (
            <Fragment key={account.id}>
              {(!before || groupOf(before) !== group) && (
                <div className="finder-group" role="presentation">
                  <b>{t(`common:site.${group}`)}</b>{' '}
                  <span className="mono">
                    {group === 'demo' ? '127.0.0.1' : hostOf(endpointsOf(group).bss)}
                  </span>
                </div>
              )}
              <Row
                account={account}
                text={text}
                place={accounts.indexOf(account) + 1}
                current={account.id === currentId}
                active={optionId(account) === active}
                onHover={() => setActive(optionId(account))}
                onChoose={() => choose(optionId(account))}
              />
            </Fragment>
          );
        })}
      </div>
      {shown.length === 0 && (
        <EmptyState
          role="status"
          title={t('common:switcher.none')}
          text={t('common:switcher.noneText', { count: accounts.length })}
        />
      )}
      <div className="finder-foot">
        <span className="grow">{t('common:switcher.apart')}</span>
        <button type="button" className="link" onClick={() => openOverlay('addAccount')}>
          {t('common:switcher.add')}
        </button>
        <i className="dot" />
        <button type="button" className="link" onClick={() => openSettings('accounts')}>
          {t('common:switcher.manage')}
        </button>
      </div>
    </Floating>
  );
}

function Row({
  account,
  text,
  place,
  current,
  active,
  onHover,
  onChoose,
}: {
  account: AccountView;
  text: string;
  place: number;
  current: boolean;
  active: boolean;
  onHover: () => void;
  onChoose: () => void;
}) {
  const { t } = useT();
  const last = useLastPull(account.id);
  return (
    <div
      id={optionId(account)}
      role="option"
      aria-selected={active}
      className={`finder-option account ${groupOf(account)}${active ? ' on' : ''}`}
      style={accountStyle(account)}
      onPointerMove={onHover}
      onClick={onChoose}
    >
      <AccountChip account={account} big />
      <span className="grow account-lines">
        <span className="row">
          <b className="ellipsis">
            <Highlight text={account.name} words={text} />
          </b>
          {current && (
            <span className="row t12 soft current-mark">
              <Icon name="check" small />
              {t('common:switcher.current')}
            </span>
          )}
        </span>
        <span className="mono t12 soft ellipsis">
          <Highlight text={account.domainId} words={text} />
        </span>
      </span>
      <span className="account-side t12">
        <span className={account.key === 'ready' ? 'soft' : 'notice-text'}>
          {account.demo
            ? t('common:switcher.noMoney')
            : account.key === 'ready'
              ? account.currency
              : t('common:switcher.keyLost')}
        </span>
        <span className="faint">
          {last ? t('common:asOf', { time: last }) : t('common:switcher.neverPulled')}
        </span>
      </span>
      {place <= 9 ? <Kbd keys={`Mod+${place}`} /> : null}
    </div>
  );
}

function matches(account: AccountView, text: string, t: T): boolean {
  const all = `${account.name} ${account.domainId} ${account.domainName} ${t(`common:site.${groupOf(account)}`)} ${account.site} ${account.currency}`;
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.toLowerCase().includes(word));
}

function hostOf(url: string): string {
  return new URL(url).host;
}
