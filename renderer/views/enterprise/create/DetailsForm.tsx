import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import {
  CUSTODY_PERMISSIONS,
  DISPLAY_LENGTH,
  NAME_LENGTH,
  nameRules,
  PASSWORD_LENGTH,
  passwordRules,
  PERMISSIONS,
} from '@shared/actions/enterprise/rules';
import { useT } from '../../../i18n';
import { Segments } from '../../../ui/Choice';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Field, FieldGroup } from '../../../ui/Field';
import { Icon } from '../../../ui/Icon';
import { Note } from '../../../ui/Note';
import { problemText } from './problems';
import { type CreateMember, type FormField, problemsOf } from './useCreateMember';

/** The form of a new member: each rule is shown as it is met or not while the person types. */
export function DetailsForm({
  member,
  units,
}: {
  member: CreateMember;
  units: readonly { value: string; label: string }[];
}) {
  const { t } = useT();
  const { form, change, tried, error, at } = member;
  const broken = new Set(problemsOf(form));
  const count = broken.size;
  const [shown, setShown] = useState(false);
  /** What stands at a field: the cloud's word on what was sent, else a rule it breaks. */
  const problem = (field: FormField, words: string): string | null => {
    if (at === field) return problemText(t, error, 'create', null) ?? error?.message ?? null;
    return tried && broken.has(field) ? words : null;
  };
  return (
    <>
      {at === 'form' && error && <FormError member={member} />}
      {tried && count > 0 && (
        <Note kind="danger" role="alert">
          {t('enterprise:form.fix', { count })}
        </Note>
      )}
      <div className="field-pair">
        <Field
          label={t('enterprise:field.name')}
          error={problem('name', t('enterprise:form.nameHint'))}
          hint={t('enterprise:form.nameHint')}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={NAME_LENGTH.max}
              autoComplete="off"
              spellCheck={false}
              value={form.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('enterprise:field.displayName')}
          error={problem('displayName', t('enterprise:form.displayWrong'))}
          hint={t('enterprise:form.displayHint')}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={DISPLAY_LENGTH}
              autoComplete="off"
              value={form.displayName}
              onChange={(event) => change({ displayName: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Rules of="name" rules={nameRules(form.name)} started={form.name !== '' || tried} />
      <div className="field-pair">
        <Field label={t('enterprise:field.unit')} error={problem('unitId', t('enterprise:form.choose'))}>
          {({ status, ...control }) => (
            <Select
              {...control}
              status={status}
              value={form.unitId || null}
              options={[...units]}
              onChange={(unitId: string) => change({ unitId })}
            />
          )}
        </Field>
        <FieldGroup
          label={t('enterprise:field.kind')}
          hint={t(form.custody ? 'enterprise:kindNote.managed' : 'enterprise:kindNote.independent')}
        >
          <Segments
            label={t('enterprise:field.kind')}
            value={form.custody ? 'managed' : 'independent'}
            options={[
              { value: 'independent', label: t('enterprise:kind.independent') },
              { value: 'managed', label: t('enterprise:kind.managed') },
            ]}
            onChange={(kind) => change({ custody: kind === 'managed' })}
          />
        </FieldGroup>
      </div>
      <FieldGroup
        label={t('enterprise:field.permissions')}
        hint={t(form.custody ? 'enterprise:form.managedFixed' : 'enterprise:form.independentChoose')}
      >
        <div className="check-list">
          {PERMISSIONS.map((id) => (
            <Checkbox
              key={id}
              disabled={form.custody}
              checked={(form.custody ? CUSTODY_PERMISSIONS : form.permissions).includes(id)}
              onChange={(event) =>
                change({
                  permissions: event.target.checked
                    ? [...form.permissions, id]
                    : form.permissions.filter((p) => p !== id),
                })
              }
            >
              {t(`enterprise:permission.${id}`)}
            </Checkbox>
          ))}
        </div>
      </FieldGroup>
      <div className="field-pair">
        <Field
          label={t('enterprise:field.password')}
          error={problem('password', t('enterprise:form.passwordHint'))}
          hint={t('enterprise:form.passwordHint')}
        >
          {(control) => (
            <Input
              {...control}
              type={shown ? 'text' : 'password'}
              maxLength={PASSWORD_LENGTH.max}
              autoComplete="new-password"
              spellCheck={false}
              value={form.password}
              suffix={
                <button type="button" className="link t12" onClick={() => setShown(!shown)}>
                  {t(shown ? 'enterprise:form.hide' : 'enterprise:form.show')}
                </button>
              }
              onChange={(event) => change({ password: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('enterprise:form.phone')}
          error={problem('phone', t('enterprise:form.phoneWrong'))}
          hint={t('enterprise:form.phoneHint')}
        >
          {(control) => (
            <Input
              {...control}
              type="tel"
              maxLength={20}
              autoComplete="off"
              value={form.phone}
              onChange={(event) => change({ phone: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Rules
        of="password"
        rules={passwordRules(form.password, form.name)}
        started={form.password !== '' || tried}
      />
      <p className="field-hint">{t('enterprise:form.noMail')}</p>
      <Agreements member={member} problem={problem('agreed', t('enterprise:form.agreeFirst'))} />
    </>
  );
}

/** An error that belongs to no field: in words where it is documented, else as it came. */
export function FormError({ member }: { member: CreateMember }) {
  const { t } = useT();
  const { error } = member;
  if (!error) return null;
  const words = problemText(t, error, 'create', member.code.sentAt);
  return words === null ? (
    <ErrorNote error={error} />
  ) : (
    <Note kind="danger" role="alert">
      {words}
    </Note>
  );
}

function Rules({
  of,
  rules,
  started,
}: { started: boolean } & (
  | { of: 'name'; rules: ReturnType<typeof nameRules> }
  | { of: 'password'; rules: ReturnType<typeof passwordRules> }
)) {
  const { t } = useT();
  const texts: [string, boolean][] =
    of === 'name'
      ? (['length', 'start', 'characters'] as const).map((r) => [
          t(`enterprise:form.rule.name.${r}`),
          rules[r],
        ])
      : (['length', 'kinds', 'characters', 'name'] as const).map((r) => [
          t(`enterprise:form.rule.password.${r}`),
          rules[r],
        ]);
  return (
    <ul className="rule-list">
      {texts.map(([text, kept]) => (
        <li key={text} className={kept && started ? 'kept' : started ? 'broken' : ''}>
          <Icon name={kept && started ? 'check' : 'info'} small />
          {text}
          {started && (
            <span className="sr-only">
              {t(kept ? 'enterprise:form.rule.kept' : 'enterprise:form.rule.broken')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The page of the operation wants these shown and accepted; which one comes first depends on who pays. */
const LINKS = {
  independent: 'https://www.huaweicloud.com/declaration/tsa_emm.html',
  managed: 'https://www.huaweicloud.com/declaration/tsa_emm_trusteeship_cn.html',
  user: 'https://www.huaweicloud.com/declaration/sa_cua.html',
  privacy: 'https://www.huaweicloud.com/declaration/sa_prp.html',
} as const;

function Agreements({ member, problem }: { member: CreateMember; problem: string | null }) {
  const { t } = useT();
  const { form, change } = member;
  const link = (href: string, text: string) => (
    <a className="link" href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
  return (
    <FieldGroup
      label={t('enterprise:form.agreements')}
      hint={t('enterprise:form.agreementNote')}
      error={problem}
    >
      <div className="agreement-links">
        {form.custody
          ? link(LINKS.managed, t('enterprise:form.agreementManaged'))
          : link(LINKS.independent, t('enterprise:form.agreementIndependent'))}
        {link(LINKS.user, t('enterprise:form.agreementUser'))}
        {link(LINKS.privacy, t('enterprise:form.agreementPrivacy'))}
      </div>
      <Checkbox checked={form.agreed} onChange={(event) => change({ agreed: event.target.checked })}>
        {t('enterprise:form.agree')}
      </Checkbox>
    </FieldGroup>
  );
}
