import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Month } from '@shared/model/query';
import type { Reconciliation } from '@shared/model/reconcile';
import { call } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { attempt } from '../../ui/attempt';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { Toolbar } from '../../ui/Toolbar';
import { StateBadge } from '../bills/StateBadge';
import { Checks } from './Checks';
import { ClosedMonths } from './ClosedMonths';
import { Levels } from './Levels';
import { Papers } from './Papers';
import { Side } from './Side';
import { useSigned } from './useSigned';
import './reconcile.css';

/** Months to choose from. */
const MONTHS = 36;

/** One month: details, records, transactions and summary, each against the next, every difference by name; and who signed it. */
export function ReconcileView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useQuery('query.months', { accountIds: [account.id], months: MONTHS });
  const months = [...(list.value ?? [])].sort((a, b) => b.cycle.localeCompare(a.cycle));
  const cycle = chosen ?? firstToClose(months);
  const month = useQuery('reconcile.month', cycle === null ? null : { accountId: account.id, cycle });
  const signed = useSigned(account.id);
  const value = month.former ? undefined : month.value;
  const asOf = value?.levels.flatMap((l) => l.pulledAt ?? []).sort()[0] ?? null;
  usePlace(cycle === null ? [] : [cycle], asOf);

  if (list.error && !list.value) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.loading) return <LoadingState text={t('reconcile:reading')} />;
  if (cycle === null) return <EmptyState title={t('reconcile:none')} text={t('reconcile:noneNote')} />;
  return (
    <div className="reconcile">
      <Toolbar label={t('common:section.reconcile')}>
        <FilterChip name={t('reconcile:month')} value={cycle}>
          {(close) => (
            <ChoiceList
              kind="one"
              label={t('reconcile:month')}
              choices={months.map((m) => ({
                value: m.cycle,
                label: m.cycle,
                note: <StateBadge state={m.state} />,
              }))}
              chosen={[cycle]}
              onChange={([next]) => {
                if (next) setChosen(next);
                close();
              }}
            />
          )}
        </FilterChip>
        <span className="t12 soft">{value ? counted(t, value) : ''}</span>
        <span className="grow" />
        {value ? <StateBadge state={value.state} /> : null}
        {value?.state === 'final' ? (
          <span className="t12 soft">{t('reconcile:isFinal', { time: asOfText(asOf, new Date()) })}</span>
        ) : null}
        <Papers account={account} cycle={cycle} />
        <Button
          size="small"
          icon={<Icon name="export" small />}
          onClick={() =>
            void attempt('exports:notStarted', () =>
              call('exports.start', { kind: 'statement', accountId: account.id, cycle }),
            )
          }
        >
          {t('exports:statement.pdf')}
        </Button>
      </Toolbar>
      <div className="reconcile-body">
        <div className="reconcile-main">
          {month.error && !value ? (
            <ErrorState error={month.error} onRetry={month.retry} />
          ) : value ? (
            <>
              <Levels month={value} account={account} />
              <Checks month={value} account={account} />
            </>
          ) : (
            <LoadingState text={t('reconcile:reading')} />
          )}
          <ClosedMonths months={months} signed={signed.value} cycle={cycle} onChoose={setChosen} />
        </div>
        {value ? (
          <Side
            month={value}
            signed={signed.value?.find((s) => s.cycle === cycle)}
            signedReading={signed.reading}
            account={account}
            onSigned={signed.reload}
          />
        ) : null}
      </div>
    </div>
  );
}

/** The newest month that can be closed; the newest pulled one where none can. */
function firstToClose(months: readonly Month[]): string | null {
  const pulled = months.filter((m) => m.state !== 'missing');
  return (pulled.find((m) => m.state === 'final') ?? pulled[0])?.cycle ?? null;
}

function counted(t: ReturnType<typeof useT>['t'], { differences }: Reconciliation): string {
  const real = differences.filter((d) => d.id !== 'equal');
  const unnamed = real.filter((d) => d.id === 'unnamed').length;
  return unnamed === 0
    ? t('reconcile:allNamed', { n: real.length })
    : t('reconcile:someUnnamed', { n: real.length, unnamed });
}
