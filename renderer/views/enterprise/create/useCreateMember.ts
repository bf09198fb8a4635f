/** What is typed for a new member, and what the cloud said to it. Lives as long as the dialog; nothing of it is kept. */
import { useState } from 'react';
import { CODE_MINUTES } from '@shared/actions/enterprise/member';
import {
  isDisplayName,
  isKept,
  nameRules,
  passwordRules,
  phoneOf,
  type Permission,
} from '@shared/actions/enterprise/rules';
import { ApiError, toApiError } from '../../../api/client';
import { runAction } from '../../../ui/action/runAction';
import { isComplete } from '../../../ui/code/digits';
import { useCode } from '../../../ui/code/useCode';

export type MemberForm = {
  name: string;
  displayName: string;
  unitId: string;
  custody: boolean;
  permissions: readonly Permission[];
  password: string;
  phone: string;
  agreed: boolean;
};

export type FormField = 'name' | 'displayName' | 'unitId' | 'password' | 'phone' | 'agreed';

export type Step = 'details' | 'code' | 'create';

export type Outcome = { state: 'done' | 'unknown' };

/** Fields that break a rule, in the order of the form. */
export function problemsOf(form: MemberForm): FormField[] {
  const broken: Record<FormField, boolean> = {
    name: !isKept(nameRules(form.name)),
    displayName: !isDisplayName(form.displayName),
    unitId: form.unitId === '',
    password: !isKept(passwordRules(form.password, form.name)),
    phone: form.phone.trim() !== '' && phoneOf(form.phone) === null,
    agreed: !form.agreed,
  };
  return (Object.keys(broken) as FormField[]).filter((field) => broken[field]);
}

/** Where an error of the cloud belongs: the field that has to be changed, the code, or the whole form. */
const FIELD_OF: Readonly<Record<string, FormField>> = {
  'CBC.99000029': 'phone',
  'CBC.99000030': 'phone',
  'CBC.99000051': 'phone',
  'CBC.99000031': 'name',
  'CBC.99000036': 'password',
};
const OF_CODE: ReadonlySet<string> = new Set(['CBC.99000026', 'CBC.99000027', 'CBC.99000082']);

export function codeOf(error: ApiError | null): string {
  const code = error?.params['code'];
  return typeof code === 'string' ? code : '';
}

export function useCreateMember(
  accountId: string,
  unitNames: ReadonlyMap<string, string>,
  language: 'zh-CN' | 'en',
) {
  const [form, setForm] = useState<MemberForm>({
    name: '',
    displayName: '',
    unitId: unitNames.keys().next().value ?? '',
    custody: false,
    permissions: ['READ_FINANCE_INFO', 'READ_CONSUME_BILL'],
    password: '',
    phone: '',
    agreed: false,
  });
  const [step, setStep] = useState<Step>('details');
  const [digits, setDigits] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const phone = phoneOf(form.phone);
  const code = useCode({
    minutes: CODE_MINUTES,
    async send() {
      const [entry] = await runAction({
        action: 'sendMemberCode',
        accountId,
        input: {
          phone: form.phone,
          name: form.name,
          language: language === 'en' ? 'en-us' : 'zh-cn',
          ref: crypto.randomUUID(),
        },
      });
      // Without an answer it may have gone out: the person looks at the phone.
      if (entry?.state === 'failed') throw errorOf(entry.detail.error);
      setDigits('');
      setError(null);
    },
  });

  const change = (part: Partial<MemberForm>) => {
    if (part.phone !== undefined && phoneOf(part.phone) !== phone) {
      code.forget();
      setDigits('');
    }
    setForm((before) => ({ ...before, ...part }));
    setError(null);
  };

  const next = () => {
    setTried(true);
    if (problemsOf(form).length > 0) return;
    setError(null);
    setStep(form.phone.trim() === '' ? 'create' : 'code');
  };

  const withoutPhone = () => {
    change({ phone: '' });
    setStep('create');
  };

  const create = async () => {
    if (busy || (phone !== null && !isComplete(digits))) return;
    setBusy(true);
    setError(null);
    try {
      const [entry] = await runAction({
        action: 'createMember',
        accountId,
        input: {
          ...form,
          permissions: [...form.permissions],
          unitName: unitNames.get(form.unitId) ?? '',
          phone: phone ?? undefined,
          code: phone === null ? undefined : digits,
        },
      });
      if (entry?.state === 'failed') fail(errorOf(entry.detail.error));
      else setOutcome({ state: entry?.state === 'done' ? 'done' : 'unknown' });
    } catch (reason) {
      fail(toApiError(reason));
    } finally {
      setBusy(false);
    }
  };

  /** Takes the person to where it can be put right; what was typed stays. */
  const fail = (reason: ApiError) => {
    setError(reason);
    if (FIELD_OF[codeOf(reason)]) setStep('details');
  };

  const cloudCode = codeOf(error);
  return {
    form,
    change,
    step,
    back: () => setStep('details'),
    next,
    withoutPhone,
    tried,
    digits,
    setDigits: (value: string) => {
      setDigits(value);
      if (OF_CODE.has(cloudCode)) setError(null);
    },
    code,
    phone,
    busy,
    create,
    outcome,
    error,
    /** The error, where it is said: at a field, at the code, or above the form. */
    at: error === null ? null : (FIELD_OF[cloudCode] ?? (OF_CODE.has(cloudCode) ? 'code' : 'form')),
  };
}

export type CreateMember = ReturnType<typeof useCreateMember>;

function errorOf(wire: ConstructorParameters<typeof ApiError>[0] | undefined): ApiError {
  return wire ? new ApiError(wire) : toApiError(new Error('no reason was given'));
}
