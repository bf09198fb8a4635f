import { nameBeside, nameOf } from '@shared/codes';
import type { CallOutput } from '@shared/ipc/contract';
import type { Price } from '@shared/model/prices';
import { fromE8, toE8 } from '@shared/money';
import { countText, quantityText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Note } from '../../ui/Note';
import { breakEven } from './breakEven';
import type { Draft } from './draft';
import { monthsOf, termText } from './termText';

/** A price by use: official, discounts, what is to be paid. */
export function OnDemandResult({ price, draft }: { price: Price; draft: Draft }): React.ReactElement {
  const { t, language } = useT();
  const unit = nameOf('unit', String(draft.usageUnit), language) ?? '';
  return (
    <section>
      <h2>{t('prices:byUse', { usage: quantityText(draft.usage), unit })}</h2>
      <table className="sheet price-table">
        <tbody>
          <tr>
            <th scope="row">{t('prices:official')}</th>
            <td className="end">
              <Amount value={price.official} currency={price.currency} />
            </td>
          </tr>
          {price.offers.map((offer, n) => (
            <tr key={n}>
              <th scope="row">
                {nameBeside('orderDiscount', offer.type, offer.name, language) ?? t('prices:discount')}
              </th>
              <td className="end">
                <Amount value={offer.discount === null ? null : `-${offer.discount}`} />
              </td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t('prices:toPay')}</th>
            <td className="end">
              <Amount value={price.amount} currency={price.currency} strong />
            </td>
          </tr>
        </tbody>
      </table>
      {price.offers.length === 0 ? <p className="faint t12">{t('prices:noDiscount')}</p> : null}
    </section>
  );
}

type TermsProps = {
  prices: CallOutput<'prices.period'>;
  onDemand: Price | null;
  draft: Draft;
};

/** Periods side by side, each per month too, and from how much use on each is cheaper than paying by use. */
export function TermsResult({ prices, onDemand, draft }: TermsProps): React.ReactElement {
  const { t, language } = useT();
  const currency = prices[0]?.price.currency ?? '';
  const unit = nameOf('unit', String(draft.usageUnit), language) ?? '';
  const rows = prices.map(({ term, price }) => ({
    term,
    price,
    perMonth: perMonth(price.amount, monthsOf(term)),
  }));
  const cheapest = rows.reduce<string | null>(
    (least, row) =>
      row.perMonth !== null && (least === null || toE8(row.perMonth).e8 < toE8(least).e8)
        ? row.perMonth
        : least,
    null,
  );
  return (
    <section>
      <h2>
        {t('prices:byPeriod')} <span className="faint">{currency}</span>
      </h2>
      <table className="sheet price-table">
        <thead>
          <tr>
            <th scope="col">{t('prices:field.terms')}</th>
            <th scope="col" className="end">
              {t('prices:official')}
            </th>
            <th scope="col" className="end">
              {t('prices:discount')}
            </th>
            <th scope="col" className="end">
              {t('prices:toPay')}
            </th>
            <th scope="col" className="end">
              {t('prices:perMonth')}
            </th>
            <th scope="col" className="end">
              {t('prices:breakEven', { unit })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ term, price, perMonth: each }) => {
            const best = price.offers.find((offer) => offer.best) ?? price.offers[0];
            const even =
              each !== null && onDemand?.amount ? breakEven(each, onDemand.amount, draft.usage) : null;
            return (
              <tr key={`${term.type}-${term.number}`}>
                <th scope="row">
                  {termText(t, term)}
                  {each !== null && each === cheapest && rows.length > 1 ? (
                    <span className="badge ok">{t('prices:cheapest')}</span>
                  ) : null}
                </th>
                <td className="end">
                  <Amount value={price.official} />
                </td>
                <td className="end">
                  <Amount value={best?.discount ? `-${best.discount}` : null} />
                </td>
                <td className="end">
                  <Amount value={price.amount} strong />
                </td>
                <td className="end">
                  <Amount value={each} />
                </td>
                <td className="end">{even === null ? '—' : countText(Number(even))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {onDemand ? <p className="soft t12">{t('prices:breakEvenNote', { unit })}</p> : null}
      {prices.every(({ price }) => price.offers.length === 0) ? (
        <Note kind="info">{t('prices:noDiscount')}</Note>
      ) : null}
    </section>
  );
}

/** Rounded to the cent, half up: for comparing, not for paying. */
export function perMonth(amount: string | null, months: number): string | null {
  if (amount === null || months < 1) return null;
  const cent = 1_000_000n;
  const each = toE8(amount).e8 / BigInt(months);
  return fromE8(((each + cent / 2n) / cent) * cent);
}
