import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { CallOutput } from '@shared/ipc/contract';
import { call, toApiError, type ApiError } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { useOpenSubjects, useReadOnly } from '../../state/actions';
import { useNetwork } from '../../state/network';
import { AccountChip } from '../../ui/AccountChip';
import { LoadingState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field, FieldGroup } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { SiteTag } from '../../ui/SiteTag';
import { toast } from '../../ui/toast';
import { act, answered } from './act';
import { ContactField, type ContactState } from './ContactField';
import { copiesFit, CopiesField, splitMails } from './CopiesField';
import { FileList } from './FileList';
import { ProblemFields } from './ProblemFields';
import { SecretField } from './SecretNote';
import { leaveTicket, readTicket } from './state';
import { Terms } from './Terms';
import { useDraft } from './useDrafts';
import { useFiles } from './useFiles';

type Problem = CallOutput<'tickets.problem'>;

/** Writes a new ticket. All but the confidential and the files is kept as a draft while it is written. */
export function NewTicket({
  account,
  draftId,
}: {
  account: AccountView;
  draftId: string;
}): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const readOnly = useReadOnly(account.id);
  const locked = useOpenSubjects(account.id).has(`ticket-new:${draftId}`);
  const draft = useDraft(account.id, draftId, '');
  const choices = useQuery('query.ticketChoices', { accountId: account.id }).value;
  const [terms, setTerms] = useState<CallOutput<'tickets.terms'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [mobile, setMobile] = useState<ContactState>({ way: 0, value: '', areaCode: '86', verifiedId: null });
  const [mail, setMail] = useState<ContactState>({ way: 1, value: '', areaCode: '', verifiedId: null });
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const files = useFiles(account.id, terms?.limits ?? null, 'incident');
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (!online) return;
    let current = true;
    call('tickets.terms', { accountId: account.id }).then(
      (found) => {
        if (!current) return;
        setTerms(found);
        setError(null);
        // The contact that was verified last time is the likely one; another can be chosen.
        const [phone, address] = [0, 1].map((way) => found.contacts.find((c) => c.way === way));
        setMobile((m) =>
          m.value === '' && phone
            ? {
                ...m,
                value: phone.value,
                areaCode: phone.areaCode || m.areaCode,
                verifiedId: phone.verifiedId,
              }
            : m,
        );
        setMail((m) =>
          m.value === '' && address ? { ...m, value: address.value, verifiedId: address.verifiedId } : m,
        );
      },
      (reason: unknown) => current && setError(toApiError(reason)),
    );
    return () => {
      current = false;
    };
  }, [account.id, online, turn]);

  const { data, change } = draft;
  if (!data) return <LoadingState text={t('tickets:form.reading')} />;
  const copies = splitMails(data.copies);
  const params = problem?.params ?? [];
  const missing = params.some(
    (p) => p.required && ((p.sensitive ? secrets[p.key] : data.params[p.key]) ?? '') === '',
  );
  const ready =
    online &&
    !readOnly &&
    !locked &&
    !busy &&
    terms !== null &&
    terms.mayCreate &&
    terms.agreement === null &&
    problem !== null &&
    problem.quota.left > 0 &&
    data.subject.trim() !== '' &&
    mobile.verifiedId !== null &&
    mail.verifiedId !== null &&
    copiesFit(data.copies, terms.mostCopies) &&
    !missing &&
    files.ready;

  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const product = choices?.products.find((p) => p.id === data.productId);
    const plain = Object.fromEntries(
      params.flatMap((p) => {
        const given = p.sensitive ? '' : (data.params[p.key] ?? '');
        return given === '' ? [] : [[p.key, given]];
      }),
    );
    const resource = params.find((p) => p.key === 'resource_id');
    const done = await act(account.id, 'ticketCreate', {
      draftId,
      categoryId: product?.categoryId ?? '',
      productId: data.productId,
      problemId: data.problemId,
      severityId: data.severityId,
      regionId: data.regionId,
      description: `${data.subject.trim()}\n${withResource(data.body, resource ? '' : data.resource)}`.trim(),
      areaCode: mobile.areaCode,
      mobile: mobile.value,
      mail: mail.value,
      phoneVerifiedId: mobile.verifiedId ?? '',
      mailVerifiedId: mail.verifiedId ?? '',
      copies,
      files: files.ids,
      params: { ...plain, ...(resource && data.resource ? { [resource.key]: data.resource } : {}) },
      secret: Object.fromEntries(Object.entries(secrets).filter(([, v]) => v !== '')),
    });
    setBusy(false);
    if (done.kind === 'failed') return setError(done.error);
    // Sent or not known: what is confidential is not kept for another try.
    setSecrets({});
    if (done.kind === 'unknown') {
      toast({ kind: 'notice', title: t('tickets:outcome.unknown') });
      return;
    }
    files.clear();
    await draft.drop();
    const id = answered(done.entries, 'incident_id');
    toast({ kind: 'ok', title: t('tickets:form.submitted', { id: id ?? '' }) });
    if (id) readTicket(account.id, id);
    else leaveTicket();
  };

  return (
    <form
      className="ticket-form"
      aria-label={t('tickets:form.title')}
      onSubmit={(e) => {
        e.preventDefault();
        if (ready) void submit();
      }}
    >
      <header className="row">
        <h2 className="t15">{t('tickets:form.title')}</h2>
        <AccountChip account={account} />
        <span>{account.name}</span>
        <SiteTag account={account} />
        <span className="grow" />
        <button type="button" className="link t12" onClick={leaveTicket}>
          {t('tickets:form.back')}
        </button>
      </header>
      {!online && <p className="note notice">{t('tickets:form.offline')}</p>}
      {terms && <Terms account={account} terms={terms} onChanged={() => setTurn((n) => n + 1)} />}
      <ProblemFields
        account={account}
        online={online}
        choices={choices}
        data={data}
        change={change}
        problem={problem}
        onProblem={setProblem}
      />
      <Field label={t('tickets:form.subject')}>
        {(control) => (
          <Input
            {...control}
            value={data.subject}
            maxLength={200}
            onChange={(e) => change({ subject: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('tickets:form.body')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={10}
            maxLength={18_000}
            value={data.body}
            onChange={(e) => change({ body: e.target.value })}
          />
        )}
      </Field>
      {params
        .filter((p) => !p.sensitive && p.key !== 'resource_id')
        .map((p) => (
          <Field key={p.key} label={p.name} hint={p.tips}>
            {(control) => (
              <Input
                {...control}
                value={data.params[p.key] ?? ''}
                maxLength={p.most}
                onChange={(e) => change({ params: { ...data.params, [p.key]: e.target.value } })}
              />
            )}
          </Field>
        ))}
      {params
        .filter((p) => p.sensitive)
        .map((p) => (
          <SecretField
            key={p.key}
            label={p.name}
            value={secrets[p.key] ?? ''}
            most={p.most}
            onChange={(v) => setSecrets((s) => ({ ...s, [p.key]: v }))}
          />
        ))}
      <FieldGroup
        label={t('tickets:form.files')}
        hint={
          terms && terms.limits.types.length > 0
            ? t('tickets:files.types', { types: terms.limits.types.join(' ') })
            : undefined
        }
      >
        <p className="row t12">
          <Button
            size="small"
            disabled={!terms || !online}
            icon={<Icon name="attach" small />}
            onClick={() => void files.pick()}
          >
            {t('tickets:files.add')}
          </Button>
          {terms && (
            <span className="soft">
              {t('tickets:files.limits', {
                n: String(files.files.length),
                most: String(terms.limits.count),
                mb: String(Math.round(terms.limits.bytes / 1024 / 1024)),
              })}
            </span>
          )}
        </p>
        <FileList control={files} />
      </FieldGroup>
      {terms &&
        [mobile, mail].map((contact) => (
          <ContactField
            key={contact.way}
            account={account}
            contact={contact}
            known={terms.contacts}
            areas={terms.areas}
            onChange={contact.way === 0 ? setMobile : setMail}
          />
        ))}
      <CopiesField
        value={data.copies}
        most={terms?.mostCopies ?? null}
        onChange={(v) => change({ copies: v })}
      />
      {error && <ErrorNote error={error} />}
      {locked && <p className="note notice">{t('tickets:form.unknown')}</p>}
      <footer className="row wrap ticket-form-foot">
        <span className="t12 soft grow">
          {draft.savedAt !== null &&
            t('tickets:form.draftSaved', {
              time: asOfText(new Date(draft.savedAt).toISOString(), new Date()),
            })}
        </span>
        <Button
          onClick={() => {
            files.clear();
            void draft.drop().then(leaveTicket);
          }}
        >
          {t('tickets:form.discard')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={!ready}>
          {busy ? t('tickets:form.submitting') : t('tickets:form.submit')}
        </Button>
      </footer>
    </form>
  );
}

/** A resource the desk has no field for is told in the description. */
function withResource(body: string, resource: string): string {
  return resource === '' ? body : `${body}\n${resource}`;
}
