import { Input } from 'antd';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';

/** "09:00-18:00": two times of a day, the first before the second. Empty: at any time. */
export function isRemindTime(text: string): boolean {
  if (text === '') return true;
  const found = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return found !== null && text.slice(0, 5) < text.slice(6);
}

/** When the desk may call. The cloud reads it in GMT+8, the time zone its answers are asked in. */
export function RemindField({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useT();
  return (
    <Field
      label={t('tickets:form.remind')}
      hint={t('tickets:form.remindHint')}
      error={isRemindTime(value) ? null : t('tickets:form.badRemind')}
    >
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={11}
          placeholder="00:00-23:59"
          onChange={(e) => onChange(e.target.value.trim())}
        />
      )}
    </Field>
  );
}
