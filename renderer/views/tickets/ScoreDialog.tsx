import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { ApiError } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { Segments } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field, FieldGroup } from '../../ui/Field';
import { act } from './act';
import { tellOutcome } from './tellOutcome';
import { visible } from './links';

/** Scores a completed ticket: every dimension the cloud names, and a word about it. */
export function ScoreDialog({
  account,
  ticketId,
  onClose,
}: {
  account: AccountView;
  ticketId: string;
  onClose: () => void;
}): React.ReactElement {
  const { t } = useT();
  const { value } = useQuery('query.ticketChoices', { accountId: account.id });
  const [scores, setScores] = useState<Record<string, number>>({});
  const [comment, setComment] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const dimensions = value?.dimensions ?? [];
  const ready =
    dimensions.length > 0 && dimensions.every((d) => (scores[d.id] ?? 0) > 0) && comment.trim() !== '';
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const done = await act(account.id, 'ticketScore', {
      ticketId,
      scores: dimensions.map((d) => ({ id: Number(d.id), value: scores[d.id] ?? 0 })),
      comment,
    });
    setBusy(false);
    if (done.kind === 'failed') return setError(done.error);
    tellOutcome(done);
    onClose();
  };
  return (
    <Dialog
      title={t('tickets:score.title')}
      sticky
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={!ready || busy} onClick={() => void submit()}>
            {t('tickets:score.submit')}
          </Button>
        </>
      }
    >
      <div className="ticket-dialog">
        <p className="soft t12">{t('tickets:score.choose')}</p>
        {dimensions.map((d) => (
          <FieldGroup key={d.id} label={visible(d.name)} hint={visible(d.about)}>
            <Segments
              label={visible(d.name)}
              options={Array.from({ length: d.most }, (_, n) => ({ value: n + 1, label: String(n + 1) }))}
              value={scores[d.id] ?? 0}
              onChange={(v) => setScores((all) => ({ ...all, [d.id]: v }))}
            />
          </FieldGroup>
        ))}
        <Field label={t('tickets:score.comment')} hint={t('tickets:score.commentHint')}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={400}
              value={comment}
              onChange={(e) => setComment(e.target.value)}
            />
          )}
        </Field>
        {error && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
