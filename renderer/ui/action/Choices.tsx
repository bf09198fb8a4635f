import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { Choice } from '@shared/model/action';
import { useT } from '../../i18n';
import { Amount } from '../amount/Amount';
import { Segments } from '../Choice';
import { Field } from '../Field';
import { sayIn, useSay, Value } from './say';

type Change = (id: string, chosen: string[]) => void;

/** What can be chosen within the dialog. Each change has the figures asked for anew. */
export function Choices({
  choices,
  disabled,
  onChange,
}: {
  choices: readonly Choice[];
  disabled: boolean;
  onChange: Change;
}) {
  return choices.map((choice) => (
    <One key={choice.id} choice={choice} disabled={disabled} onChange={onChange} />
  ));
}

/** What fits side by side: a Han character takes about the room of two Latin ones. */
const FITS = 44;
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 4);

function One({ choice, disabled, onChange }: { choice: Choice; disabled: boolean; onChange: Change }) {
  const { t } = useT();
  const say = useSay();
  const label = say(choice.label);
  const hint = choice.hint ? say(choice.hint) : null;
  const words = (value: Choice['options'][number]['label']) =>
    value.kind === 'say' ? sayIn(t, value.say) : value.kind === 'text' ? value.text : '';
  if (choice.kind === 'text' || choice.kind === 'number')
    return <Typed choice={choice} label={label} hint={hint} disabled={disabled} onChange={onChange} />;
  if (choice.kind === 'many')
    return <Many choice={choice} label={label} hint={hint} disabled={disabled} onChange={onChange} />;
  const options = choice.options.filter((o) => o.off === null);
  const width = options.reduce((sum, o) => sum + widthOf(words(o.label)), 0);
  if (width <= FITS && options.every((o) => o.details.length === 0 && o.amount === null))
    return (
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {label}
        </span>
        <Segments
          label={label}
          disabled={disabled}
          value={choice.chosen[0] ?? ''}
          options={options.map((o) => ({ value: o.id, label: words(o.label) }))}
          onChange={(value) => onChange(choice.id, [value])}
        />
        {hint && <p className="field-hint">{hint}</p>}
      </div>
    );
  return (
    <Field label={label} hint={hint}>
      {({ id }) => (
        <Select
          id={id}
          disabled={disabled}
          value={choice.chosen[0] ?? ''}
          onChange={(value: string) => onChange(choice.id, [value])}
          options={choice.options.map((o) => ({
            value: o.id,
            disabled: o.off !== null,
            label: [words(o.label), o.amount].filter(Boolean).join('  '),
          }))}
        />
      )}
    </Field>
  );
}

type Shown = { choice: Choice; label: string; hint: string | null; disabled: boolean; onChange: Change };

function Many({ choice, label, hint, disabled, onChange }: Shown) {
  const say = useSay();
  const full = choice.max !== null && choice.chosen.length >= choice.max;
  return (
    <fieldset className="action-many">
      <legend>
        <b>{label}</b> {hint && <span className="faint t12">{hint}</span>}
      </legend>
      {choice.options.map((option) => {
        const on = choice.chosen.includes(option.id);
        return (
          <Checkbox
            key={option.id}
            className="action-option"
            checked={on}
            disabled={disabled || option.off !== null || (full && !on)}
            onChange={() =>
              onChange(
                choice.id,
                on ? choice.chosen.filter((id) => id !== option.id) : [...choice.chosen, option.id],
              )
            }
          >
            <span className="action-option-words">
              <Value value={option.label} />
              <span className="faint t12">
                {option.off && <span className="action-detail">{say(option.off)}</span>}
                {option.details.map((value, i) => (
                  <span key={i} className="action-detail">
                    <Value value={value} />
                  </span>
                ))}
              </span>
            </span>
            {option.amount !== null && (
              <Amount value={option.amount} refund={option.amount.startsWith('-')} />
            )}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

/** Asked for anew when the field is left or Enter is pressed, not with every letter. */
function Typed({ choice, label, hint, disabled, onChange }: Shown) {
  const [text, setText] = useState(choice.chosen[0] ?? '');
  const commit = () => {
    if (text !== (choice.chosen[0] ?? '')) onChange(choice.id, [text]);
  };
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          {...control}
          disabled={disabled}
          value={text}
          maxLength={500}
          inputMode={choice.kind === 'number' ? 'numeric' : 'text'}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onPressEnter={commit}
        />
      )}
    </Field>
  );
}
