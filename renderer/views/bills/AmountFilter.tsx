import { useState } from 'react';
import { amountText } from '../../format/number';
import { useT, type T } from '../../i18n';
import { FilterChip } from '../../ui/table/FilterChip';
import { rangeProblem, readBound } from './query';

type Props = { name: string; min: string; max: string; onChange: (min: string, max: string) => void };

/** A filter on the amount, in the currency of each row. */
export function AmountFilter({ name, min, max, onChange }: Props): React.ReactElement {
  const { t } = useT();
  return (
    <FilterChip name={name} value={rangeText(t, min, max)} onClear={() => onChange('', '')}>
      {(close) => <Range {...{ name, min, max, onChange, close }} />}
    </FilterChip>
  );
}

function rangeText(t: T, min: string, max: string): string | null {
  const a = min ? amountText(readBound(min)) : '';
  const b = max ? amountText(readBound(max)) : '';
  if (a && b) return t('bills:filter.between', { min: a, max: b });
  if (a) return t('bills:filter.atLeast', { min: a });
  return b ? t('bills:filter.atMost', { max: b }) : null;
}

function Range({ name, min, max, onChange, close }: Props & { close: () => void }): React.ReactElement {
  const { t } = useT();
  const [from, setFrom] = useState(min);
  const [to, setTo] = useState(max);
  const problem = rangeProblem(from, to);
  const field = (label: string, value: string, set: (v: string) => void): React.ReactElement => (
    <label className="range-field">
      <span className="soft">{label}</span>
      <input
        inputMode="decimal"
        value={value}
        aria-invalid={problem !== null}
        onChange={(e) => set(e.target.value)}
      />
    </label>
  );
  return (
    <form
      className="range-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem !== null) return;
        onChange(from.trim(), to.trim());
        close();
      }}
    >
      {field(t('bills:filter.from'), from, setFrom)}
      {field(t('bills:filter.to'), to, setTo)}
      <div className="choice-foot">
        <button type="submit" className="tool-button" disabled={problem !== null}>
          {t('bills:filter.apply')}
        </button>
        {problem ? (
          <span className="range-problem" role="alert">
            {t(`bills:filter.${problem}`)}
          </span>
        ) : null}
      </div>
    </form>
  );
}
