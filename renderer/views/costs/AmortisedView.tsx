import { cyclesBack } from '@shared/time';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { ChartFrame } from '../../ui/chart/ChartFrame';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { chartOf } from './chart';
import type { CostsViewProps } from './props';
import { e8Text, type TimeRow } from './figures';
import { Gaps } from './Gaps';
import { openCycle, useCostsQuery, useTimeRows } from './useAnalysis';

/** The cloud keeps amortised costs for so many months (contract limits.json, historyWindow). */
const MONTHS = 18;

/** What the bill charged in a month beside what the month bears of everything that was paid. */
export function AmortisedView({ accounts }: CostsViewProps): React.ReactElement {
  const { t } = useT();
  const accountIds = accounts.map((a) => a.id);
  const cycles = cyclesBack(openCycle(), MONTHS).reverse();
  const paid = useCostsQuery({ accountIds, cycles, groups: ['month'] });
  const amortised = useCostsQuery({ accountIds, cycles, groups: ['month'], basis: 'amortised' });
  const paidRows = useTimeRows(paid.value);
  const sharedRows = useTimeRows(amortised.value);
  usePlace([t('costs:tab.amortised')], amortised.value?.asOf ?? paid.value?.asOf ?? null);
  const error = paid.error ?? amortised.error;
  if (error && !paid.value) return <ErrorState error={error} onRetry={paid.retry} />;
  if (!paid.value || !amortised.value) return <LoadingState text={t('costs:empty.reading')} />;
  const currencies = [...new Set([...paidRows, ...sharedRows].map((r) => r.currency))];
  return (
    <div className="costs-scroll">
      <Gaps gaps={amortised.value.gaps} dataset="amortisedCosts" accounts={accounts} />
      <p className="soft t12 costs-lead">{t('costs:amortised.note')}</p>
      {currencies.length === 0 ? (
        <EmptyState title={t('costs:empty.title')} text={t('costs:empty.note')} />
      ) : (
        currencies.map((currency) => (
          <Comparison
            key={currency}
            currency={currency}
            cycles={cycles}
            paid={paidRows.find((r) => r.currency === currency)}
            shared={sharedRows.find((r) => r.currency === currency)}
            isOpen={(cycle) => paid.value?.gaps.some((gap) => gap.cycle === cycle) ?? false}
          />
        ))
      )}
    </div>
  );
}

type Props = {
  currency: string;
  cycles: readonly string[];
  paid: TimeRow | undefined;
  shared: TimeRow | undefined;
  isOpen: (cycle: string) => boolean;
};

function Comparison({ currency, cycles, paid, shared, isOpen }: Props): React.ReactElement {
  const { t, language } = useT();
  const names = new Map([
    [paid, t('costs:amortised.paid')],
    [shared, t('costs:amortised.share')],
  ]);
  const rows = [paid, shared].filter((row) => row !== undefined);
  const { chart, unit } = chartOf(rows, cycles, {
    nameOf: (row) => names.get(row) ?? '',
    others: t('costs:chart.others'),
    open: isOpen,
    language,
    kind: 'groups',
  });
  return (
    <>
      <ChartFrame
        title={`${t('costs:amortised.compare')} (${currency})`}
        label={t('costs:chart.label', { what: t('costs:amortised.compare'), by: t('costs:time.month') })}
        chart={chart}
        unit={unit.symbol ? t('costs:chart.unit', { unit: unit.symbol, currency }) : currency}
        table={null}
      />
      <table className="figures-table wide amortised-table">
        <thead>
          <tr>
            <th scope="col">{t('costs:time.month')}</th>
            {(['paid', 'share', 'difference'] as const).map((id) => (
              <th key={id} scope="col" className="end">
                {t(`costs:amortised.${id}`)} <span className="unit">{currency}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...cycles].reverse().map((cycle) => {
            const a = paid?.byTime.get(cycle);
            const b = shared?.byTime.get(cycle);
            return (
              <tr key={cycle}>
                <th scope="row">{cycle}</th>
                <td className="end">
                  <Amount value={a === undefined ? null : e8Text(a)} decimals={8} align />
                </td>
                <td className="end">
                  <Amount value={b === undefined ? null : e8Text(b)} decimals={8} align />
                </td>
                <td className="end">
                  <Amount
                    value={a === undefined || b === undefined ? null : e8Text(b - a)}
                    decimals={8}
                    align
                    plus
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
