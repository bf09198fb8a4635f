import type { CallInput } from '@shared/ipc/contract';
import type { AccountView } from '@shared/model/account';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { attempt } from '../../ui/attempt';
import { canPull } from '../bills/pull';

type Props = {
  account: AccountView;
  /** What is pulled, by its name: "Details". */
  name: string;
  cycle: string;
  what: Omit<CallInput<'sync.start'>, 'accountIds'>;
};

/** Pulls what a month cannot be compared without; offline it stands there and says why it cannot. */
export function PullButton({ account, name, cycle, what }: Props): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const can = canPull(account, online);
  return (
    <button
      type="button"
      className="link pull-level"
      disabled={!can}
      title={can ? undefined : t('common:needsConnection')}
      aria-label={t('reconcile:pullAbout', { level: name, cycle })}
      onClick={() =>
        void attempt('common:failed.sync', () => call('sync.start', { accountIds: [account.id], ...what }))
      }
    >
      {t('reconcile:pull')}
    </button>
  );
}
