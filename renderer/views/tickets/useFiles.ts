/** The files of one form, for as long as it stands: what it leaves behind is stopped, let go and taken back. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FileLimits } from '@shared/model/ticketForm';
import { createUploads, type Uploads } from './uploads';

export type FilesControl = ReturnType<Uploads['shown']> &
  Pick<Uploads, 'remove' | 'retry' | 'cancel' | 'drop' | 'handOver' | 'clear'> & {
    pick: () => Promise<void>;
    /** All that were chosen are in the cloud. */
    ready: boolean;
    ids: string[];
  };

export function useFiles(
  accountId: string,
  limits: FileLimits | null,
  from: 'incident' | 'message',
): FilesControl {
  const [uploads] = useState(() => createUploads(accountId, from));
  const shown = useSyncExternalStore(uploads.subscribe, uploads.shown);
  useEffect(() => uploads.drop, [uploads]);
  return {
    ...uploads,
    ...shown,
    pick: async () => {
      if (limits) await uploads.pick(limits);
    },
    ready: shown.files.every((f) => f.state === 'done'),
    ids: shown.files.flatMap((f) => f.id ?? []),
  };
}
