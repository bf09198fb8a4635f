import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Month } from '@shared/model/query';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { useSync } from '../../state/sync';
import { sum } from '../../format/change';
import { Amount } from '../../ui/amount/Amount';
import { DataGrid } from '../../ui/table/DataGrid';
import { fitColumns } from '../../ui/table/columns';
import type { FootLine } from '../../ui/table/GridFoot';
import { listSource } from '../../ui/table/rowSource';
import { useState } from 'react';
import { monthColumns } from './monthColumns';
import { byCurrency, settlementOf } from './settlement';
import { openMonth } from './state';

type Props = {
  months: readonly Month[];
  accounts: readonly AccountView[];
  several: boolean;
  resetKey: string;
};

/** Every month of the cache, newest first: state, settled amount, sum of records, and rounding as its own figure. */
export function MonthList({ months, accounts, several, resetKey }: Props): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const progress = useSync((s) => s.progress);
  const [width, setWidth] = useState(1072);
  const ordered = useMemo(
    () =>
      [...months].sort((a, b) => b.cycle.localeCompare(a.cycle) || a.accountId.localeCompare(b.accountId)),
    [months],
  );
  const source = useMemo(() => listSource(ordered), [ordered]);
  const currencies = byCurrency(ordered);
  const columns = monthColumns({
    t,
    accounts,
    several,
    online,
    progress,
    months: ordered,
    currency: currencies.length === 1 ? (currencies[0]?.[0] ?? null) : null,
  });
  return (
    <DataGrid
      label={t('bills:months.label')}
      columns={fitColumns(columns, width)}
      source={source}
      keyOf={(m) => `${m.accountId} ${m.cycle}`}
      kindOf={(m) => (m.state === 'missing' ? 'missing' : undefined)}
      foot={currencies.map(([currency, list]) => totalLine(t, currency, list))}
      resetKey={resetKey}
      onWidth={setWidth}
      onOpen={(m) => {
        if (m.state !== 'missing') openMonth(m.cycle);
      }}
    />
  );
}

function totalLine(t: ReturnType<typeof useT>['t'], currency: string, months: readonly Month[]): FootLine {
  const known = months.filter((m) => m.settled !== null);
  const missing = months.length - known.length;
  const add = (pick: (m: Month) => string | null): string | null => {
    const values = known.map(pick).filter((v) => v !== null);
    return values.length > 0 ? sum(values) : null;
  };
  const n = String(known.length);
  return {
    id: currency,
    kind: 'grand',
    label: (
      <b>
        {missing > 0
          ? t('bills:months.totalOf', { n, missing: String(missing) })
          : t('bills:months.total', { n })}
      </b>
    ),
    cells: {
      settled: <Amount value={add((m) => m.settled)} currency={currency} strong />,
      recordSum: <Amount value={add((m) => m.recordSum)} decimals={8} />,
      rounding: <Amount value={add((m) => settlementOf(m).rounding)} decimals={8} quiet />,
    },
  };
}
