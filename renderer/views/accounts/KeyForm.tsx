import { useT } from '../../i18n';
import { Radios, Segments } from '../../ui/Choice';
import { FieldGroup } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { useWords } from '../../ui/useWords';
import type { KeyFields, KeyProblems } from './checks';
import { AccessKeyFields } from './AccessKeyFields';
import { PasswordFields } from './PasswordFields';
import { problemText } from './problemText';
import type { VaultState } from '../../state/useVault';

export const EMPTY_KEY: KeyFields = {
  kind: 'permanent',
  ak: '',
  sk: '',
  token: '',
  domainName: '',
  user: '',
  password: '',
  mfa: false,
  userId: '',
  passcode: '',
  keep: null,
};

const HINTS = {
  permanent: 'accounts:key.permanentHint',
  temporary: 'accounts:key.temporaryHint',
  password: 'accounts:key.passwordHint',
} as const;

/** Where the key may go is not known yet and nothing was chosen: submitted now, the form would ask for what fills in itself. */
export function isWaitingForKeychain({ keep }: KeyFields, vault: VaultState): boolean {
  return keep === null && vault.state === 'checking';
}

/**
 * Where the key is kept when the person has not said: the keychain when it answers, this run for a temporary key and for a
 * password, which goes into the keychain only where the person asks for it.
 * Never "this run" in place of a keychain that does not answer: that is the person's own choice.
 */
export function withDefaultKeep(key: KeyFields, vault: VaultState): KeyFields {
  if (key.keep !== null && !(key.keep === 'keychain' && vault.state === 'unavailable')) return key;
  if (key.kind !== 'permanent') return { ...key, keep: 'run' };
  return { ...key, keep: vault.state === 'available' ? 'keychain' : null };
}

/** A key and where it is kept. Secret fields are write-only; what they hold lives in the dialog that is open. */
export function KeyForm({
  value,
  onChange,
  problems,
  tried,
  vault,
  disabled,
}: {
  value: KeyFields;
  onChange: (value: KeyFields) => void;
  problems: KeyProblems;
  tried: boolean;
  vault: VaultState;
  disabled: boolean;
}) {
  const { t } = useT();
  const words = useWords(vault.state === 'unavailable' ? vault.error : null);
  const put = (change: Partial<KeyFields>) => onChange({ ...value, ...change });
  const keepLabel = t(value.kind === 'password' ? 'accounts:keep.passwordLabel' : 'accounts:keep.label');
  return (
    <>
      <FieldGroup label={t('accounts:key.label')} hint={t(HINTS[value.kind])}>
        <Segments
          label={t('accounts:key.label')}
          disabled={disabled}
          value={value.kind}
          options={[
            { value: 'permanent', label: t('accounts:key.permanent') },
            { value: 'temporary', label: t('accounts:key.temporary') },
            { value: 'password', label: t('accounts:key.password') },
          ]}
          onChange={(kind) => put({ kind, keep: kind === 'permanent' ? null : 'run' })}
        />
      </FieldGroup>
      {value.kind === 'password' ? (
        <PasswordFields value={value} put={put} problems={problems} tried={tried} disabled={disabled} />
      ) : (
        <AccessKeyFields value={value} put={put} problems={problems} tried={tried} disabled={disabled} />
      )}
      <FieldGroup label={keepLabel} error={problemText(t, problems.keep, tried)}>
        {vault.state === 'unavailable' && (
          <Note kind="notice" icon="key">
            <b>{t('accounts:keep.unavailable')}</b>
            <p>
              {words.message} {words.hint}
            </p>
            <p>{t('accounts:keep.choose')}</p>
          </Note>
        )}
        <Radios
          label={keepLabel}
          disabled={disabled}
          value={value.keep}
          options={[
            {
              value: 'keychain',
              label: t('accounts:keep.keychain'),
              hint:
                vault.state === 'checking' ? t('accounts:keep.checking') : t('accounts:keep.keychainHint'),
              disabledBecause: vault.state === 'unavailable' ? t('accounts:keep.unavailable') : null,
            },
            { value: 'run', label: t('accounts:keep.run'), hint: t('accounts:keep.runHint') },
          ]}
          onChange={(keep) => put({ keep })}
        />
      </FieldGroup>
    </>
  );
}
