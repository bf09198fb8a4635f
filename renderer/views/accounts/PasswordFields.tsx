import { Checkbox, Input } from 'antd';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import type { SecretFieldsProps } from './AccessKeyFields';
import { problemText } from './problemText';

const PASSCODE_DIGITS = 6;

/** An IAM user's name and password, and the code of the MFA device where the user has one. */
export function PasswordFields({ value, put, problems, tried, disabled }: SecretFieldsProps) {
  const { t } = useT();
  const plain = { autoComplete: 'off', spellCheck: false, disabled } as const;
  return (
    <>
      <div className="field-pair">
        <Field
          label={t('accounts:password.domain')}
          hint={t('accounts:password.domainHint')}
          error={problemText(t, problems.domainName, tried)}
        >
          {(control) => (
            <Input
              {...control}
              {...plain}
              value={value.domainName}
              onChange={(event) => put({ domainName: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('accounts:password.user')} error={problemText(t, problems.user, tried)}>
          {(control) => (
            <Input
              {...control}
              {...plain}
              value={value.user}
              onChange={(event) => put({ user: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        label={t('accounts:password.password')}
        hint={t('accounts:key.skHint')}
        error={problemText(t, problems.password, tried)}
      >
        {(control) => (
          <Input
            {...control}
            {...plain}
            type="password"
            value={value.password}
            onChange={(event) => put({ password: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        checked={value.mfa}
        disabled={disabled}
        onChange={(event) => put({ mfa: event.target.checked })}
      >
        {t('accounts:password.mfa')}
      </Checkbox>
      {value.mfa && (
        <div className="field-pair">
          <Field
            label={t('accounts:password.userId')}
            hint={t('accounts:password.userIdHint')}
            error={problemText(t, problems.userId, tried)}
          >
            {(control) => (
              <Input
                {...control}
                {...plain}
                className="mono"
                value={value.userId}
                onChange={(event) => put({ userId: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={t('accounts:password.passcode')}
            hint={t('accounts:password.passcodeHint')}
            error={problemText(t, problems.passcode, tried)}
          >
            {(control) => (
              <Input
                {...control}
                {...plain}
                className="mono"
                inputMode="numeric"
                maxLength={PASSCODE_DIGITS}
                value={value.passcode}
                onChange={(event) => put({ passcode: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
