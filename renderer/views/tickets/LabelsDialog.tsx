import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { TicketLabel } from '@shared/model/ticket';
import type { ApiError } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { openAction } from '../../ui/action/openAction';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { act } from './act';
import { tellOutcome } from './tellOutcome';

/** Labels of an account: made, renamed, coloured, deleted. */
export function LabelsDialog({
  account,
  onClose,
}: {
  account: AccountView;
  onClose: () => void;
}): React.ReactElement {
  const { t } = useT();
  const { value } = useQuery(
    'query.ticketChoices',
    { accountId: account.id },
    {
      refreshOn: (change) => change.dataset === 'ticketLabels',
    },
  );
  const [error, setError] = useState<ApiError | null>(null);
  const run = async (action: string, input: Record<string, unknown>): Promise<boolean> => {
    setError(null);
    const done = await act(account.id, action, input);
    if (done.kind === 'failed') setError(done.error);
    tellOutcome(done);
    return done.kind !== 'failed';
  };
  const labels = value?.labels ?? [];
  return (
    <Dialog
      title={t('tickets:labels.title')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('tickets:labels.close')}</Button>}
    >
      {labels.length === 0 && <p className="soft">{t('tickets:labels.none')}</p>}
      {labels.map((label) => (
        <LabelRow
          key={`${label.id} ${label.name} ${label.color}`}
          label={label}
          onSave={(next) => run('ticketLabelUpdate', { labelId: Number(label.id), ...next })}
          onDelete={() =>
            void openAction({
              action: 'ticketLabelDelete',
              accountId: account.id,
              input: { labelId: Number(label.id), name: label.name },
            })
          }
        />
      ))}
      <LabelRow
        key={`new ${labels.length}`}
        label={null}
        onSave={(next) => run('ticketLabelCreate', next)}
        onDelete={null}
      />
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

/** A label's own colour: data the cloud keeps, not a colour of this design. */
const FIRST_COLOR = '#0b5d68';

function LabelRow({
  label,
  onSave,
  onDelete,
}: {
  label: TicketLabel | null;
  onSave: (next: { name: string; color: string }) => Promise<boolean>;
  onDelete: (() => void) | null;
}): React.ReactElement {
  const { t } = useT();
  const [name, setName] = useState(label?.name ?? '');
  const [color, setColor] = useState(label?.color ?? FIRST_COLOR);
  const changed = name.trim() !== '' && (name !== label?.name || color !== label.color);
  return (
    <form
      className="row label-row"
      onSubmit={(e) => {
        e.preventDefault();
        if (changed) void onSave({ name: name.trim(), color });
      }}
    >
      <input
        type="color"
        aria-label={t('tickets:labels.color')}
        value={/^#[0-9a-fA-F]{6}$/.test(color) ? color : FIRST_COLOR}
        onChange={(e) => setColor(e.target.value)}
      />
      <Input
        aria-label={t('tickets:labels.name')}
        placeholder={t('tickets:labels.name')}
        maxLength={64}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <Button htmlType="submit" disabled={!changed}>
        {t(label ? 'tickets:labels.save' : 'tickets:labels.create')}
      </Button>
      {onDelete && (
        <Button danger onClick={onDelete}>
          {t('tickets:labels.delete')}
        </Button>
      )}
    </form>
  );
}
