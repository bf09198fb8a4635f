import type { CallInput } from '@shared/ipc/contract';
import { call, toApiError } from '../../api/client';
import { openAction } from '../../ui/action/openAction';
import { toast, toastError } from '../../ui/toast';

/** The cloud's own export, saved where the person says. Where the privilege is wanting it is asked for, and the export goes on. */
export async function exportTickets(input: CallInput<'tickets.export'>): Promise<void> {
  try {
    await save(input);
  } catch (reason) {
    const error = toApiError(reason);
    if (error.code !== 'cloud.permission') return toastError('tickets:export.failed', error);
    const asked = await openAction({
      action: 'ticketPrivilege',
      accountId: input.accountId,
      input: { privilege: 'export' },
    });
    if (asked.outcome !== 'sent' || !asked.entries.every((e) => e.state === 'done')) return;
    await save(input).catch((again: unknown) => toastError('tickets:export.failed', toApiError(again)));
  }
}

async function save(input: CallInput<'tickets.export'>): Promise<void> {
  const saved = await call('tickets.export', input);
  if (!saved) return;
  toast({
    kind: 'ok',
    title: (t) => t('tickets:talk.savedAs', { name: saved.name }),
    text: (t) => t('tickets:export.done', { folder: saved.folder }),
  });
}
