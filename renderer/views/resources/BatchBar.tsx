import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { useT } from '../../i18n';
import { openAction } from '../../ui/action/openAction';
import { valueOf } from '../bills/fields';
import { useHindrance } from '../lists/ActionButton';

type Props = { rows: readonly Row[]; accounts: readonly AccountView[]; onClear: () => void };

/** The cloud takes so many at a time (contract: limits.json, batch); the actions split what may be split. */
const MOST_UNSUBSCRIBED = 10;
const MOST = 100;

/** What can be done with the resources that are chosen. One account at a time: money of two is never mixed. */
export function BatchBar({ rows, accounts, onClear }: Props): React.ReactElement {
  const { t } = useT();
  const owners = [...new Set(rows.map((row) => valueOf(row, '_account')))];
  const owner = accounts.find((a) => a.id === owners[0]);
  const ids = rows.flatMap((row) => valueOf(row, 'resource_id') ?? []);
  return (
    <div className="batch-bar" role="toolbar" aria-label={t('resources:chosen', { n: String(rows.length) })}>
      <b>{t('resources:chosen', { n: String(rows.length) })}</b>
      {owner ? <BatchButtons account={owner} ids={ids} several={owners.length > 1} /> : null}
      <span className="grow" />
      <button type="button" className="link" onClick={onClear}>
        {t('resources:clear')}
      </button>
    </div>
  );
}

const ACTIONS = ['renew', 'autoRenew', 'toOnDemand', 'unsubscribe'] as const;

function BatchButtons({
  account,
  ids,
  several,
}: {
  account: AccountView;
  ids: readonly string[];
  several: boolean;
}): React.ReactElement {
  const { t } = useT();
  const hindrance = useHindrance(
    account,
    ids.map((id) => `resource:${id}`),
  );
  const because = several
    ? t('resources:oneAccount')
    : ids.length > MOST
      ? t('resources:tooMany', { n: String(MOST) })
      : hindrance;
  const tooMany = ids.length > MOST_UNSUBSCRIBED;
  return (
    <>
      {ACTIONS.map((action) => (
        <Button
          key={action}
          size="small"
          danger={action === 'unsubscribe'}
          type={action === 'renew' ? 'primary' : 'default'}
          disabled={because !== null || (action === 'unsubscribe' && tooMany)}
          onClick={() => void openAction({ action, accountId: account.id, input: { resourceIds: ids } })}
        >
          {t(`resources:action.${action}`)}
        </Button>
      ))}
      {because ? <span className="t12 soft">{because}</span> : null}
      {because === null && tooMany ? (
        <span className="t12 soft">{t('resources:unsubscribeMost', { n: String(MOST_UNSUBSCRIBED) })}</span>
      ) : null}
    </>
  );
}
