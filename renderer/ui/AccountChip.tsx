import type { CSSProperties } from 'react';
import type { AccountView } from '@shared/model/account';
import { groupOf } from '../state/accounts';
import { demoName, markOf } from './mark';

type Shown = Pick<AccountView, 'name' | 'site' | 'demo' | 'color'>;

/** The account's colour as `--account` for the styles below it: identity only. */
export function accountStyle(account: Pick<AccountView, 'color'>): CSSProperties {
  return { '--account': `var(--account-${account.color})` } as CSSProperties;
}

/** Square for China, round for International, dashed for the demo. The name stands beside it. */
export function AccountChip({ account, big = false }: { account: Shown; big?: boolean }) {
  return (
    <span
      className={`chip ${groupOf(account)}${big ? ' big' : ''}`}
      style={accountStyle(account)}
      aria-hidden="true"
    >
      {markOf(account.demo ? demoName(account.name) : account.name)}
    </span>
  );
}
