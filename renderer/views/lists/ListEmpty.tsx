import type { DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { Totals } from '@shared/model/query';
import { call } from '../../api/client';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { useLastPull } from '../../state/useLastPull';
import { useNetwork } from '../../state/network';
import { isPulling, useSync } from '../../state/sync';
import { attempt } from '../../ui/attempt';
import { EmptyState, LoadingState } from '../../ui/EmptyState';
import { canPull } from '../bills/pull';
import { activeListFilters, listOf, noListFilters, setListFilters, useLists } from './state';

type Props = {
  id: string;
  datasets: readonly DatasetId[];
  account: AccountView;
  totals: Totals | undefined;
  /** What it means that there is none. */
  none: string;
};

/** At the place of the rows: reading, being pulled, never pulled, nothing matches, or truly nothing. */
export function ListEmpty({ id, datasets, account, totals, none }: Props): React.ReactElement {
  const { t } = useT();
  const { filters } = useLists((s) => listOf(s, id));
  const online = useNetwork((s) => s.online);
  const progress = useSync((s) => s.progress[account.id]);
  const last = useLastPull(account.id);
  if (!totals) return <LoadingState text={t('lists:reading')} />;
  if (totals.unfiltered > 0)
    return (
      <EmptyState
        title={t('lists:noMatch')}
        text={t('lists:noMatchNote', {
          total: countText(totals.unfiltered),
          n: String(activeListFilters(filters)),
        })}
        action={{ label: t('bills:filter.clearAll'), run: () => setListFilters(id, noListFilters) }}
      />
    );
  if (isPulling(progress)) return <LoadingState text={t('lists:pulling')} />;
  const pull = (): void => {
    void attempt('common:failed.sync', () =>
      call('sync.start', { accountIds: [account.id], datasets: [...datasets] }),
    );
  };
  return (
    <EmptyState
      title={none}
      text={last ? t('lists:noneNote', { time: last }) : t('lists:neverPulled')}
      action={{
        label: t('lists:pull'),
        run: pull,
        disabledBecause: canPull(account, online) ? undefined : t('common:needsConnection'),
      }}
    />
  );
}
