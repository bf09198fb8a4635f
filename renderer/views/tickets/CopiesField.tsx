import { Input } from 'antd';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { wrongContact } from './ContactField';
import { visible } from './links';

export function splitMails(text: string): string[] {
  return text.split(/[;,\s]+/).filter((m) => m !== '');
}

/** Whether the addresses can be sent; `most` null: not known yet. */
export function copiesFit(text: string, most: number | null): boolean {
  const list = splitMails(text);
  return list.every((m) => wrongContact(1, m) === null) && (most === null || list.length <= most);
}

/** Addresses that get a copy of what is said; those that are known are added with a press. */
export function CopiesField({
  value,
  known,
  most,
  onChange,
}: {
  value: string;
  known: readonly string[];
  most: number | null;
  onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useT();
  const bad = splitMails(value).some((m) => wrongContact(1, m) !== null);
  const wrong = bad
    ? t('tickets:form.badMail')
    : copiesFit(value, most)
      ? null
      : t('tickets:form.tooManyCopies', { most: String(most) });
  const chosen = splitMails(value);
  const offered = known.filter((m) => !chosen.includes(m));
  return (
    <Field
      label={t('tickets:form.copies')}
      hint={most === null ? undefined : t('tickets:form.copiesHint', { most: String(most) })}
      error={wrong}
    >
      {(control) => (
        <>
          <Input {...control} value={value} maxLength={1024} onChange={(e) => onChange(e.target.value)} />
          {offered.length > 0 && (
            <p className="row wrap t12">
              <span className="soft">{t('tickets:form.knownCopies')}</span>
              {offered.map((m) => (
                <button
                  key={m}
                  type="button"
                  className="link"
                  onClick={() => onChange([...chosen, m].join('; '))}
                >
                  {visible(m)}
                </button>
              ))}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
