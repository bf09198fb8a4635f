import type { AccountView } from '@shared/model/account';
import type { Month } from '@shared/model/query';
import type { SyncProgress } from '@shared/model/sync';
import { addMonths } from '@shared/time';
import { asOfText } from '../../format/date';
import { ABSENT, countText } from '../../format/number';
import type { T } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Delta } from '../../ui/amount/Delta';
import type { GridColumn } from '../../ui/table/columns';
import { AccountCell } from './cells';
import { canPull, pullMonth, pullOf } from './pull';
import { settlementOf } from './settlement';
import { StateBadge } from './StateBadge';

type Context = {
  t: T;
  accounts: readonly AccountView[];
  several: boolean;
  online: boolean;
  progress: Readonly<Record<string, SyncProgress>>;
  months: readonly Month[];
  /** null when there are several: then each amount names its own. */
  currency: string | null;
};

export function monthColumns(context: Context): GridColumn<Month>[] {
  const { t, currency, several, accounts, months } = context;
  const own = (m: Month): { currency?: string } => (currency === null ? { currency: m.currency } : {});
  const unit = (text: string): string => (currency === null ? text : `${currency}, ${text}`);
  const before = (m: Month): string | null =>
    months.find((o) => o.accountId === m.accountId && o.cycle === addMonths(m.cycle, -1))?.settled ?? null;
  const columns: GridColumn<Month>[] = [
    {
      id: 'cycle',
      title: t('bills:months.cycle'),
      width: 92,
      rank: 0,
      cell: (m) => <b>{m.cycle}</b>,
      text: (m) => m.cycle,
    },
    {
      id: 'state',
      title: t('bills:months.state'),
      width: 124,
      rank: 0,
      grow: 1,
      cell: (m) => <StateBadge state={m.state} />,
      text: (m) => t(`bills:state.${m.state}`),
    },
    {
      id: 'settled',
      title: t('bills:months.settled'),
      unit: unit(t('bills:months.decimals2')),
      width: 164,
      rank: 0,
      align: 'end',
      cell: (m) => <Amount value={m.settled} {...own(m)} spoken={t(`bills:state.${m.state}`)} />,
      text: (m) => m.settled ?? '',
    },
    {
      id: 'change',
      title: t('bills:months.change'),
      width: 184,
      rank: 2,
      align: 'end',
      // An open month against a whole one says nothing.
      cell: (m) =>
        m.state === 'final' ? (
          <Delta now={m.settled} then={before(m)} amount />
        ) : (
          <span className="faint">{m.state === 'provisional' ? t('bills:months.openMonth') : ABSENT}</span>
        ),
      text: () => '',
    },
    {
      id: 'recordSum',
      title: t('bills:months.recordSum'),
      unit: unit(t('bills:months.decimals8')),
      width: 190,
      rank: 1,
      align: 'end',
      cell: (m) => <Amount value={m.recordSum} decimals={8} {...own(m)} />,
      text: (m) => m.recordSum ?? '',
    },
    {
      id: 'rounding',
      title: t('bills:months.rounding'),
      width: 108,
      rank: 4,
      align: 'end',
      cell: (m) => <Amount value={settlementOf(m).rounding} decimals={8} quiet />,
      text: (m) => settlementOf(m).rounding ?? '',
    },
    ...otherDifference(context),
    {
      id: 'records',
      title: t('bills:months.records'),
      width: 82,
      rank: 3,
      align: 'end',
      cell: (m) => (
        <span className={m.records ? '' : 'faint'}>
          {m.state === 'missing' ? ABSENT : countText(m.records)}
        </span>
      ),
      text: (m) => String(m.records),
    },
    {
      id: 'asOf',
      title: t('bills:months.asOf'),
      width: 128,
      rank: 0,
      align: 'end',
      cell: (m) => <AsOf month={m} context={context} />,
      text: (m) => m.pulledAt ?? '',
    },
  ];
  if (!several) return columns;
  const account: GridColumn<Month> = {
    id: 'account',
    title: t('bills:column.account'),
    width: 150,
    rank: 0,
    grow: 1,
    cell: (m) => <AccountCell account={accounts.find((a) => a.id === m.accountId)} id={m.accountId} />,
    text: (m) => accounts.find((a) => a.id === m.accountId)?.name ?? m.accountId,
  };
  return [...columns.slice(0, 1), account, ...columns.slice(1)];
}

/** Only there when some month has one: what separates summary and records beyond rounding. */
function otherDifference({ t, months }: Context): GridColumn<Month>[] {
  if (!months.some((m) => settlementOf(m).other !== null)) return [];
  return [
    {
      id: 'other',
      title: t('bills:foot.other'),
      about: t('bills:foot.otherNote'),
      width: 130,
      rank: 2,
      align: 'end',
      cell: (m) => <Amount value={settlementOf(m).other} decimals={8} />,
      text: (m) => settlementOf(m).other ?? '',
    },
  ];
}

/** When the month was pulled; for one that was not, how to get it. */
function AsOf({ month, context }: { month: Month; context: Context }): React.ReactElement {
  const { t, accounts, online, progress } = context;
  const account = accounts.find((a) => a.id === month.accountId);
  const pulling = pullOf(progress[month.accountId], month.cycle);
  if (pulling) return <span className="soft">{t('bills:months.pulling')}</span>;
  if (month.state !== 'missing' && month.state !== 'partial')
    return <span className="soft">{asOfText(month.pulledAt, new Date())}</span>;
  if (!account || !canPull(account, online))
    return <span className="faint">{t('bills:months.needsNetwork')}</span>;
  return (
    <button
      type="button"
      className="link"
      aria-label={t('bills:months.pullMonth', { cycle: month.cycle })}
      onClick={() => void pullMonth([month.accountId], month.cycle)}
    >
      {t('bills:months.pull')}
    </button>
  );
}
