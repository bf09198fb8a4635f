import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { CsvEncoding, RowFormat } from '@shared/model/export';
import { type ApiError, call, toApiError } from '../../api/client';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { Radios, Segments } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { FieldGroup } from '../../ui/Field';
import type { Exportable } from './exportable';

const FORMATS: readonly RowFormat[] = ['csv', 'xlsx', 'jsonl', 'parquet'];
const ENCODINGS: readonly CsvEncoding[] = ['utf8bom', 'utf8', 'gb18030'];

/** What was chosen last, for the next time in this run. */
let last: { format: RowFormat; encoding: CsvEncoding; codeNames: boolean; columns: 'shown' | 'all' } = {
  format: 'xlsx',
  encoding: 'utf8bom',
  codeNames: true,
  columns: 'shown',
};

export function ExportDialog({
  scope,
  sort,
  shown,
  all,
  count,
  title,
  onClose,
}: Exportable & { onClose: () => void }): React.ReactElement {
  const { t } = useT();
  const [choice, setChoice] = useState(last);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const put = (change: Partial<typeof last>): void => setChoice({ ...choice, ...change });

  async function start(): Promise<void> {
    last = choice;
    setBusy(true);
    setError(null);
    try {
      const job = await call('exports.start', {
        kind: 'rows',
        scope,
        sort: sort.map(({ column, descending }) => ({ column, descending })),
        columns: [...(choice.columns === 'all' ? all : shown)],
        format: choice.format,
        encoding: choice.encoding,
        codeNames: choice.codeNames,
        title,
      });
      if (job) onClose();
      else setBusy(false);
    } catch (reason) {
      setError(toApiError(reason));
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t('exports:title')}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={busy} onClick={() => void start()}>
            {t('exports:start')}
          </Button>
        </>
      }
    >
      <div className="form">
        {error ? <ErrorNote error={error} /> : null}
        <p className="soft">{t('exports:scope', { count: count ?? 0, n: countText(count ?? 0) })}</p>
        <FieldGroup label={t('exports:format.label')}>
          <Radios<RowFormat>
            label={t('exports:format.label')}
            value={choice.format}
            onChange={(format) => put({ format })}
            options={FORMATS.map((value) => ({
              value,
              label: t(`exports:format.${value}`),
              hint: t(`exports:about.${value}`),
            }))}
          />
        </FieldGroup>
        {choice.format === 'csv' ? (
          <FieldGroup label={t('exports:encoding.label')}>
            <Segments<CsvEncoding>
              label={t('exports:encoding.label')}
              value={choice.encoding}
              onChange={(encoding) => put({ encoding })}
              options={ENCODINGS.map((value) => ({ value, label: t(`exports:encoding.${value}`) }))}
            />
          </FieldGroup>
        ) : null}
        <FieldGroup label={t('exports:columns.label')}>
          <Segments<'shown' | 'all'>
            label={t('exports:columns.label')}
            value={choice.columns}
            onChange={(columns) => put({ columns })}
            options={(['shown', 'all'] as const).map((value) => ({
              value,
              label: t(`exports:columns.${value}`),
            }))}
          />
          <Checkbox checked={choice.codeNames} onChange={(e) => put({ codeNames: e.target.checked })}>
            {t('exports:codeNames')}
          </Checkbox>
        </FieldGroup>
      </div>
    </Dialog>
  );
}
