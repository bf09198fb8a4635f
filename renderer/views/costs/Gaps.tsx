import type { AccountView } from '@shared/model/account';
import type { Costs } from '@shared/model/costs';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { cyclesText } from './cyclesText';
import { type CostsDataset, usePull } from './usePull';

type Props = {
  gaps: Costs['gaps'];
  dataset: CostsDataset;
  accounts: readonly AccountView[];
};

/** Which months behind the figures are missing or not whole, and how to get them. */
export function Gaps({ gaps, dataset, accounts }: Props): React.ReactElement | null {
  const { t } = useT();
  const { able, pull } = usePull(dataset, accounts);
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
  return (
    <p className="costs-note" role="status">
      <Icon name="info" small />
      <span>{words}</span>
      {able.length === 0 ? null : pull ? (
        <button type="button" className="link" onClick={() => pull(named)}>
          {t('costs:gaps.pull')}
        </button>
      ) : (
        <span className="faint">{t('costs:gaps.offline')}</span>
      )}
    </p>
  );
}
