import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { CODE_MINUTES } from '@shared/actions/enterprise/member';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { useT } from '../../../i18n';
import { putPhoneAway } from '../../../state/phone';
import { AccountChip } from '../../../ui/AccountChip';
import { CodeEntry } from '../../../ui/code/CodeEntry';
import { isComplete } from '../../../ui/code/digits';
import { Dialog } from '../../../ui/Dialog';
import { focusFirstInvalid } from '../../../ui/focusFirstInvalid';
import { Icon } from '../../../ui/Icon';
import { Note } from '../../../ui/Note';
import { toast } from '../../../ui/toast';
import { openDialog } from '../state';
import { DetailsForm, FormError } from './DetailsForm';
import { problemText } from './problems';
import { type CreateMember, problemsOf, type Step, useCreateMember } from './useCreateMember';

/** A new member, from its name to its place in the tree. A code is asked for only when a phone is given. */
export function CreateMemberDialog({
  account,
  enterprise,
}: {
  account: AccountView;
  enterprise: Enterprise;
}) {
  const { t, language } = useT();
  const units = unitChoices(enterprise);
  const names = new Map(units.map((u) => [u.value, u.name]));
  const member = useCreateMember(account.id, names, language);
  const { step, outcome, form, busy } = member;
  // The cloud's word on a field takes the person back to it.
  const details = useRef<HTMLFormElement>(null);
  const { at } = member;
  useEffect(() => {
    if (step === 'details' && at !== null && at !== 'form' && details.current)
      focusFirstInvalid(details.current);
  }, [step, at]);
  const close = () => {
    putPhoneAway();
    openDialog(null);
  };
  useEffect(() => {
    if (outcome?.state !== 'done') return;
    toast({
      kind: 'ok',
      title: (t) => t('enterprise:form.done', { name: form.name }),
      text: (t) => t('enterprise:form.doneNote'),
    });
    putPhoneAway();
    openDialog(null);
  }, [outcome, form.name]);

  return (
    <Dialog
      title={t('enterprise:action.create')}
      wide
      sticky
      onClose={() => {
        if (!busy) close();
      }}
      footer={outcome ? <CloseButton onClose={close} /> : <Foot member={member} onClose={close} />}
    >
      <form
        id="create-member"
        ref={details}
        className="form"
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (step === 'details') {
            if (problemsOf(form).length > 0) focusFirstInvalid(event.currentTarget);
            member.next();
          } else void member.create();
        }}
      >
        <div className="row t12">
          <AccountChip account={account} />
          <b>{account.name}</b>
          {account.demo && <span className="soft">{t('enterprise:form.demo')}</span>}
        </div>
        <Steps step={step} withCode={form.phone.trim() !== ''} />
        {outcome ? (
          <Note kind="notice" icon="clock" role="status">
            <b>{t('enterprise:form.unknown')}</b>
            <p>{t('enterprise:form.unknownNote', { name: form.name })}</p>
          </Note>
        ) : step === 'details' ? (
          <DetailsForm member={member} units={units} />
        ) : (
          <Summary member={member} unitName={names.get(form.unitId) ?? ''} />
        )}
        {!outcome && step === 'code' && <Code member={member} />}
        {!outcome && step !== 'details' && member.at === 'form' && <FormError member={member} />}
        {busy && (
          <Note kind="info" icon="sync" role="status">
            {t('enterprise:form.creating')}
          </Note>
        )}
      </form>
    </Dialog>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useT();
  return (
    <>
      <span className="grow" />
      <Button type="primary" onClick={onClose}>
        {t('common:action.close')}
      </Button>
    </>
  );
}

function Foot({ member, onClose }: { member: CreateMember; onClose: () => void }) {
  const { t } = useT();
  const { step, busy, digits, code } = member;
  if (step === 'details')
    return (
      <>
        <span className="grow" />
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button type="primary" htmlType="submit" form="create-member">
          {t('enterprise:form.next')}
        </Button>
      </>
    );
  const ready = step === 'create' || (isComplete(digits) && code.sentAt !== null && !code.expired);
  return (
    <>
      <span className="grow">
        {step === 'code' && (
          <button type="button" className="link t12" disabled={busy} onClick={member.withoutPhone}>
            {t('enterprise:form.withoutPhone')}
          </button>
        )}
      </span>
      <Button disabled={busy} onClick={member.back}>
        {t('common:action.back')}
      </Button>
      <Button type="primary" htmlType="submit" form="create-member" disabled={busy || !ready}>
        {t('enterprise:form.create')}
      </Button>
    </>
  );
}

function Steps({ step, withCode }: { step: Step; withCode: boolean }) {
  const { t } = useT();
  const all: readonly Step[] = withCode ? ['details', 'code', 'create'] : ['details', 'create'];
  const now = all.indexOf(step);
  return (
    <ol className="member-steps" aria-label={t('enterprise:form.steps')}>
      {all.map((one, index) => (
        <li key={one} className="row" aria-current={index === now ? 'step' : undefined}>
          {index > 0 && <span className="step-line" aria-hidden="true" />}
          <span className={index === now ? 'member-step on' : 'member-step'}>
            <span className="step-number">{index < now ? <Icon name="check" small /> : index + 1}</span>
            {t(`enterprise:form.step.${one}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Summary({ member, unitName }: { member: CreateMember; unitName: string }) {
  const { t } = useT();
  const { form, phone } = member;
  return (
    <dl className="ent-kv member-summary">
      <dt>{t('enterprise:field.name')}</dt>
      <dd>{form.name}</dd>
      {form.displayName && (
        <>
          <dt>{t('enterprise:field.displayName')}</dt>
          <dd>{form.displayName}</dd>
        </>
      )}
      <dt>{t('enterprise:field.unit')}</dt>
      <dd>{unitName}</dd>
      <dt>{t('enterprise:field.kind')}</dt>
      <dd>{t(form.custody ? 'enterprise:kind.managed' : 'enterprise:kind.independent')}</dd>
      <dt>{t('enterprise:form.phone')}</dt>
      <dd>{phone === null ? t('enterprise:form.noPhone') : grouped(phone)}</dd>
    </dl>
  );
}

function Code({ member }: { member: CreateMember }) {
  const { t } = useT();
  const { code, digits, setDigits, phone, busy, at, error } = member;
  return (
    <CodeEntry
      code={code}
      value={digits}
      onChange={setDigits}
      to={grouped(phone ?? '')}
      minutes={CODE_MINUTES}
      disabled={busy}
      error={at === 'code' ? problemText(t, error, 'create', code.sentAt) : null}
      sendProblem={
        code.sendError
          ? (problemText(t, code.sendError, 'send', code.sentAt) ??
            `${code.sendError.message} ${code.sendError.hint}`)
          : null
      }
    />
  );
}

/** +86 138 0000 2671 */
function grouped(phone: string): string {
  return `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
}

/** Units by their path, the enterprise itself first. */
function unitChoices({ root, units }: Enterprise): { value: string; label: string; name: string }[] {
  const choices = [{ value: root.id, label: root.name, name: root.name }];
  const below = (parentId: string, path: string): void => {
    for (const unit of units.filter((u) => u.parentId === parentId)) {
      const label = path ? `${path} / ${unit.name}` : unit.name;
      choices.push({ value: unit.id, label, name: unit.name });
      below(unit.id, label);
    }
  };
  below(root.id, '');
  return choices;
}
