import { Button } from 'antd';
import type { ExportJob } from '@shared/model/export';
import { ApiError, call } from '../../api/client';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { dismissExport, useExports } from '../../state/exports';
import { attempt } from '../../ui/attempt';
import { ErrorNote } from '../../ui/ErrorNote';
import { Icon } from '../../ui/Icon';
import { FocusReport } from './FocusReport';
import './exports.css';

/** What is being written and what was, over the view in front, until it is closed. */
export function ExportJobs(): React.ReactElement | null {
  const { t } = useT();
  const jobs = useExports((s) => s.jobs);
  if (jobs.length === 0) return null;
  return (
    <section className="export-jobs" aria-label={t('exports:jobs')} aria-live="polite">
      {jobs.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </section>
  );
}

function Job({ job }: { job: ExportJob }): React.ReactElement {
  const { t } = useT();
  const share = job.total ? Math.min(job.rows / job.total, 1) : 0;
  return (
    <div className={`export-job ${job.state}`}>
      <div className="export-line">
        <Icon name={job.state === 'done' ? 'check' : job.state === 'running' ? 'export' : 'warn'} small />
        <span className="grow ellipsis" title={job.file}>
          {words(t, job)}
        </span>
        {job.state === 'running' && job.kind !== 'statement' ? (
          <Button
            size="small"
            onClick={() => void attempt('exports:notCancelled', () => call('exports.cancel', { id: job.id }))}
          >
            {t('exports:cancel')}
          </Button>
        ) : null}
        {job.state === 'done' ? (
          <button
            type="button"
            className="link"
            onClick={() => void attempt('exports:notShown', () => call('exports.reveal', { id: job.id }))}
          >
            {t('exports:reveal')}
          </button>
        ) : null}
        {job.state === 'running' ? null : (
          <button
            type="button"
            className="icon-button"
            aria-label={t('common:action.close')}
            onClick={() => dismissExport(job.id)}
          >
            <Icon name="close" small />
          </button>
        )}
      </div>
      {job.state === 'running' ? (
        <progress value={share} max={1} aria-label={job.file}>
          {Math.round(share * 100)}
        </progress>
      ) : null}
      {job.error ? <ErrorNote error={new ApiError(job.error)} /> : null}
      {job.checks ? <FocusReport checks={job.checks} /> : null}
    </div>
  );
}

function words(t: ReturnType<typeof useT>['t'], job: ExportJob): string {
  const rows = countText(job.rows);
  switch (job.state) {
    case 'running':
      if (job.kind === 'statement') return t('exports:printing');
      return job.total === null
        ? t('exports:counting')
        : t('exports:running', { rows, total: countText(job.total) });
    case 'done':
      return job.kind === 'rows' || job.kind === 'focus'
        ? t('exports:done', { file: job.file, rows: countText(job.total ?? job.rows) })
        : t('exports:doneFile', { file: job.file });
    case 'cancelled':
      return t('exports:cancelled', { file: job.file });
    case 'failed':
      return t('exports:failed', { file: job.file });
  }
}
