import type { CallInput } from '@shared/ipc/contract';
import { call } from '../../api/client';
import { attempt } from '../../ui/attempt';
import { toast } from '../../ui/toast';

type Asked = CallInput<'journal.export'>;

/** What of the journal is shown, as a file where the person says; says how many entries it holds, or why it was not written. */
export async function exportJournal(filter: Asked['filter'], format: Asked['format']): Promise<void> {
  await attempt('journal:exportFailed', async () => {
    const { name, entries } = await call('journal.export', { filter, format });
    if (name !== null) toast({ kind: 'ok', title: (t) => t('journal:exported', { count: entries, name }) });
  });
}
