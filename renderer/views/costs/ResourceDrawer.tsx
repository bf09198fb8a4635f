import { codeName } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import type { CostGroup } from '@shared/model/costs';
import { cyclesBack } from '@shared/time';
import { decimalText, parseDecimal } from '@shared/money';
import { ABSENT, quantityText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { SidePanel } from '../../ui/SidePanel';
import { Quantity } from '../../ui/Quantity';
import { unitName } from '../../format/quantity';
import { openCycle, useCostsQuery } from './useAnalysis';

type Props = {
  resource: string;
  name: string | null;
  accounts: readonly AccountView[];
  onClose: () => void;
};

const MONTHS = 24;
/** Decimals a unit cost is written with: prices have up to ten. */
const DECIMALS = 8;

/** What one resource cost per unit of what was used, month by month. */
export function ResourceDrawer({ resource, name, accounts, onClose }: Props): React.ReactElement {
  const { t } = useT();
  const { value, error, retry } = useCostsQuery({
    accountIds: accounts.map((a) => a.id),
    cycles: cyclesBack(openCycle(), MONTHS),
    groups: ['month', 'usageType'],
    only: [{ dimension: 'resource', keys: [resource] }],
  });
  const groups = [...(value?.groups ?? [])].sort((a, b) => (b.keys[0] ?? '').localeCompare(a.keys[0] ?? ''));
  return (
    <SidePanel
      label={t('costs:resourceOverTime', { name: name ?? resource })}
      title={name ?? t('bills:column.noName')}
      id={resource}
      onClose={onClose}
    >
      {error ? <ErrorState error={error} onRetry={retry} /> : null}
      {!value && !error ? <LoadingState text={t('costs:empty.reading')} /> : null}
      {value && groups.length === 0 ? <EmptyState title={t('costs:empty.title')} /> : null}
      {groups.length > 0 ? <UnitCosts groups={groups} /> : null}
      <p className="soft t12">{t('costs:unitCostNote')}</p>
    </SidePanel>
  );
}

function UnitCosts({ groups }: { groups: readonly CostGroup[] }): React.ReactElement {
  const { t, language } = useT();
  return (
    <table className="figures-table unit-costs">
      <thead>
        <tr>
          <th scope="col">{t('costs:time.month')}</th>
          <th scope="col" className="end">
            {t('costs:column.total')}
          </th>
          <th scope="col" className="end">
            {t('costs:column.usage')}
          </th>
          <th scope="col" className="end">
            {t('costs:column.unitCost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((g) => {
          const type = g.keys[1] ?? '';
          return (
            <tr key={`${g.keys.join()} ${g.currency}`}>
              <th scope="row">
                <span>{g.keys[0]}</span>
                {type ? (
                  <span className="faint t11 ellipsis">
                    {codeName('resourceRecords', 'usage_type', type, null, language)}
                  </span>
                ) : null}
              </th>
              <td className="end">
                <Amount value={g.amount} currency={g.currency} />
              </td>
              <td className="end">
                {g.usage === null || isNothing(g.usage) ? (
                  <span className="faint">{ABSENT}</span>
                ) : (
                  <Quantity value={g.usage} unit={g.unit} />
                )}
              </td>
              <td className="end">
                {unitCost(g.amount, g.usage) ?? <span className="faint">{ABSENT}</span>}
                {g.unit === null || g.usage === null || isNothing(g.usage) ? null : (
                  <span className="faint"> / {unitName(g.unit, language)}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function isNothing(usage: string): boolean {
  return parseDecimal(usage).units === 0n;
}

/** amount / usage, cut to 8 decimals; null without usage. */
export function unitCost(amount: string, usage: string | null): string | null {
  if (usage === null || isNothing(usage)) return null;
  const [a, u] = [parseDecimal(amount), parseDecimal(usage)];
  const units = (a.units * 10n ** BigInt(DECIMALS + u.scale)) / (u.units * 10n ** BigInt(a.scale));
  return quantityText(decimalText(parseDecimal(decimalText({ units, scale: DECIMALS }))));
}
