import { Input } from 'antd';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import type { KeyFields, KeyProblems } from './checks';
import { problemText } from './problemText';

export type SecretFieldsProps = {
  value: KeyFields;
  put: (change: Partial<KeyFields>) => void;
  problems: KeyProblems;
  tried: boolean;
  disabled: boolean;
};

/** An access key, permanent or temporary. */
export function AccessKeyFields({ value, put, problems, tried, disabled }: SecretFieldsProps) {
  const { t } = useT();
  const secret = { type: 'password', autoComplete: 'off', spellCheck: false, disabled } as const;
  return (
    <>
      <div className="field-pair">
        <Field label={t('accounts:key.ak')} error={problemText(t, problems.ak, tried)}>
          {(control) => (
            <Input
              {...control}
              className="mono"
              autoComplete="off"
              spellCheck={false}
              disabled={disabled}
              value={value.ak}
              onChange={(event) => put({ ak: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('accounts:key.sk')}
          hint={t('accounts:key.skHint')}
          error={problemText(t, problems.sk, tried)}
        >
          {(control) => (
            <Input
              {...control}
              {...secret}
              value={value.sk}
              onChange={(event) => put({ sk: event.target.value })}
            />
          )}
        </Field>
      </div>
      {value.kind === 'temporary' && (
        <Field
          label={t('accounts:key.token')}
          hint={t('accounts:key.skHint')}
          error={problemText(t, problems.token, tried)}
        >
          {(control) => (
            <Input
              {...control}
              {...secret}
              value={value.token}
              onChange={(event) => put({ token: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
