/** Exports of this run, as main tells of them. */
import { create } from 'zustand';
import type { ExportJob } from '@shared/model/export';
import { on } from '../api/client';

type ExportState = { jobs: readonly ExportJob[] };

export const useExports = create<ExportState>(() => ({ jobs: [] }));

/** Listens to main for the life of the page. */
export function followExports(): void {
  on('exports.changed', (job) =>
    useExports.setState(({ jobs }) => ({
      jobs: jobs.some((j) => j.id === job.id) ? jobs.map((j) => (j.id === job.id ? job : j)) : [job, ...jobs],
    })),
  );
}

/** A job whose word has been read leaves the list. */
export function dismissExport(id: string): void {
  useExports.setState(({ jobs }) => ({ jobs: jobs.filter((j) => j.id !== id) }));
}
