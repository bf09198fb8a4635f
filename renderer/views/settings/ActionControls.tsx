import { Input } from 'antd';
import { useState } from 'react';
import { useT } from '../../i18n';
import { useSettings } from '../../state/settings';
import { Segments } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { changeSetting } from './LookControls';

type Currency = 'CNY' | 'USD';
const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

/** From which amount on money is confirmed by more than a press, in each currency. */
export function ThresholdControl() {
  return (
    <div className="row wrap">
      <Threshold currency="CNY" />
      <Threshold currency="USD" />
    </div>
  );
}

function Threshold({ currency }: { currency: Currency }) {
  const { t } = useT();
  const kept = useSettings((s) => s.settings?.confirmFrom);
  const [text, setText] = useState(kept?.[currency] ?? '');
  const valid = AMOUNT.test(text);
  const keep = () => {
    if (valid && kept && text !== kept[currency])
      changeSetting({ confirmFrom: { ...kept, [currency]: text } });
  };
  return (
    <Field label={currency} error={valid ? null : t('journal:settings.invalid')}>
      {(control) => (
        <Input
          {...control}
          className="threshold"
          inputMode="decimal"
          value={text}
          onChange={(event) => setText(event.target.value.trim())}
          onBlur={keep}
          onPressEnter={keep}
        />
      )}
    </Field>
  );
}

export function ConfirmByControl() {
  const { t } = useT();
  const value = useSettings((s) => s.settings?.confirmBy ?? 'type');
  return (
    <Segments
      label={t('journal:settings.by')}
      value={value}
      options={[
        { value: 'type', label: t('journal:settings.type') },
        { value: 'hold', label: t('journal:settings.hold') },
      ]}
      onChange={(confirmBy) => changeSetting({ confirmBy })}
    />
  );
}
