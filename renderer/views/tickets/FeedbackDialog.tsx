import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { Segments } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field, FieldGroup } from '../../ui/Field';
import { openAction } from '../../ui/action/openAction';
import { wrongContact } from './ContactField';
import { FilesField } from './FilesField';
import { useFiles } from './useFiles';
import { useTerms } from './useTerms';

const RIGHTS = ['none', 'copyright', 'trademark', 'patent'] as const;
/** Contract: ContactWayInfoV2.id_files. */
const MOST_ID_FILES = 3;
type Right = (typeof RIGHTS)[number];

const EMPTY = {
  type: '',
  title: '',
  content: '',
  area: '',
  number: '',
  claim: '',
  name: '',
  mobile: '',
  mail: '',
  company: '',
  idType: '0',
};
type Texts = typeof EMPTY;

/** Reports something unlawful or harmful. It is no ticket: nothing of it is kept here or can be read back. */
export function FeedbackDialog({
  account,
  onClose,
}: {
  account: AccountView;
  onClose: () => void;
}): React.ReactElement {
  const { t } = useT();
  const { terms, error } = useTerms(account.id, true);
  const [texts, setTexts] = useState<Texts>(EMPTY);
  const [right, setRight] = useState<Right>('none');
  const [attempt] = useState(() => crypto.randomUUID());
  const limits = terms?.limits ?? null;
  const files = useFiles(account.id, limits, 'incident');
  const idLimits = limits && { ...limits, count: Math.min(MOST_ID_FILES, limits.count) };
  const idFiles = useFiles(account.id, idLimits, 'incident');
  const set = (field: keyof Texts, value: string): void => setTexts((all) => ({ ...all, [field]: value }));
  const wrong = { mobile: wrongContact(0, texts.mobile), mail: wrongContact(1, texts.mail) };
  const idType = /^\d{1,3}$/.test(texts.idType) && Number(texts.idType) <= 100;
  const ready =
    [texts.type, texts.title, texts.content, texts.name, texts.mobile].every((v) => v.trim() !== '') &&
    wrong.mobile === null &&
    wrong.mail === null &&
    idType &&
    [files, idFiles].every((f) => f.ready && f.ids.length > 0);
  const send = async (): Promise<void> => {
    const asked = await openAction({
      action: 'ticketFeedback',
      accountId: account.id,
      input: {
        attempt,
        type: texts.type,
        title: texts.title,
        content: texts.content,
        files: files.ids,
        right:
          right === 'none'
            ? null
            : { kind: right, area: texts.area, number: texts.number, content: texts.claim },
        contact: {
          name: texts.name,
          mobile: texts.mobile,
          mail: texts.mail,
          company: texts.company,
          idType: Number(texts.idType),
          idFiles: idFiles.ids,
        },
      },
    });
    // What the cloud refused can be sent again from here; a form that closes takes its text and lets its files lie there.
    if (asked.outcome !== 'sent' || asked.entries.some((e) => e.state === 'failed')) return;
    files.clear();
    idFiles.clear();
    onClose();
  };
  const line = (field: keyof Texts, most: number, problem: string | null = null, hint?: string) => (
    <Field label={t(`tickets:feedback.${field}`)} error={problem} hint={hint}>
      {(control) => (
        <Input
          {...control}
          value={texts[field]}
          maxLength={most}
          onChange={(e) => set(field, e.target.value)}
        />
      )}
    </Field>
  );
  const area = (field: 'content' | 'claim', most: number) => (
    <Field label={t(`tickets:feedback.${field}`)}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={4}
          maxLength={most}
          value={texts[field]}
          onChange={(e) => set(field, e.target.value)}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={t('tickets:feedback.heading')}
      wide
      sticky
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={!ready} onClick={() => void send()}>
            {t('tickets:feedback.send')}
          </Button>
        </>
      }
    >
      <div className="ticket-dialog">
        <p className="soft t12">{t('tickets:feedback.about')}</p>
        {line('type', 64, null, t('tickets:feedback.typeHint'))}
        {line('title', 200)}
        {area('content', 10_000)}
        <FilesField label={t('tickets:feedback.files')} control={files} limits={limits} online />
        <FieldGroup label={t('tickets:feedback.right')}>
          <Segments
            label={t('tickets:feedback.right')}
            options={RIGHTS.map((value) => ({ value, label: t(`tickets:feedback.rights.${value}`) }))}
            value={right}
            onChange={setRight}
          />
        </FieldGroup>
        {right !== 'none' && (
          <>
            {line('area', 128)}
            {line('number', 128)}
            {area('claim', 2000)}
          </>
        )}
        {line('name', 128)}
        {line('mobile', 15, wrong.mobile && t(`tickets:form.${wrong.mobile}`))}
        {line('mail', 128, wrong.mail && t(`tickets:form.${wrong.mail}`))}
        {line('company', 256)}
        {line('idType', 3, idType ? null : t('tickets:feedback.badIdType'), t('tickets:feedback.idTypeHint'))}
        <FilesField label={t('tickets:feedback.idFiles')} control={idFiles} limits={idLimits} online />
        {error && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
