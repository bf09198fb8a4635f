import { Input } from 'antd';
import { useT } from '../../i18n';
import { Radios, Segments } from '../../ui/Choice';
import { Field, FieldGroup } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { useWords } from '../../ui/useWords';
import type { KeyFields, KeyProblems } from './checks';
import { problemText } from './problemText';
import type { VaultState } from '../../state/useVault';

export const EMPTY_KEY: KeyFields = { kind: 'permanent', ak: '', sk: '', token: '', keep: null };

/** Where the key may go is not known yet and nothing was chosen: submitted now, the form would ask for what fills in itself. */
export function isWaitingForKeychain({ keep }: KeyFields, vault: VaultState): boolean {
  return keep === null && vault.state === 'checking';
}

/**
 * Where the key is kept when the person has not said: the keychain when it answers, this run for a temporary key.
 * Never "this run" in place of a keychain that does not answer: that is the person's own choice.
 */
export function withDefaultKeep(key: KeyFields, vault: VaultState): KeyFields {
  if (key.keep !== null && !(key.keep === 'keychain' && vault.state === 'unavailable')) return key;
  if (key.kind === 'temporary') return { ...key, keep: 'run' };
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
  const secret = { type: 'password', autoComplete: 'off', spellCheck: false, disabled } as const;
  return (
    <>
      <FieldGroup
        label={t('accounts:key.label')}
        hint={t(value.kind === 'permanent' ? 'accounts:key.permanentHint' : 'accounts:key.temporaryHint')}
      >
        <Segments
          label={t('accounts:key.label')}
          disabled={disabled}
          value={value.kind}
          options={[
            { value: 'permanent', label: t('accounts:key.permanent') },
            { value: 'temporary', label: t('accounts:key.temporary') },
          ]}
          onChange={(kind) => put({ kind, keep: kind === 'temporary' ? 'run' : null })}
        />
      </FieldGroup>
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
      <FieldGroup label={t('accounts:keep.label')} error={problemText(t, problems.keep, tried)}>
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
          label={t('accounts:keep.label')}
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
