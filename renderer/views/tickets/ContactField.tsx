import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { VerifiedContact } from '@shared/model/ticketForm';
import { call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { Badge } from '../../ui/Badge';
import { CodeEntry } from '../../ui/code/CodeEntry';
import { useCode } from '../../ui/code/useCode';
import { Field } from '../../ui/Field';
import { act } from './act';

const CODE_MINUTES = 5;
const DIGITS = 6;

export type ContactState = {
  way: 0 | 1;
  value: string;
  areaCode: string;
  /** The cloud's proof that it was verified; null until it is. */
  verifiedId: string | null;
};

export function wrongContact(way: 0 | 1, value: string): 'badMail' | 'badMobile' | null {
  if (value === '') return null;
  if (way === 0) return /^\d{5,15}$/.test(value) ? null : 'badMobile';
  return /^[^\s@,;]{1,64}@[^\s@,;]+\.[^\s@,;]+$/.test(value) ? null : 'badMail';
}

/** A phone or an address. It counts when the cloud knows it as verified, or by the code that is sent to it. */
export function ContactField({
  account,
  contact,
  known,
  areas,
  onChange,
}: {
  account: AccountView;
  contact: ContactState;
  known: readonly VerifiedContact[];
  areas: readonly { code: string; name: string }[];
  onChange: (contact: ContactState) => void;
}): React.ReactElement {
  const { t } = useT();
  const { way, value, areaCode, verifiedId } = contact;
  const [asked, setAsked] = useState(false);
  const [digits, setDigits] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const target = { way, value, areaCode: way === 0 ? areaCode : areaCode || '86' };
  const code = useCode({
    minutes: CODE_MINUTES,
    send: async () => {
      const done = await act(account.id, 'ticketSendCode', target);
      if (done.kind === 'failed') throw done.error;
    },
  });
  const wrong = wrongContact(way, value);
  const change = (next: Partial<ContactState>): void => {
    code.forget();
    setAsked(false);
    setDigits('');
    setProblem(null);
    onChange({ ...contact, verifiedId: null, ...next });
  };
  const confirmed = async (): Promise<void> => {
    const answer = await call('tickets.contact', {
      accountId: account.id,
      way,
      value,
      areaCode: way === 0 ? areaCode : '',
    });
    if (answer.verifiedId !== null) onChange({ ...contact, verifiedId: answer.verifiedId });
    else setAsked(true);
  };
  const check = (typed: string): void => {
    setDigits(typed);
    if (typed.replace(/\D/g, '').length < DIGITS) return;
    void act(account.id, 'ticketCheckCode', { ...target, code: typed }).then(async (done) => {
      if (done.kind === 'failed') {
        // The next try begins anew: a digit put right would count as a try of its own, and tries are few.
        setDigits('');
        return setProblem(
          done.error.code === 'cloud.auth' ? t('tickets:form.wrongCode') : done.error.message,
        );
      }
      setProblem(null);
      await confirmed();
    });
  };
  const mine = known.filter((k) => k.way === way);
  return (
    <div className="contact-field">
      <Field
        label={t(way === 0 ? 'tickets:form.mobile' : 'tickets:form.mail')}
        error={wrong && t(`tickets:form.${wrong}`)}
        hint={verifiedId === null && value !== '' && !asked ? t('tickets:form.notVerified') : undefined}
      >
        {(control) => (
          <span className="row">
            {way === 0 && (
              <Select
                className="contact-area"
                aria-label={t('tickets:form.area')}
                value={areaCode}
                // The whole name stands in the list, which may be wider than the field.
                labelRender={({ value: code }) => `+${String(code)}`}
                popupMatchSelectWidth={false}
                options={areas.map((a) => ({ value: a.code, label: `+${a.code} ${a.name}` }))}
                onChange={(v: string) => change({ areaCode: v })}
              />
            )}
            <Input
              {...control}
              value={value}
              maxLength={way === 0 ? 15 : 128}
              onChange={(e) => change({ value: e.target.value.trim() })}
            />
            {verifiedId === null ? (
              <Button
                disabled={value === '' || wrong !== null}
                onClick={() =>
                  void confirmed().catch((reason: unknown) => setProblem(toApiError(reason).message))
                }
              >
                {t('tickets:form.verify')}
              </Button>
            ) : (
              <Badge kind="ok" icon="check">
                {t('tickets:form.verified')}
              </Badge>
            )}
          </span>
        )}
      </Field>
      {mine.length > 0 && verifiedId === null && (
        <p className="row wrap t12">
          <span className="soft">{t('tickets:form.known')}</span>
          {mine.map((k) => (
            <button
              key={k.verifiedId}
              type="button"
              className="link"
              onClick={() =>
                change({ value: k.value, areaCode: k.areaCode || areaCode, verifiedId: k.verifiedId })
              }
            >
              {k.value}
            </button>
          ))}
        </p>
      )}
      {asked && verifiedId === null && (
        <>
          <p className="t12 soft">{t('tickets:form.needsCode')}</p>
          <CodeEntry
            code={code}
            value={digits}
            onChange={check}
            to={value}
            minutes={CODE_MINUTES}
            error={problem}
            sendProblem={code.sendError?.message ?? null}
          />
        </>
      )}
      {!asked && problem && <p className="field-error">{problem}</p>}
    </div>
  );
}
