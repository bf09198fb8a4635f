import type { Month, Overview } from '@shared/model/query';
import { addMonths } from '@shared/time';
import { asOfText } from '../../format/date';
import { isZero, sum } from '../../format/change';
import { amountText, countText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Delta } from '../../ui/amount/Delta';
import { settlementOf } from '../bills/settlement';
import { StateBadge } from '../bills/StateBadge';
import { dailyMean, daysCovered, daysLeft, divideCut, MOST_DAYS } from './lasting';

/** Kinds of balance (contract: account_type). */
const CASH = '1';
const CREDIT = '2';
const BONUS = '5';

function balanceOf(overview: Overview, type: string): string | null {
  const amounts = overview.balances.filter((b) => b.type === type).map((b) => b.amount);
  return amounts.length > 0 ? sum(amounts) : null;
}

/** What can be paid with now: cash and credit left. */
function availableOf(overview: Overview): string | null {
  const parts = [balanceOf(overview, CASH), balanceOf(overview, CREDIT)].filter((p) => p !== null);
  return parts.length > 0 ? sum(parts) : null;
}

/** The four figures a person opens the app for. */
export function Figures({ overview }: { overview: Overview }): React.ReactElement {
  const open = overview.months.at(-1);
  const last = overview.months.at(-2);
  return (
    <div className="figures">
      <Balance overview={overview} />
      {open ? <OpenMonth month={open} currency={overview.currency} /> : null}
      {last ? <LastMonth month={last} overview={overview} /> : null}
      <Lasting overview={overview} open={open} last={last} />
    </div>
  );
}

function Figure(props: {
  title: string;
  aside: React.ReactNode;
  hero: React.ReactNode;
  children: React.ReactNode;
}): React.ReactElement {
  return (
    <section className="figure" aria-label={props.title}>
      <div className="figure-head">
        <h2>{props.title}</h2>
        <span className="grow" />
        {props.aside}
      </div>
      <div className="hero">{props.hero}</div>
      <dl className="lines">{props.children}</dl>
    </section>
  );
}

function Line({
  name,
  title,
  children,
}: {
  name: string;
  title?: string;
  children: React.ReactNode;
}): React.ReactElement {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Balance({ overview }: { overview: Overview }): React.ReactElement {
  const { t } = useT();
  const credit = overview.balances.filter((b) => b.type === CREDIT);
  const limit = sum(credit.map((b) => b.credit));
  const bonus = balanceOf(overview, BONUS);
  const available = availableOf(overview);
  return (
    <Figure
      title={t('overview:balance')}
      aside={<span className="faint t11">{asOfText(overview.balancesAsOf, new Date())}</span>}
      hero={<Amount value={available} currency={overview.currency} />}
    >
      {available === null ? <Line name={t('overview:balanceMissing')}>{null}</Line> : null}
      {available === null ? null : (
        <Line name={t('overview:cash')}>
          <Amount value={balanceOf(overview, CASH)} />
        </Line>
      )}
      {credit.length > 0 ? (
        <Line
          name={t('overview:creditLeft')}
          {...(isZero(limit) ? {} : { title: t('overview:creditOf', { amount: amountText(limit) }) })}
        >
          <Amount value={balanceOf(overview, CREDIT)} />
        </Line>
      ) : null}
      {bonus !== null && !isZero(bonus) ? (
        <Line name={t('overview:bonus')}>
          <Amount value={bonus} />
        </Line>
      ) : null}
      {overview.debt !== null && !isZero(overview.debt) ? (
        <Line name={t('overview:debt')}>
          <Amount value={overview.debt} />
        </Line>
      ) : null}
    </Figure>
  );
}

function OpenMonth({ month, currency }: { month: Month; currency: string }): React.ReactElement {
  const { t } = useT();
  const days = daysCovered(month);
  return (
    <Figure
      title={t('overview:monthToDate', { cycle: month.cycle })}
      aside={<StateBadge state={month.state} />}
      hero={
        <Amount
          value={month.settled}
          currency={currency}
          {...(month.settled === null ? {} : { finality: 'provisional' as const })}
          spoken={t(`bills:state.${month.state}`)}
        />
      }
    >
      <Line name={t('overview:records')}>
        {month.state === 'missing' ? '—' : t('overview:recordsOf', { n: countText(month.records) })}
      </Line>
      {month.settled !== null && days > 0 ? (
        <Line name={t('overview:dailyMean', { days: String(days) })}>
          <Amount value={divideCut(month.settled, days)} />
        </Line>
      ) : null}
    </Figure>
  );
}

function LastMonth({ month, overview }: { month: Month; overview: Overview }): React.ReactElement {
  const { t } = useT();
  const earlier = addMonths(month.cycle, -1);
  const before = overview.months.find((m) => m.cycle === earlier)?.settled ?? null;
  const { rounding } = settlementOf(month);
  const closed = month.state === 'final' || month.state === 'provisional' ? month.state : null;
  return (
    <Figure
      title={t('overview:lastMonth', { cycle: month.cycle })}
      aside={<StateBadge state={month.state} />}
      hero={
        <Amount
          value={month.settled}
          currency={overview.currency}
          {...(closed && month.settled !== null ? { finality: closed } : {})}
          spoken={t(`bills:state.${month.state}`)}
        />
      }
    >
      <Line name={t('overview:against', { cycle: earlier })}>
        <Delta now={month.settled} then={before} />
      </Line>
      {rounding === null ? null : (
        <Line name={t('overview:rounding')}>
          <Amount value={rounding} decimals={8} quiet />
        </Line>
      )}
    </Figure>
  );
}

function Lasting({
  overview,
  open,
  last,
}: {
  overview: Overview;
  open: Month | undefined;
  last: Month | undefined;
}): React.ReactElement {
  const { t } = useT();
  const available = availableOf(overview);
  const daily = dailyMean(open, last);
  const days = available !== null && daily !== null ? daysLeft(available, daily.mean) : null;
  const why =
    available === null || daily === null
      ? t('overview:lastsNoData')
      : t(
          isZero(daily.mean) || daily.mean.startsWith('-')
            ? 'overview:lastsNoSpend'
            : 'overview:lastsNoBalance',
        );
  return (
    <Figure
      title={t('overview:lasts')}
      aside={<span className="faint t11">{t('overview:atMean')}</span>}
      hero={
        days === null ? (
          '—'
        ) : (
          <>
            {days > MOST_DAYS ? t('overview:daysMore', { days: String(MOST_DAYS) }) : countText(Number(days))}
            <span className="hero-unit"> {t('overview:days')}</span>
          </>
        )
      }
    >
      {days === null || available === null || daily === null ? (
        <Line name={why}>{null}</Line>
      ) : (
        <>
          <Line
            name={t('overview:lastsHow', { available: amountText(available), mean: amountText(daily.mean) })}
          >
            {null}
          </Line>
          <Line name={t('overview:lastsBasis', { cycle: daily.cycle, days: String(daily.days) })}>
            {null}
          </Line>
        </>
      )}
    </Figure>
  );
}
