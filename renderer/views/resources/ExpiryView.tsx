import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { addMonths, cycleAt, dayAt, dayOf } from '@shared/time';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { ErrorState, LoadingState, EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Note } from '../../ui/Note';
import { Segments } from '../../ui/Choice';
import { Toolbar } from '../../ui/Toolbar';
import { Alerts } from '../alerts/Alerts';
import { useWatch } from '../alerts/watches';
import { valueOf } from '../bills/fields';
import { ActionButton } from '../lists/ActionButton';
import { openTab, useLists } from '../lists/state';
import { useNow } from '../lists/useNow';
import { ResourceLine } from './ResourceLine';
import { weeksOf } from './calendar';
import { MOST_ROWS, useAllRows } from './useAllRows';

type Props = { account: AccountView; accounts: readonly AccountView[] };

/** When main resources expire: a month at a time, or day after day. Days are those of GMT+8, as the cloud ends them. */
export function ExpiryView({ account, accounts }: Props): React.ReactElement {
  const { t } = useT();
  const form = useLists((s) => (s.tabs['expiry'] === 'agenda' ? 'agenda' : 'month'));
  const [cycle, setCycle] = useState(() => cycleAt(Date.now()));
  const { rows, loading, error, cut, retry } = useAllRows(
    {
      dataset: 'periodResources',
      accountIds: accounts.map((a) => a.id),
      cycles: [],
      text: '',
      filters: [{ op: 'in', column: 'is_main_resource', values: ['1'] }],
    },
    [{ column: 'expire_time', descending: false }],
  );
  const byDay = groupByDay(rows);
  return (
    <>
      <Toolbar label={t('resources:tab.calendar')}>
        <Segments
          label={t('resources:form')}
          options={(['month', 'agenda'] as const).map((value) => ({ value, label: t(`resources:${value}`) }))}
          value={form}
          onChange={(value) => openTab('expiry', value)}
        />
        {form === 'month' ? (
          <span className="row">
            <button
              type="button"
              className="icon-button"
              aria-label={t('resources:before')}
              onClick={() => setCycle(addMonths(cycle, -1))}
            >
              <Icon name="left" />
            </button>
            <b aria-live="polite">{cycle}</b>
            <button
              type="button"
              className="icon-button"
              aria-label={t('resources:after')}
              onClick={() => setCycle(addMonths(cycle, 1))}
            >
              <Icon name="right" />
            </button>
          </span>
        ) : null}
        <span className="grow" />
        <span className="t12 faint">{t('resources:zone')}</span>
        {accounts.length === 1 ? (
          <ActionButton
            account={account}
            action="renewRules"
            input={{}}
            label={t('resources:rules')}
            subjects={['account:renewRules']}
            small
          />
        ) : null}
      </Toolbar>
      <div className="scroll-page" tabIndex={0} role="group" aria-label={t('resources:tab.calendar')}>
        {error ? <ErrorState error={error} onRetry={retry} /> : null}
        {cut ? <Note kind="notice">{t('resources:cut', { n: countText(MOST_ROWS) })}</Note> : null}
        {loading ? <LoadingState text={t('lists:reading')} /> : null}
        {!loading && !error && rows.length === 0 ? (
          <EmptyState title={t('resources:none')} text={t('resources:calendarNone')} />
        ) : null}
        {accounts.length === 1 ? <Alerts account={account} /> : null}
        {rows.length > 0 && form === 'month' ? (
          <Month cycle={cycle} byDay={byDay} accounts={accounts} />
        ) : null}
        {rows.length > 0 && form === 'agenda' ? <Agenda byDay={byDay} accounts={accounts} /> : null}
      </div>
    </>
  );
}

type ByDay = ReadonlyMap<string, readonly Row[]>;

function groupByDay(rows: readonly Row[]): ByDay {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const at = valueOf(row, 'expire_time');
    const day = at === null ? null : dayOf(at);
    if (day === null) continue;
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}

type Shown = { byDay: ByDay; accounts: readonly AccountView[] };

function Month({ cycle, byDay, accounts }: Shown & { cycle: string }): React.ReactElement {
  const { t } = useT();
  const today = dayAt(useNow());
  const [chosen, setChosen] = useState<string | null>(null);
  const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
  return (
    <>
      <table className="month" aria-label={cycle}>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {t(`resources:weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(cycle).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const count = byDay.get(day)?.length ?? 0;
                const classes = [
                  day.startsWith(cycle) ? '' : 'outside',
                  day === today ? 'today' : '',
                  day === chosen ? 'chosen' : '',
                ];
                return (
                  <td key={day} className={classes.join(' ')}>
                    {count > 0 ? (
                      <button type="button" aria-pressed={day === chosen} onClick={() => setChosen(day)}>
                        <span>{Number(day.slice(8))}</span>
                        <b>{t('resources:expiring', { n: String(count) })}</b>
                      </button>
                    ) : (
                      <span className="day">{Number(day.slice(8))}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {chosen ? (
        <Day day={chosen} rows={byDay.get(chosen) ?? []} accounts={accounts} />
      ) : (
        <p className="soft">{t('resources:chooseDay')}</p>
      )}
    </>
  );
}

/** From today on, day after day; days within the warning are marked in words. */
function Agenda({ byDay, accounts }: Shown): React.ReactElement {
  const { t } = useT();
  const today = dayAt(useNow());
  const days = [...byDay.keys()].filter((day) => day >= today).sort();
  if (days.length === 0) return <p className="soft">{t('resources:nothingAhead')}</p>;
  return (
    <>
      {days.map((day) => (
        <Day key={day} day={day} rows={byDay.get(day) ?? []} accounts={accounts} />
      ))}
    </>
  );
}

function Day({
  day,
  rows,
  accounts,
}: {
  day: string;
  rows: readonly Row[];
  accounts: readonly AccountView[];
}): React.ReactElement {
  const { t } = useT();
  const left = Math.round((Date.parse(day) - Date.parse(dayAt(useNow()))) / 86_400_000);
  return (
    <section className="agenda-day" aria-label={day}>
      <h3>
        {day}{' '}
        <span className="faint">
          {left >= 0 ? t('resources:daysLeft', { count: left }) : t('resources:daysAgo', { count: -left })}
        </span>
      </h3>
      {accounts.map((account) => {
        const own = rows.filter((row) => valueOf(row, '_account') === account.id);
        return own.length > 0 ? (
          <DayOf key={account.id} account={account} rows={own} left={left} several={accounts.length > 1} />
        ) : null;
      })}
    </section>
  );
}

function DayOf({
  account,
  rows,
  left,
  several,
}: {
  account: AccountView;
  rows: readonly Row[];
  left: number;
  several: boolean;
}): React.ReactElement {
  const { t } = useT();
  const { resourceDays } = useWatch(account.id);
  const ids = rows.flatMap((row) => valueOf(row, 'resource_id') ?? []);
  const warned = left >= 0 && left <= resourceDays;
  return (
    <div className={warned ? 'agenda-rows warned' : 'agenda-rows'}>
      {rows.map((row) => (
        <ResourceLine key={valueOf(row, 'resource_id')} row={row} account={several ? account : null} />
      ))}
      <ActionButton
        account={account}
        action="renew"
        input={{ resourceIds: ids }}
        subjects={ids.map((id) => `resource:${id}`)}
        label={t('resources:renewDay', { count: ids.length })}
      />
    </div>
  );
}
