import { useMemo } from 'react';
import { cyclesBack, addMonths, dayAt, type Cycle } from '@shared/time';
import { lastDayOf } from '@shared/finance/days';
import type { Dimension, MoverView } from '@shared/model/costs';
import { useQuery } from '../../api/useQuery';
import { compare, isZero } from '../../format/change';
import { amountText, countText } from '../../format/number';
import { useT, type T } from '../../i18n';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { Delta } from '../../ui/amount/Delta';
import { Segments } from '../../ui/Choice';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { ChoiceList } from '../../ui/table/ChoiceList';
import type { GridColumn } from '../../ui/table/columns';
import { DataGrid } from '../../ui/table/DataGrid';
import { FilterChip } from '../../ui/table/FilterChip';
import { listSource } from '../../ui/table/rowSource';
import { Toolbar } from '../../ui/Toolbar';
import { openMonth, setFilters } from '../bills/state';
import { openSection } from '../../state/ui';
import type { CostsViewProps } from './props';
import { useDimensions } from './DimensionChips';
import { dimensionName, keyName, type NameContext } from './names';
import { filtersFor } from './openRecords';
import { useCosts } from './state';
import { concernsCosts, openCycle } from './useAnalysis';

const MOST = 200;
/** Causes said in the row; all of them are on hover and in the copy. */
const SHOWN_CAUSES = 2;
const CAUSES = ['new', 'gone', 'quantity', 'price', 'purchase', 'other'] as const;

/** A month against the one before or the same of last year: what moved most, and why. */
export function ChangesView({ accounts }: CostsViewProps): React.ReactElement {
  const { t, language } = useT();
  const { cycle: chosen, against, by } = useCosts((s) => s.changes);
  const cycle = chosen ?? openCycle();
  const before = addMonths(cycle, against === 'lastMonth' ? -1 : -12);
  const throughDay = daysSoFar(cycle);
  const ids = accounts.map((a) => a.id).join();
  const refreshOn = useMemo(() => concernsCosts(ids.split(',')), [ids]);
  const { value, error, loading, retry } = useQuery(
    'query.movers',
    { accountIds: accounts.map((a) => a.id), before, now: cycle, throughDay, group: by, limit: MOST },
    { refreshOn },
  );
  usePlace([t('costs:tab.changes')], value?.asOf ?? null);
  const dimensions = useDimensions(accounts, 'paid').filter((d) => d !== 'sku' && d !== 'usageType');
  const context = { t, language, accounts };
  const change = (next: Partial<ReturnType<typeof useCosts.getState>['changes']>): void =>
    useCosts.setState(({ changes }) => ({ changes: { ...changes, ...next } }));
  const movers = (value?.movers ?? []).filter((m) => !isZero(m.change));

  return (
    <>
      <Toolbar label={t('costs:tab.changes')}>
        <PickChip
          name={t('costs:changes.month')}
          value={cycle}
          choices={cyclesBack(openCycle(), 24).map((c) => ({ value: c, label: c }))}
          onChange={(next) => change({ cycle: next })}
        />
        <Segments
          label={t('costs:changes.against')}
          value={against}
          options={(['lastMonth', 'lastYear'] as const).map((which) => ({
            value: which,
            label: t(`costs:changes.${which}`),
          }))}
          onChange={(next) => change({ against: next })}
        />
        <PickChip
          name={t('costs:changes.by')}
          value={by}
          label={dimensionName(t, by)}
          choices={dimensions.map((d) => ({ value: d, label: dimensionName(t, d) }))}
          onChange={(next) => {
            const found = dimensions.find((d) => d === next);
            if (found) change({ by: found });
          }}
        />
        <span className="grow" />
        {throughDay === null ? null : (
          <span className="t12 soft">
            {t('costs:changes.sameDaysNote', { cycle, n: String(throughDay) })}
          </span>
        )}
      </Toolbar>
      {error && !value ? (
        <ErrorState error={error} onRetry={retry} />
      ) : loading || !value ? (
        <LoadingState text={t('costs:empty.reading')} />
      ) : (
        <DataGrid<MoverView>
          label={t('costs:tab.changes')}
          columns={columnsOf(context, by, before, cycle, value.totals.length > 1)}
          source={listSource(movers)}
          keyOf={(m) => `${m.currency} ${m.key}`}
          empty={<EmptyState title={t('costs:changes.none')} text={t('costs:changes.noneNote')} />}
          foot={
            movers.length === 0
              ? []
              : value.totals.map((total) => ({
                  id: total.currency,
                  kind: 'grand' as const,
                  label: (
                    <>
                      <b>{t('costs:changes.total')}</b>
                      <span className="foot-note">{total.currency}</span>
                    </>
                  ),
                  cells: {
                    before: <Amount value={total.before} align />,
                    now: <Amount value={total.now} strong align />,
                    change: <Amount value={total.change} plus align />,
                    percent: <Delta now={total.now} then={isZero(total.before) ? null : total.before} />,
                  },
                }))
          }
          resetKey={JSON.stringify([ids, cycle, before, by])}
          onOpen={(mover) => {
            setFilters('resourceRecords', filtersFor([{ dimension: by, keys: [mover.key], not: false }]));
            openMonth(isZero(mover.now) ? before : cycle, 'records');
            openSection('bills');
          }}
        />
      )}
    </>
  );
}

/** Days of an open month whose bills are there; null for a month that is over. */
function daysSoFar(cycle: Cycle): number | null {
  const today = dayAt(Date.now());
  if (today > lastDayOf(cycle) || !today.startsWith(cycle)) return null;
  return Math.max(1, Number(today.slice(8)) - 1);
}

function columnsOf(
  context: NameContext,
  by: Dimension,
  before: Cycle,
  now: Cycle,
  several: boolean,
): GridColumn<MoverView>[] {
  const { t } = context;
  const name = (m: MoverView): string => keyName(context, by, m.key, m.label);
  const own = (m: MoverView): { currency?: string } => (several ? { currency: m.currency } : {});
  return [
    {
      id: 'name',
      title: dimensionName(t, by),
      width: 180,
      grow: 1,
      pinned: true,
      cell: (m) => (
        <span className={m.key === '' ? 'ell soft' : 'ell'} title={m.key || name(m)}>
          {name(m)}
        </span>
      ),
      text: name,
    },
    {
      id: 'before',
      title: before,
      width: 140,
      align: 'end',
      cell: (m) => <Amount value={m.before} align {...own(m)} />,
      text: (m) => m.before,
    },
    {
      id: 'now',
      title: now,
      width: 140,
      align: 'end',
      cell: (m) => <Amount value={m.now} align {...own(m)} />,
      text: (m) => m.now,
    },
    {
      id: 'change',
      title: t('costs:changes.change'),
      width: 136,
      align: 'end',
      cell: (m) => <Amount value={m.change} plus align {...own(m)} />,
      text: (m) => m.change,
    },
    {
      id: 'percent',
      title: '%',
      width: 96,
      align: 'end',
      cell: (m) => <Delta now={m.now} then={isZero(m.before) ? null : m.before} />,
      text: () => '',
    },
    {
      id: 'why',
      title: t('costs:changes.why'),
      width: 360,
      grow: 2,
      cell: (m) => <Why mover={m} />,
      text: (m) => whyText(t, m),
    },
  ];
}

/** The causes of a change, largest first, each with what it did. */
function Why({ mover }: { mover: MoverView }): React.ReactElement {
  const { t } = useT();
  return (
    <span className="causes" title={whyText(t, mover)}>
      {causesOf(mover)
        .slice(0, SHOWN_CAUSES)
        .map((cause, i) => (
          <span key={cause} className={i === 0 ? '' : 'soft'}>
            <span title={t(`costs:causeAbout.${cause}`)}>
              {t(`costs:cause.${cause}`)}
              {countOf(mover, cause)}
            </span>{' '}
            <Amount value={mover.effects[cause]} plus quiet={i > 0} />
          </span>
        ))}
    </span>
  );
}

function causesOf({ effects }: MoverView): (typeof CAUSES)[number][] {
  const size = (text: string): string => text.replace('-', '');
  return CAUSES.filter((cause) => !isZero(effects[cause])).sort((a, b) =>
    compare(size(effects[b]), size(effects[a])),
  );
}

function countOf({ counts }: MoverView, cause: (typeof CAUSES)[number]): string {
  if (cause !== 'new' && cause !== 'gone') return '';
  return ` ${countText(counts[cause])}`;
}

function whyText(t: T, mover: MoverView): string {
  return causesOf(mover)
    .map(
      (cause) =>
        `${t(`costs:cause.${cause}`)}${countOf(mover, cause)} ${amountText(mover.effects[cause], { plus: true })}`,
    )
    .join(', ');
}

function PickChip({
  name,
  value,
  label = value,
  choices,
  onChange,
}: {
  name: string;
  value: string;
  label?: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}): React.ReactElement {
  return (
    <FilterChip name={name} value={label}>
      {(close) => (
        <ChoiceList
          kind="one"
          label={name}
          choices={choices}
          chosen={[value]}
          onChange={([next]) => {
            if (next !== undefined) onChange(next);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}
