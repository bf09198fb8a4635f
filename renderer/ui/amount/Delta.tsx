import { changeOf } from '../../format/change';
import { ABSENT, amountText, percentText } from '../../format/number';
import { useT } from '../../i18n';
import './amount.css';

export type DeltaProps = {
  /** Exact decimal text in one currency; null where there is nothing to compare. */
  now: string | null;
  then: string | null;
  /** Also the difference in money: "▲ +2.8 % (+9,310.22)". */
  amount?: boolean;
};

/** How an amount changed. Direction is no judgement: russet and slate blue with a sign and an arrow, never red and green. */
export function Delta({ now, then, amount = false }: DeltaProps): React.ReactElement {
  const { t } = useT();
  if (now === null || then === null)
    return (
      <span className="delta level" title={t('overview:noCompare')}>
        {ABSENT}
        <span className="sr-only">{t('overview:noCompare')}</span>
      </span>
    );
  const { direction, difference, tenths } = changeOf(now, then);
  const difText = amountText(difference, { plus: true });
  const percent = tenths === null ? null : percentText(tenths, true);
  return (
    <span className={`delta ${direction}`}>
      {direction === 'level' ? null : (
        <span className="arrow" aria-hidden="true">
          {direction === 'rise' ? '▲' : '▼'}
        </span>
      )}
      <span className="sr-only">{t(`overview:${direction}`)} </span>
      {percent ?? difText}
      {amount && percent !== null && direction !== 'level' ? ` (${difText})` : null}
    </span>
  );
}
