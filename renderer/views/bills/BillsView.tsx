import type { AccountView } from '@shared/model/account';
import type { Month } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { usePlace } from '../../state/place';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { Toolbar } from '../../ui/Toolbar';
import { Tabs } from '../../ui/Tabs';
import { AccountScope } from '../../ui/AccountScope';
import { MonthList } from './MonthList';
import { OneLevel } from './OneLevel';
import { byCurrency, mergeMonths } from './settlement';
import { StateBadge } from './StateBadge';
import { datasetOf, useBills, type Level } from './state';
import './bills.css';

const levels: readonly Level[] = ['months', 'summary', 'transactions', 'records', 'details', 'amortised'];
const monthChoices = [6, 12, 24, 36];

/** Bills: the months of the cache, and the resource records or the summary of one of them. */
export function BillsView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const { level, cycle, allAccounts, monthsShown } = useBills();
  const everyone = useAccounts((s) => s.accounts);
  const several = allAccounts && everyone.length > 1;
  const accounts = several ? everyone : [account];
  const { value, error, loading, retry } = useQuery('query.months', {
    accountIds: accounts.map((a) => a.id),
    months: Math.max(monthsShown, 36),
  });
  const all = value ?? [];
  const inFront = cycle ?? newest(all);
  const months = inFront === null ? [] : all.filter((m) => m.cycle === inFront);
  // Of one month the older pull counts; of the list, of which most months are closed, the latest.
  const asOf = (level === 'months' ? pulls(all).at(-1) : pulls(months)[0]) ?? null;
  usePlace([t(`bills:level.${level}`)], asOf);

  let body: React.ReactNode;
  if (error && !value) body = <ErrorState error={error} onRetry={retry} />;
  else if (loading) body = <LoadingState text={t('bills:empty.readingNote')} />;
  else if (inFront === null)
    body = <EmptyState title={t('bills:empty.noMonths')} text={t('bills:empty.noMonthsNote')} />;
  else if (level === 'months')
    body = (
      <MonthList
        months={latest(all, monthsShown)}
        accounts={accounts}
        several={several}
        resetKey={`${accounts.map((a) => a.id).join()} ${monthsShown}`}
      />
    );
  else
    body = (
      <OneLevel
        key={level}
        dataset={datasetOf[level]}
        cycle={inFront}
        accounts={accounts}
        months={months}
        allMonths={all}
        several={several}
      />
    );

  return (
    <div className="bills">
      <Toolbar label={t('common:section.bills')}>
        <Tabs
          label={t('common:section.bills')}
          tabs={levels.map((id) => ({ id, name: t(`bills:level.${id}`) }))}
          tab={level}
          onChange={(id) => useBills.setState({ level: id })}
        />
        {everyone.length > 1 ? (
          <AccountScope all={allAccounts} onChange={(all) => useBills.setState({ allAccounts: all })} />
        ) : null}
        <span className="grow" />
        {level === 'months' ? (
          <MonthsChoice shown={monthsShown} />
        ) : (
          <Standing months={months} cycle={inFront} />
        )}
      </Toolbar>
      {body}
    </div>
  );
}

/** The month in front until one was chosen: the newest whose records are there. */
function newest(months: readonly Month[]): string | null {
  const pulled = months.filter((m) => m.state !== 'missing');
  const list = (pulled.length > 0 ? pulled : months).map((m) => m.cycle).sort();
  return list.at(-1) ?? null;
}

/** When months were pulled, earliest first. */
function pulls(months: readonly Month[]): string[] {
  return months
    .map((m) => m.pulledAt)
    .filter((at) => at !== null)
    .sort();
}

function latest(months: readonly Month[], count: number): Month[] {
  const cycles = [...new Set(months.map((m) => m.cycle))].sort().slice(-count);
  return months.filter((m) => cycles.includes(m.cycle));
}

function MonthsChoice({ shown }: { shown: number }): React.ReactElement {
  const { t } = useT();
  const label = (n: number): string => t('bills:months.last', { n: String(n) });
  return (
    <FilterChip name={t('bills:months.show')} value={label(shown)}>
      {(close) => (
        <ChoiceList
          kind="one"
          label={t('bills:months.show')}
          choices={monthChoices.map((n) => ({ value: String(n), label: label(n) }))}
          chosen={[String(shown)]}
          onChange={([n]) => {
            useBills.setState({ monthsShown: Number(n) });
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

/** Whether the month in front may still change, in a badge and in words. */
function Standing({
  months,
  cycle,
}: {
  months: readonly Month[];
  cycle: string | null;
}): React.ReactElement | null {
  const { t } = useT();
  if (cycle === null || months.length === 0) return null;
  const { state } = mergeMonths(byCurrency(months).flatMap(([, list]) => list));
  const words = {
    final: 'isFinal',
    provisional: 'isProvisional',
    partial: 'isPartial',
    missing: 'isMissing',
  } as const;
  return (
    <>
      <StateBadge state={state} />
      <span className="t12 soft">
        {t(`bills:${words[state]}`, { cycle, time: asOfText(pulls(months)[0], new Date()) })}
      </span>
    </>
  );
}
