import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { switchAccount, useAccounts } from '../../state/accounts';
import { Amount } from '../../ui/amount/Amount';
import { EmptyState } from '../../ui/EmptyState';
import { spendOf } from './tree';

/** An account without members: a member itself, as far as another account of this app knows it, or none of both. */
export function NoMaster({ account, enterprise }: { account: AccountView; enterprise: Enterprise }) {
  const { t } = useT();
  const accounts = useAccounts((s) => s.accounts);
  const { memberOf } = enterprise;
  const master = memberOf && accounts.find((a) => a.id === memberOf.accountId);
  if (!memberOf || !master)
    return (
      <EmptyState
        title={t('enterprise:empty.none')}
        text={t('enterprise:empty.noneNote', { code: enterprise.code ?? '' })}
      >
        <p className="soft">{t('enterprise:own.unknown', { name: account.domainName })}</p>
      </EmptyState>
    );
  const { member } = memberOf;
  const figures = spendOf(member.spend, account.currency, enterprise.cycles[0]);
  const months = new Set(member.spend.map((s) => s.cycle)).size;
  return (
    <EmptyState
      title={t('enterprise:own.title', { name: master.domainName || master.name })}
      text={t('enterprise:own.from', { account: master.name, time: asOfText(memberOf.asOf, new Date()) })}
      action={{ label: t('enterprise:own.open'), run: () => void switchAccount(master.id) }}
    >
      <dl className="ent-kv own-member">
        <dt>{t('enterprise:field.displayName')}</dt>
        <dd>{member.displayName || member.name}</dd>
        <dt>{t('enterprise:own.unit')}</dt>
        <dd>{member.unitName}</dd>
        <dt>{t('enterprise:tree.state')}</dt>
        <dd>{statusText(t, member.status)}</dd>
        <dt>{t('enterprise:tree.kind')}</dt>
        <dd>{t(`enterprise:kind.${member.kind}`)}</dd>
        {member.cash && (
          <>
            <dt>{t('enterprise:own.balance')}</dt>
            <dd>
              <Amount value={member.cash.amount} currency={member.cash.currency} />
            </dd>
            <dt>{t('enterprise:drawer.retrievable')}</dt>
            <dd>
              <Amount value={member.cash.retrievable} currency={member.cash.currency} />
            </dd>
          </>
        )}
        <dt>{t('enterprise:own.month')}</dt>
        <dd>
          <Amount value={figures.month} currency={account.currency} finality="provisional" />
        </dd>
        <dt>
          {t('enterprise:drawer.year')}{' '}
          <span className="faint">{t('enterprise:drawer.months', { count: months })}</span>
        </dt>
        <dd>
          <Amount value={figures.year} currency={account.currency} />
        </dd>
      </dl>
      {(member.kind === 'managed' || member.kind === 'independent') && (
        <p className="soft">
          {t(member.kind === 'managed' ? 'enterprise:own.paysManaged' : 'enterprise:own.paysOwn')}
        </p>
      )}
      <h3>{t('enterprise:own.sees')}</h3>
      <ul className="t12 soft">
        <li>
          {t(member.kind === 'hidden' ? 'enterprise:drawer.seesNoFinance' : 'enterprise:drawer.seesFinance')}
        </li>
        <li>
          {t(member.spend.length > 0 ? 'enterprise:drawer.seesBills' : 'enterprise:drawer.seesNoBills')}
        </li>
      </ul>
    </EmptyState>
  );
}

type T = ReturnType<typeof useT>['t'];

const STATUSES = ['1', '2', '3', '4', '101', '102'] as const;

/** Name of a member's status; the code itself where it is not known. */
export function statusText(t: T, status: string): string {
  const known = STATUSES.find((s) => s === status);
  return known ? t(`enterprise:status.${known}`) : status;
}
