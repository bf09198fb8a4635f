import { useId } from 'react';
import { useT } from '../../i18n';
import { accountStyle } from '../../ui/AccountChip';

const COLORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The ten account colours. Each has a number, so that it can be told without seeing it. */
export function ColorPicker({ value, onChange }: { value: number; onChange: (color: number) => void }) {
  const { t } = useT();
  const name = useId();
  return (
    <div className="account-swatches" role="radiogroup" aria-label={t('accounts:detail.color')}>
      {COLORS.map((color) => (
        <label
          key={color}
          className={color === value ? 'account-swatch on' : 'account-swatch'}
          style={accountStyle({ color })}
          title={t('accounts:detail.colorName', { number: color })}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            aria-label={t('accounts:detail.colorName', { number: color })}
            checked={color === value}
            onChange={() => onChange(color)}
          />
        </label>
      ))}
    </div>
  );
}
