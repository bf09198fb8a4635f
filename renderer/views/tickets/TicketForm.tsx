import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { CallOutput } from '@shared/ipc/contract';
import type { DraftData } from '@shared/model/ticketForm';
import type { ApiError } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { useOpenSubjects, useReadOnly } from '../../state/actions';
import { useNetwork } from '../../state/network';
import { AccountChip } from '../../ui/AccountChip';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field } from '../../ui/Field';
import { SiteTag } from '../../ui/SiteTag';
import { toast } from '../../ui/toast';
import { act, answered } from './act';
import { tellOutcome } from './tellOutcome';
import { ContactField } from './ContactField';
import { copiesFit, CopiesField } from './CopiesField';
import { FilesField } from './FilesField';
import { asksResource, newTicketInput } from './newTicketInput';
import { isComplete, ParamFields, type Values } from './ParamFields';
import { ProblemFields } from './ProblemFields';
import { isRemindTime, RemindField } from './RemindField';
import { leaveTicket, readTicket } from './state';
import { Terms } from './Terms';
import { useContacts } from './useContacts';
import type { DraftControl } from './useDrafts';
import { useFiles } from './useFiles';
import { useTerms } from './useTerms';

/** The form of a new ticket, over its draft. */
export function TicketForm({
  account,
  draftId,
  draft,
  data,
}: {
  account: AccountView;
  draftId: string;
  draft: DraftControl;
  data: DraftData;
}): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const readOnly = useReadOnly(account.id);
  const locked = useOpenSubjects(account.id).has(`ticket-new:${draftId}`);
  const choices = useQuery('query.ticketChoices', { accountId: account.id }).value;
  const { terms, error: termsError, again } = useTerms(account.id, online);
  const [problem, setProblem] = useState<CallOutput<'tickets.problem'> | null>(null);
  const [secrets, setSecrets] = useState<Values>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const files = useFiles(account.id, terms?.limits ?? null, 'incident');
  const { change } = draft;
  const contacts = useContacts(data, terms, change);
  const [mobile, mail] = [contacts[0]?.contact, contacts[1]?.contact];

  const params = (problem?.params ?? []).filter((p) => !asksResource(p));
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
    contacts.every(({ contact }) => contact.verifiedId !== null) &&
    copiesFit(data.copies, terms.mostCopies) &&
    isRemindTime(data.remindTime) &&
    isComplete(params, data.params, secrets) &&
    files.ready;

  const submit = async (): Promise<void> => {
    if (!ready || !mobile || !mail) return;
    setBusy(true);
    setError(null);
    const categoryId = choices?.products.find((p) => p.id === data.productId)?.categoryId ?? '';
    const input = newTicketInput({
      draftId,
      data,
      categoryId,
      problem,
      contacts: [mobile, mail],
      files: files.ids,
      secrets,
    });
    files.handOver(true);
    const done = await act(account.id, 'ticketCreate', input);
    setBusy(false);
    if (done.kind === 'failed') {
      files.handOver(false);
      return setError(done.error);
    }
    // Sent or not known: what is confidential is not kept for another try.
    setSecrets({});
    if (done.kind === 'unknown') {
      tellOutcome(done);
      return;
    }
    files.clear();
    await draft.drop();
    const id = answered(done.entries, 'incident_id');
    toast({ kind: 'ok', title: (t) => t('tickets:form.submitted', { id: id ?? '' }) });
    if (id) readTicket(account.id, id);
    else leaveTicket();
  };

  return (
    <form
      className="ticket-form"
      aria-label={t('tickets:form.title')}
      // Enter in a field ends a word, it does not raise a ticket: only the button does.
      onSubmit={(e) => e.preventDefault()}
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
      {terms && <Terms account={account} terms={terms} onChanged={again} />}
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
      <ParamFields
        params={params}
        plain={data.params}
        secret={secrets}
        onPlain={(values) => change({ params: { ...values } })}
        onSecret={setSecrets}
      />
      <FilesField
        label={t('tickets:form.files')}
        control={files}
        limits={terms?.limits ?? null}
        online={online}
      />
      {terms &&
        contacts.map(({ contact, onChange }) => (
          <ContactField
            key={contact.way}
            account={account}
            contact={contact}
            known={terms.contacts}
            areas={terms.areas}
            onChange={onChange}
          />
        ))}
      <RemindField value={data.remindTime} onChange={(remindTime) => change({ remindTime })} />
      <CopiesField
        value={data.copies}
        known={terms?.knownCopies ?? []}
        most={terms?.mostCopies ?? null}
        onChange={(copies) => change({ copies })}
      />
      {error && <ErrorNote error={error} />}
      {termsError && <ErrorNote error={termsError} />}
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
            // What was uploaded hangs on nothing: it goes from the cloud as well.
            for (const { handle } of files.files) files.remove(handle);
            void draft.drop().then(leaveTicket);
          }}
        >
          {t('tickets:form.discard')}
        </Button>
        <Button type="primary" disabled={!ready} onClick={() => void submit()}>
          {busy ? t('tickets:form.submitting') : t('tickets:form.submit')}
        </Button>
      </footer>
    </form>
  );
}
