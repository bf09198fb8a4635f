import { Input } from 'antd';
import type { TicketParam } from '@shared/model/ticketForm';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { visible } from './links';
import { SecretField } from './SecretNote';

export type Values = Readonly<Record<string, string>>;

/** Whether everything the desk insists on is given. */
export function isComplete(params: readonly TicketParam[], plain: Values, secret: Values): boolean {
  return params.every((p) => !p.required || ((p.sensitive ? secret : plain)[p.key] ?? '').trim() !== '');
}

/** Only what was given, of what is asked for. */
export function given(params: readonly TicketParam[], values: Values): Record<string, string> {
  return Object.fromEntries(
    params.flatMap(({ key }): [string, string][] => {
      const value = values[key] ?? '';
      return value === '' ? [] : [[key, value]];
    }),
  );
}

/** What the desk wants to know beyond the text. What is confidential stands apart, and is kept nowhere. */
export function ParamFields({
  params,
  plain,
  secret,
  onPlain,
  onSecret,
}: {
  params: readonly TicketParam[];
  plain: Values;
  secret: Values;
  onPlain: (values: Values) => void;
  onSecret: (values: Values) => void;
}): React.ReactElement {
  const { t } = useT();
  return (
    <>
      {params
        .filter((p) => !p.sensitive)
        .map((p) => (
          <Field
            key={p.key}
            label={p.required ? `${visible(p.name)} (${t('tickets:form.required')})` : visible(p.name)}
            hint={visible(p.tips)}
          >
            {(control) => (
              <Input
                {...control}
                value={plain[p.key] ?? ''}
                maxLength={p.most}
                onChange={(e) => onPlain({ ...plain, [p.key]: e.target.value })}
              />
            )}
          </Field>
        ))}
      {params
        .filter((p) => p.sensitive)
        .map((p) => (
          <SecretField
            key={p.key}
            label={visible(p.name)}
            value={secret[p.key] ?? ''}
            most={p.most}
            onChange={(v) => onSecret({ ...secret, [p.key]: v })}
          />
        ))}
    </>
  );
}
