import { useMemo, useState } from 'react';
import { shortName, codeName } from '@shared/codes';
import type { AnomalyView, Insights, Outlook } from '@shared/model/finance';
import { useQuery } from '../../api/useQuery';
import { amountText } from '../../format/number';
import { useT, type T } from '../../i18n';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { openSection } from '../../state/ui';
import { openMonth, setFilters } from '../bills/state';
import type { CostsViewProps } from './props';
import { filtersFor } from './openRecords';
import { concernsCosts } from './useAnalysis';

const LEAST_CHOICES = ['5', '20', '100', '500'];

/** What the open month will come to, and which days were unusual; each with its evidence in words. */
export function OutlookView({ accounts }: CostsViewProps): React.ReactElement {
  const { t } = useT();
  const [least, setLeast] = useState('20');
  const ids = accounts.map((a) => a.id).join();
  const refreshOn = useMemo(() => concernsCosts(ids.split(',')), [ids]);
  const { value, error, retry } = useQuery(
    'query.insights',
    { accountIds: accounts.map((a) => a.id), least },
    { refreshOn },
  );
  usePlace([t('costs:tab.outlook')], value?.asOf ?? null);
  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (!value) return <LoadingState text={t('costs:empty.reading')} />;
  return (
    <div className="costs-scroll">
      {value.forecasts.length === 0 ? (
        <EmptyState title={t('costs:empty.title')} text={t('costs:empty.note')} />
      ) : (
        value.forecasts.map(({ currency, outlook }) => (
          <ForecastBlock key={currency} currency={currency} outlook={outlook} insights={value} />
        ))
      )}
      <Anomalies insights={value} least={least} onLeast={setLeast} />
    </div>
  );
}

type BlockProps = { currency: string; outlook: Outlook; insights: Insights };

function ForecastBlock({ currency, outlook, insights }: BlockProps): React.ReactElement {
  const { t } = useT();
  const { cycle, upTo } = insights;
  if (outlook.kind === 'quiet')
    return (
      <EmptyState
        title={t('costs:outlook.quiet.title', { cycle })}
        text={t(`costs:outlook.quiet.${outlook.reason}`, {
          have: String(outlook.have),
          need: String(outlook.need),
        })}
      />
    );
  const { evidence } = outlook;
  const money = (text: string): string => `${currency} ${amountText(text)}`;
  const parts: [string, string, string][] = [
    [t('costs:outlook.billed'), outlook.billed, t('costs:outlook.upTo', { day: upTo ?? '' })],
    [
      t('costs:outlook.dailyRest', { n: String(evidence.daysLeft) }),
      evidence.dailyRest,
      dailyText(t, evidence, money),
    ],
    [
      t('costs:outlook.monthEnd'),
      evidence.monthEnd,
      t('costs:outlook.monthEndNote', { n: String(evidence.months) }),
    ],
    [
      t('costs:outlook.periodRest'),
      evidence.periodRest,
      t('costs:outlook.periodRestNote', { n: String(evidence.months) }),
    ],
  ];
  return (
    <section className="block forecast">
      <div className="block-head">
        <h2>{t('costs:outlook.forecast', { cycle })}</h2>
        <Badge kind="provisional">{t('costs:outlook.expected')}</Badge>
      </div>
      <div className="forecast-figures">
        <p>
          <span className="soft t12">{t('costs:outlook.expected')}</span>
          <span className="hero">
            <Amount value={outlook.expected} currency={currency} finality="provisional" />
          </span>
        </p>
        <p>
          <span className="soft t12">{t('costs:outlook.range')}</span>
          <span className="range">
            <Amount value={outlook.low} currency={currency} /> <span className="faint">–</span>{' '}
            <Amount value={outlook.high} />
          </span>
        </p>
      </div>
      <table className="figures-table forecast-parts">
        <caption className="soft t12">{t('costs:outlook.parts')}</caption>
        <tbody>
          {parts.map(([name, amount, note]) => (
            <tr key={name}>
              <th scope="row">
                <span>{name}</span>
                <span className="faint t12">{note}</span>
              </th>
              <td className="end">
                <Amount value={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint t12">{t('costs:outlook.method')}</p>
    </section>
  );
}

function dailyText(
  t: T,
  evidence: Extract<Outlook, { kind: 'forecast' }>['evidence'],
  money: (text: string) => string,
): string {
  const level = t('costs:outlook.dailyLevel', {
    workday: money(evidence.workdayLevel),
    weekend: money(evidence.weekendLevel),
    days: String(evidence.days),
  });
  if (evidence.leftOut === 0) return level;
  const out = t('costs:outlook.leftOut', { count: evidence.leftOut, n: String(evidence.leftOut) });
  return `${level}${t('common:listSeparator')}${out}`;
}

function Anomalies({
  insights,
  least,
  onLeast,
}: {
  insights: Insights;
  least: string;
  onLeast: (least: string) => void;
}): React.ReactElement {
  const { t, language } = useT();
  const { anomalies, lookedFrom, upTo, judged, quiet } = insights;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('costs:outlook.anomalies')}</h2>
        <span className="grow" />
        <label className="t12 soft row">
          {t('costs:outlook.least')}
          <select className="text-input" value={least} onChange={(e) => onLeast(e.target.value)}>
            {LEAST_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {amountText(choice)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="soft t12 costs-lead">
        {t('costs:outlook.anomaliesNote', {
          from: lookedFrom,
          to: upTo ?? lookedFrom,
          judged: String(judged),
          quiet: String(quiet),
        })}
      </p>
      {anomalies.length === 0 ? (
        <EmptyState
          title={t('costs:outlook.noAnomalies')}
          text={t('costs:outlook.noAnomaliesNote', { least: amountText(least) })}
        />
      ) : (
        <table className="figures-table wide anomalies">
          <thead>
            <tr>
              <th scope="col">{t('costs:outlook.what')}</th>
              <th scope="col">{t('costs:outlook.when')}</th>
              <th scope="col" className="end">
                {t('costs:outlook.amount')}
              </th>
              <th scope="col" className="end">
                {t('costs:outlook.usual')}
              </th>
              <th scope="col" className="end">
                {t('costs:outlook.beyond')}
              </th>
              <th scope="col">{t('costs:outlook.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {anomalies.map((a) => (
              <tr key={`${a.subject} ${a.id} ${a.from} ${a.currency}`}>
                <th scope="row">
                  <button type="button" className="link ellipsis" title={a.id} onClick={() => open(a)}>
                    {nameOf(a, language)}
                  </button>
                  <span className="faint t11">{t(`costs:outlook.${a.subject}`)}</span>
                </th>
                <td className="nowrap">{a.from === a.to ? a.from : `${a.from} – ${a.to.slice(5)}`}</td>
                <td className="end">
                  <Amount value={a.amount} currency={a.currency} />
                </td>
                <td className="end">
                  <Amount value={a.usual} quiet />
                </td>
                <td className="end">
                  <Amount value={a.beyond} plus strong />
                </td>
                <td className="soft evidence">
                  {t(`costs:outlook.${a.kind}`, {
                    peak: a.peak,
                    spreads: (a.spreads / 10).toFixed(1),
                    history: String(a.history),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function nameOf({ subject, id, label }: AnomalyView, language: 'zh-CN' | 'en'): string {
  if (subject === 'resource') return label ?? id;
  return shortName(codeName('resourceRecords', 'cloud_service_type', id, label, language) ?? id);
}

function open({ subject, id, peak }: AnomalyView): void {
  const dimension = subject === 'service' ? 'service' : 'resource';
  setFilters('resourceRecords', filtersFor([{ dimension, keys: [id], not: false }]));
  openMonth(peak.slice(0, 7), 'records');
  openSection('bills');
}
