import type { AccountView } from '@shared/model/account';
import { datasets } from '@shared/datasets';
import { isOnSite } from '@shared/datasets/onSite';
import type { Costs } from '@shared/model/costs';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { attempt } from '../../ui/attempt';
import { Icon } from '../../ui/Icon';
import { canPull } from '../bills/pull';
import { cyclesText } from './cyclesText';

type Props = {
  gaps: Costs['gaps'];
  /** What the figures were made from. */
  dataset: 'resourceRecords' | 'amortisedCosts' | 'costs';
  accounts: readonly AccountView[];
};

/** Which months behind the figures are missing or not whole, and how to get them. */
export function Gaps({ gaps, dataset, accounts }: Props): React.ReactElement | null {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  // What only the Chinese site has cannot be missing elsewhere.
  const able = accounts.filter((a) => isOnSite(datasets[dataset], a.site));
  const own = gaps.filter((gap) => able.some((a) => a.id === gap.accountId));
  const state = own.some((gap) => gap.state === 'missing') ? 'missing' : 'partial';
  const named = [...new Set(own.filter((gap) => gap.state === state).map((gap) => gap.cycle))].sort();
  const words =
    able.length === 0
      ? t('costs:gaps.notOnSite')
      : named.length > 0
        ? t(`costs:gaps.${state}`, { list: cyclesText(named).join(t('common:listSeparator')) })
        : null;
  if (words === null) return null;
  const ready = able.filter((a) => canPull(a, online)).map((a) => a.id);
  const pull = (): Promise<unknown> =>
    attempt('common:failed.sync', () =>
      call('sync.start', { accountIds: ready, cycles: named, again: false, datasets: [dataset] }),
    );
  return (
    <p className="costs-note" role="status">
      <Icon name="info" small />
      <span>{words}</span>
      {able.length === 0 ? null : ready.length > 0 ? (
        <button type="button" className="link" onClick={() => void pull()}>
          {t('costs:gaps.pull')}
        </button>
      ) : (
        <span className="faint">{t('costs:gaps.offline')}</span>
      )}
    </p>
  );
}
