import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { useOpenSubjects, useReadOnly } from '../../state/actions';
import { openAction } from '../../ui/action/openAction';

type Props = {
  account: AccountView;
  action: string;
  input: Record<string, unknown>;
  label: string;
  /** What is locked while an earlier action is not settled ("order:CS1"). */
  subjects: readonly string[];
  primary?: boolean;
  danger?: boolean;
  /** In a row of tools. */
  small?: boolean;
  /** Why it cannot be done whatever the connection. */
  impossible?: string | null;
};

/** Why nothing can be done with an account now; null when something can. */
export function useHindrance(account: AccountView, subjects: readonly string[]): string | null {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const readOnly = useReadOnly(account.id);
  const locked = useOpenSubjects(account.id);
  if (subjects.some((subject) => locked.has(subject))) return t('lists:because.unknown');
  if (readOnly) return t('lists:because.readOnly');
  if (account.key !== 'ready') return t('lists:because.key');
  return online || account.demo ? null : t('common:needsConnection');
}

/** Opens the one dialog of actions; says beside it why it cannot. */
export function ActionButton(props: Props): React.ReactElement {
  const { account, action, input, label, subjects, primary, danger, small, impossible } = props;
  const hindrance = useHindrance(account, subjects);
  const because = impossible ?? hindrance;
  return (
    <span className="action-button">
      <Button
        {...(primary ? { type: 'primary' as const } : {})}
        {...(small ? { size: 'small' as const } : {})}
        danger={danger ?? false}
        disabled={because !== null}
        onClick={() => void openAction({ action, accountId: account.id, input })}
      >
        {label}
      </Button>
      {because === null ? null : <span className="t12 soft">{because}</span>}
    </span>
  );
}
