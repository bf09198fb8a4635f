import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { convertE8, rateFor, rateSchema } from '@shared/finance/convert';
import type { KeptRate } from '@shared/model/finance';
import { cyclesBack } from '@shared/time';
import { call, on } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { attempt } from '../../ui/attempt';
import { Badge } from '../../ui/Badge';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import type { CostsViewProps } from './props';
import { e8Text, rowsByTime } from './figures';
import { openCycle, useCostsQuery } from './useAnalysis';

const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'SGD', 'JPY'];
const MONTHS = 12;

/** Each currency by itself, month by month; and all said in one, at the person's own rates, marked as converted. */
export function RatesView({ accounts }: CostsViewProps): React.ReactElement {
  const { t } = useT();
  const { value: rates, error, retry } = useQuery('query.rates', {});
  useEffect(
    () =>
      on('book.changed', ({ what }) => {
        if (what === 'rates') retry();
      }),
    [retry],
  );
  if (error && !rates) return <ErrorState error={error} onRetry={retry} />;
  if (!rates) return <LoadingState text={t('costs:empty.reading')} />;
  return (
    <div className="costs-scroll">
      <Together accounts={accounts} rates={rates} />
      <section className="block">
        <div className="block-head">
          <h2>{t('costs:tab.rates')}</h2>
        </div>
        <p className="soft t12 costs-lead">{t('costs:rate.note')}</p>
        <RateForm />
        {rates.length === 0 ? (
          <EmptyState title={t('costs:rate.empty')} text={t('costs:rate.emptyNote')} />
        ) : (
          <RateList rates={rates} />
        )}
      </section>
    </div>
  );
}

function RateForm(): React.ReactElement {
  const { t } = useT();
  const [cycle, setCycle] = useState(openCycle());
  const [from, setFrom] = useState('USD');
  const [to, setTo] = useState('CNY');
  const [rate, setRate] = useState('');
  const [shown, setShown] = useState(false);
  const parsed = rateSchema.safeParse({ cycle, from, to, rate: rate.trim() });
  const problem = from === to ? t('costs:rate.same') : parsed.success ? null : t('costs:rate.invalid');
  const save = async (): Promise<void> => {
    setShown(true);
    if (!parsed.success || problem !== null) return;
    await attempt('costs:notSaved.rate', () => call('rates.save', { rates: [parsed.data] }));
    setRate('');
    setShown(false);
  };
  const choice = (label: string, value: string, values: readonly string[], set: (v: string) => void) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="text-input" value={value} onChange={(e) => set(e.target.value)}>
        {values.map((v) => (
          <option key={v}>{v}</option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      className="rate-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {choice(t('costs:rate.cycle'), cycle, cyclesBack(openCycle(), 36), setCycle)}
      {choice(t('costs:rate.from'), from, CURRENCIES, setFrom)}
      {choice(t('costs:rate.to'), to, CURRENCIES, setTo)}
      <label className="field">
        <span className="field-label">{t('costs:rate.hint', { from, to })}</span>
        <input
          className="text-input"
          inputMode="decimal"
          value={rate}
          aria-invalid={shown && problem !== null}
          onChange={(e) => setRate(e.target.value)}
        />
      </label>
      <Button size="small" htmlType="submit">
        {t('costs:rate.add')}
      </Button>
      {shown && problem !== null ? (
        <span className="field-error" role="alert">
          {problem}
        </span>
      ) : null}
    </form>
  );
}

function RateList({ rates }: { rates: readonly KeptRate[] }): React.ReactElement {
  const { t } = useT();
  return (
    <table className="figures-table wide amortised-table">
      <thead>
        <tr>
          <th scope="col">{t('costs:rate.cycle')}</th>
          <th scope="col">
            {t('costs:rate.from')} / {t('costs:rate.to')}
          </th>
          <th scope="col" className="end">
            {t('costs:rate.rate')}
          </th>
          <th scope="col">{t('costs:rate.at')}</th>
          <th scope="col">
            <span className="sr-only">{t('costs:rate.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map(({ cycle, from, to, rate, at }) => (
          <tr key={`${cycle} ${from} ${to}`}>
            <th scope="row">{cycle}</th>
            <td>
              {from} / {to}
            </td>
            <td className="end">{rate}</td>
            <td className="soft">{asOfText(at, new Date())}</td>
            <td className="end">
              <button
                type="button"
                className="link"
                onClick={() =>
                  void attempt('costs:notSaved.rateRemoved', () => call('rates.remove', { cycle, from, to }))
                }
              >
                {t('costs:rate.remove')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Together({ accounts, rates }: CostsViewProps & { rates: readonly KeptRate[] }): React.ReactElement {
  const { t } = useT();
  const targets = [...new Set(rates.map((r) => r.to))];
  const [into, setInto] = useState<string>('');
  const target = targets.includes(into) ? into : '';
  const cycles = cyclesBack(openCycle(), MONTHS);
  const { value } = useCostsQuery({ accountIds: accounts.map((a) => a.id), cycles, groups: ['month'] });
  usePlace([t('costs:tab.rates')], value?.asOf ?? null);
  const rows = useMemo(() => rowsByTime(value?.groups ?? []), [value]);
  const currencies = rows.map((r) => r.currency).sort();
  const amountOf = (currency: string, cycle: string): bigint | undefined =>
    rows.find((r) => r.currency === currency)?.byTime.get(cycle);
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('costs:rate.summary')}</h2>
        <span className="grow" />
        <label className="t12 soft row">
          {t('costs:rate.into')}
          <select className="text-input" value={target} onChange={(e) => setInto(e.target.value)}>
            <option value="">{t('costs:rate.none')}</option>
            {targets.map((c) => (
              <option key={c}>{c}</option>
            ))}
          </select>
        </label>
      </div>
      <p className="soft t12 costs-lead">{t('costs:rate.summaryNote')}</p>
      {currencies.length === 0 ? (
        <EmptyState title={t('costs:empty.title')} text={t('costs:empty.note')} />
      ) : (
        <table className="figures-table wide amortised-table">
          <thead>
            <tr>
              <th scope="col">{t('costs:time.month')}</th>
              {currencies.map((c) => (
                <th key={c} scope="col" className="end">
                  {c}
                </th>
              ))}
              {target ? (
                <th scope="col" className="end">
                  {t('costs:rate.converted', { currency: target })}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {cycles.map((cycle) => (
              <tr key={cycle}>
                <th scope="row">{cycle}</th>
                {currencies.map((c) => {
                  const e8 = amountOf(c, cycle);
                  return (
                    <td key={c} className="end">
                      <Amount value={e8 === undefined ? null : e8Text(e8)} decimals={8} align />
                    </td>
                  );
                })}
                {target ? (
                  <td className="end">
                    <Converted
                      parts={currencies.flatMap((c) => {
                        const e8 = amountOf(c, cycle);
                        return e8 === undefined ? [] : [[c, e8] as const];
                      })}
                      {...{ cycle, rates, target }}
                    />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The sum in one currency, or which rate is missing. */
function Converted({
  parts,
  cycle,
  rates,
  target,
}: {
  parts: readonly (readonly [string, bigint])[];
  cycle: string;
  rates: readonly KeptRate[];
  target: string;
}): React.ReactElement {
  const { t } = useT();
  if (parts.length === 0) return <Amount value={null} />;
  let sum = 0n;
  for (const [currency, e8] of parts) {
    if (currency === target || e8 === 0n) {
      sum += e8;
      continue;
    }
    const rate = rateFor(rates, cycle, currency, target);
    if (!rate)
      return (
        <span className="faint t12">{t('costs:rate.missing', { cycle, from: currency, to: target })}</span>
      );
    sum += convertE8(e8, rate.rate);
  }
  return (
    <>
      <Badge kind="plain" icon="info">
        {t('costs:rate.convertedMark')}
      </Badge>{' '}
      <Amount value={e8Text(sum)} />
    </>
  );
}
