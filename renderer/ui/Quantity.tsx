import { shownQuantity } from '../format/quantity';
import { useT } from '../i18n';

type Props = {
  /** Exact decimal text. */
  value: string;
  /** measure_id; null where none was given. */
  unit: string | null;
  /** Write what was measured beside it and not only on hover. */
  full?: boolean;
};

/** A quantity in the unit it reads best in, with what was measured on hover or beside it. */
export function Quantity({ value, unit, full = false }: Props): React.ReactElement {
  const { language } = useT();
  const shown = shownQuantity(value, unit, language);
  return (
    <span {...(shown.given === null ? {} : { title: shown.given })}>
      {shown.figure}
      {shown.unit ? <span className="faint"> {shown.unit}</span> : null}
      {full && shown.given !== null ? <span className="faint"> ({shown.given})</span> : null}
    </span>
  );
}
