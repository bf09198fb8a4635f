import { Button, Input } from 'antd';
import { useState } from 'react';
import type { MemberView } from '@shared/model/enterprise';
import { useT } from '../../../i18n';
import { Note } from '../../../ui/Note';
import { readTable, type ReadRow } from './rows';

/** A list from a CSV file or from a table of the clipboard. What cannot be read is named and taken over by nobody. */
export function TableImport({
  members,
  most,
  onTake,
}: {
  members: readonly MemberView[];
  most: number;
  onTake: (rows: { memberId: string; amount: string }[]) => void;
}) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const read = readTable(text, members);
  const bad = read.filter((row) => row.memberId === null);
  const good = read.flatMap(({ memberId, amount }) => (memberId === null ? [] : [{ memberId, amount }]));
  if (!open)
    return (
      <button type="button" className="link t12 money-import" onClick={() => setOpen(true)}>
        {t('enterprise:money.import')}
      </button>
    );
  return (
    <div className="form">
      <label className="field">
        <span className="field-label">{t('enterprise:money.pasteLabel')}</span>
        <Input.TextArea
          rows={4}
          className="mono"
          placeholder={t('enterprise:money.template')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="field-hint">{t('enterprise:money.importHint')}</span>
      </label>
      <input
        type="file"
        accept=".csv,.txt,text/csv"
        aria-label={t('enterprise:money.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void file.text().then(setText);
        }}
      />
      {text.trim() !== '' && read.length === 0 && (
        <Note kind="notice">{t('enterprise:money.nothingRead')}</Note>
      )}
      {bad.length > 0 && (
        <Note kind="danger" role="alert">
          {bad.map((row) => (
            <Unread key={`${row.account} ${row.amount}`} row={row} />
          ))}
        </Note>
      )}
      {good.length > most && (
        <Note kind="notice">{t('enterprise:money.tooMany', { count: good.length })}</Note>
      )}
      <div className="row">
        <Button
          size="small"
          disabled={bad.length > 0 || good.length === 0}
          onClick={() => {
            onTake(good.slice(0, most));
            setOpen(false);
          }}
        >
          {t('enterprise:money.take')}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Unread({ row }: { row: ReadRow }) {
  const { t } = useT();
  return (
    <p>
      <b>{row.account}</b>{' '}
      {t(row.why === 'several' ? 'enterprise:money.row.several' : 'enterprise:money.row.unknown')}
    </p>
  );
}
