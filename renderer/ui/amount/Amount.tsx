import { amountParts, ABSENT, type AmountOptions } from '../../format/number';
import './amount.css';

export type AmountProps = AmountOptions & {
  /** Exact decimal text; null shows the sign for "not given". */
  value: string | null | undefined;
  /** Written before the figure; left out where the column head says it. */
  currency?: string;
  /** Keeps the point under the points of an 8-decimal column. */
  align?: boolean;
  /** final: closed, double rule. provisional: may still change, dashed rule. */
  finality?: 'final' | 'provisional';
  /** Money given back: slate blue, beside its minus and its badge. */
  refund?: boolean;
  strong?: boolean;
  /** Figure beside another that matters more. */
  quiet?: boolean;
  /** Read out after the figure: "final". */
  spoken?: string;
};

/** An amount: ink for whole and cents, faint for the decimals after them, points aligned in a column. */
export function Amount({
  value,
  currency,
  align = false,
  finality,
  refund = false,
  strong = false,
  quiet = false,
  spoken,
  ...options
}: AmountProps): React.ReactElement {
  if (value === null || value === undefined) return <span className="amt absent">{absent(align)}</span>;
  const parts = amountParts(value, options);
  const classes = [
    'amt',
    finality,
    refund && 'refund',
    strong && 'strong',
    (quiet || parts.zero) && 'quiet',
  ].filter(Boolean);
  return (
    <data className={classes.join(' ')} value={value}>
      {currency ? <span className="cur">{currency}</span> : null}
      <span className="fig">
        {parts.sign}
        {parts.head}
        {parts.tail ? <span className="tail">{parts.tail}</span> : null}
      </span>
      {align && parts.pad > 0 ? (
        <span className="pad" aria-hidden="true">
          {'0'.repeat(parts.pad)}
        </span>
      ) : null}
      {spoken ? <span className="sr-only">{spoken}</span> : null}
    </data>
  );
}

/** In an aligned column the dash stands where cents end, as the figures do. */
function absent(align: boolean): React.ReactNode {
  return (
    <>
      {ABSENT}
      {align ? (
        <span className="pad" aria-hidden="true">
          000000
        </span>
      ) : null}
    </>
  );
}
