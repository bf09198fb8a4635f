import { useId } from 'react';

type Option<V extends string | number> = {
  value: V;
  label: string;
  hint?: string;
  disabledBecause?: string | null;
};

/** A few exclusive values side by side. Native radios: arrows move, and each says its place. */
export function Segments<V extends string | number>({
  label,
  options,
  value,
  onChange,
  disabled = false,
}: {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
  disabled?: boolean;
}) {
  const name = useId();
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label
          key={option.value}
          className={option.value === value ? 'segmented-option on' : 'segmented-option'}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** Exclusive values that need a line of explanation each. `null`: nothing is chosen yet. */
export function Radios<V extends string>({
  label,
  options,
  value,
  onChange,
  disabled = false,
}: {
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  disabled?: boolean;
}) {
  const name = useId();
  return (
    <div className="radios" role="radiogroup" aria-label={label}>
      {options.map((option) => {
        const reason = option.disabledBecause;
        return (
          <label key={option.value} className="radio">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={disabled || Boolean(reason)}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              <span className="field-hint">{reason ?? option.hint}</span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
