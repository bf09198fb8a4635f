import { useId, useState } from 'react';
import { useT } from '../../i18n';
import { countText } from '../../format/number';

export type Choice = { value: string; label: string; title?: string; count?: number; note?: React.ReactNode };

type Props = {
  choices: readonly Choice[];
  chosen: readonly string[];
  /** One of them, or any number. */
  kind: 'one' | 'many';
  label: string;
  onChange: (chosen: string[]) => void;
};

/** From this many on there is a field to type into. */
const FIND_FROM = 9;

/** Choices with their counts; native inputs, so that keys and assistive technology work as everywhere. */
export function ChoiceList({ choices, chosen, kind, label, onChange }: Props): React.ReactElement {
  const { t } = useT();
  const name = useId();
  const [find, setFind] = useState('');
  const sought = find.trim().toLowerCase();
  const shown = sought
    ? choices.filter((c) => `${c.label} ${c.value}`.toLowerCase().includes(sought))
    : choices;
  const change = (value: string, on: boolean): void => {
    if (kind === 'one') onChange([value]);
    else onChange(on ? [...chosen, value] : chosen.filter((v) => v !== value));
  };
  return (
    <>
      {choices.length >= FIND_FROM ? (
        <input
          className="choice-find"
          type="search"
          autoFocus
          placeholder={t('bills:filter.find')}
          aria-label={t('bills:filter.find')}
          value={find}
          onChange={(e) => setFind(e.target.value)}
        />
      ) : null}
      <div className="choice-list" role={kind === 'one' ? 'radiogroup' : 'group'} aria-label={label}>
        {shown.map((c) => (
          <label key={c.value} className="choice" title={c.title}>
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              checked={chosen.includes(c.value)}
              onChange={(e) => change(c.value, e.target.checked)}
            />
            <span>{c.label}</span>
            {c.note}
            {c.count === undefined ? null : <span className="n">{countText(c.count)}</span>}
          </label>
        ))}
        {shown.length === 0 ? <p className="choice-note">{t('bills:filter.nothing')}</p> : null}
      </div>
    </>
  );
}
